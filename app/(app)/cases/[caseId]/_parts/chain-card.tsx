import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { ChainPicture } from '@/app/ui/chain-picture'
import { toRoute } from '@/app/ui/to-route'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { CaseView } from '@/lib/server/cases/get-case'

/** Finding, response, proof: the heart of the case as a picture. */
export function ChainCard({ view }: { view: CaseView }) {
  const t = useTranslations('case.chain')
  const locale = useLocale()
  const lines = view.linesVerified + view.linesOpen
  const findings = view.chain.map((finding) => ({
    ...finding,
    // A code the catalogue no longer knows stays a code.
    cause: findCause(finding.code)?.title[locale] ?? finding.code,
  }))
  return (
    <Card title={t('title')} id="chain">
      {findings.length === 0 ? (
        <p className="text-muted">
          {t('nothing')}. {t('nothingBody')}
        </p>
      ) : (
        <>
          <p className="text-muted">
            {t('lead')}{' '}
            {t('answered', {
              confirmed: view.findingsConfirmed,
              answered: view.findingsConfirmed - view.findingsUnanswered,
            })}{' '}
            {lines > 0 && t('proven', { verified: view.linesVerified, lines })}
          </p>
          <ChainPicture findings={findings} hrefOf={(lineId) => toRoute(`/lines/${lineId}`)} />
        </>
      )}
    </Card>
  )
}
