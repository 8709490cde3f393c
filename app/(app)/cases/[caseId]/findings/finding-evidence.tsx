import { useTranslations } from 'next-intl'
import { Icon } from '@/app/ui/line-icon'
import { editionName } from '@/lib/domain/catalogue/edition-name'
import type { FindingRow } from '@/lib/server/findings/present-finding'

/** Why a finding is on the list: the answers, their values and limits; the rule and its version; or what was seen. */
export function FindingEvidence({ finding }: { finding: FindingRow }) {
  const t = useTranslations('finding')
  const { sentences, notes, withheld } = finding.evidence
  return (
    <div>
      <p className="font-semibold">{t('why')}</p>
      <ul className="list-disc pl-5">
        {sentences.map(({ key, params }) => (
          <li key={`${key} ${params.field} ${params.threshold}`}>{t(`evidence.${key}`, params)}</li>
        ))}
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere whitespace-pre-line">
            {t('seen', { note })}
          </li>
        ))}
      </ul>
      {withheld > 0 && (
        <p className="flex items-start gap-1.5 text-muted">
          <Icon name="lock" className="mt-0.5 size-5" />
          {t('withheld', { count: withheld })}
        </p>
      )}
      {finding.lostGround && (
        <p className="flex items-start gap-1.5 font-semibold text-warning">
          <Icon name="warning" className="mt-0.5 size-5" />
          {t('lostGround')}
        </p>
      )}
      <p className="text-sm text-muted">
        {finding.rule
          ? t('byRule', {
              rule: finding.rule.id,
              version: finding.rule.version,
              catalogue: finding.catalogueVersion,
              edition: editionName(finding.edition),
            })
          : t('addedByHand')}
      </p>
    </div>
  )
}
