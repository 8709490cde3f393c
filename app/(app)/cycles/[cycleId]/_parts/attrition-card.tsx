import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { NATIONAL_JUNE_2024 } from '@/lib/domain/cycles/attrition'
import { showableShares } from '@/lib/domain/indicators/small-cells'
import { formatDate, formatNumber, formatRate } from '@/lib/i18n/format'
import type { Board } from '@/lib/server/cycles/get-board'
import { AttritionPicture, type PictureStep } from './attrition-picture'

/** Where cases, findings and activities get lost, each as a picture with its figures, beside the country's own. */
export function AttritionCard({ board, name }: { board: Board; name: string }) {
  const t = useTranslations('cycle.attrition')
  const tStage = useTranslations('progress.stage')
  const locale = useLocale()
  const { attrition, aggregates, asOf } = board
  const present = (
    steps: { key: string; reached: { numerator: number; denominator: number } }[],
    label: (key: string) => string,
  ) => {
    const shown = aggregates ? showableShares(steps.map(({ reached }) => reached)) : steps.map(() => true)
    return steps.map(({ key, reached }, n): PictureStep => {
      const visible = shown[n] === true
      const { numerator, denominator } = reached
      return {
        key,
        label: label(key),
        share: visible && denominator > 0 ? numerator / denominator : null,
        figure: visible
          ? t('of', { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale) })
          : t('hidden'),
        rate: visible ? formatRate(numerator, denominator, locale) : '–',
      }
    })
  }
  const ofKey = (key: string) => t(`key.${key as 'confirmed'}`)
  const source = t('source', { name, date: formatDate(asOf, locale) })
  const national = NATIONAL_JUNE_2024.steps.map(({ step, percent }): PictureStep => ({
    key: String(step),
    label: t('step', { step }),
    share: percent / 100,
    figure: t('of', {
      numerator: t('percent', { percent: formatNumber(percent, locale) }),
      denominator: formatNumber(NATIONAL_JUNE_2024.districts, locale),
    }),
    rate: t('percent', { percent: formatNumber(percent, locale) }),
  }))
  return (
    <Card title={t('title')}>
      <p className="max-w-prose text-muted">{t('lead')}</p>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
        <AttritionPicture
          title={t('cases')}
          steps={present(attrition.cases, (key) => tStage(key as 'closed'))}
          source={source}
        />
        <AttritionPicture title={t('findings')} steps={present(attrition.findings, ofKey)} source={source} />
        <AttritionPicture title={t('linesTitle')} steps={present(attrition.lines, ofKey)} source={source} />
        <AttritionPicture
          title={t('national')}
          lead={t('nationalLead', {
            districts: formatNumber(NATIONAL_JUNE_2024.districts, locale),
            date: formatDate(NATIONAL_JUNE_2024.asOf, locale),
          })}
          steps={national}
          source={t('nationalSource')}
          muted
        />
      </div>
    </Card>
  )
}
