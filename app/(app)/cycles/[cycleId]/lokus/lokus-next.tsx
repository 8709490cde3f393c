import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Lokus } from '@/lib/server/selection/get-lokus'

/** What is missing before the management stage can be left: villages, then quotas. */
export function LokusNext({ lokus }: { lokus: Lokus }) {
  const t = useTranslations('selection')
  const { cycle, chosen, all, quotas } = lokus
  const missing = quotas.filter(({ quota }) => quota === null).map(({ group }) => t(`group.${group}`))
  const list = (
    <ButtonLink href={toRoute(`/cycles/${cycle.id}/selection`)} look="secondary">
      {t('lokus.toList')}
    </ButtonLink>
  )
  if (!cycle.may.plan) {
    return (
      <NextStep waiting title={t('lokus.chosen', { n: chosen, all })} action={list}>
        {t('lokus.readOnly')}
      </NextStep>
    )
  }
  if (chosen === 0) return <NextStep title={t('lokus.nextLokus')}>{t('lokus.allHint')}</NextStep>
  if (missing.length > 0) {
    return <NextStep title={t('lokus.nextQuota', { groups: missing.join(', ') })}>{t('lokus.quotaLead')}</NextStep>
  }
  return (
    <NextStep title={t('lokus.nextDone')} action={list}>
      {t('lokus.nextDoneBody')}
    </NextStep>
  )
}
