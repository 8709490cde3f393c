import { useTranslations } from 'next-intl'
import { SelectField } from '@/app/ui/select-field'
import type { FormState } from '@/lib/domain/form-state'
import { yearsToChoose } from '@/lib/domain/plans/budget-year'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { HORIZONS } from '@/lib/domain/plans/horizon'
import type { LineChoices } from '@/lib/server/lines/list-line-choices'

type Props = { state: FormState; choices: LineChoices; today: string; year: number | null }

/** What the list is narrowed by of the money and its time: horizon, source, budget year, agency and cycle. */
export function MoneyFilters({ state, choices, today, year }: Props) {
  const t = useTranslations()
  const all = t('common.all')
  const years = [...new Set([...yearsToChoose(today), ...(year === null ? [] : [year])])].toSorted()
  return (
    <>
      <SelectField
        state={state}
        name="horizon"
        label={t('planning.horizonLabel')}
        placeholder={all}
        options={HORIZONS.map((value) => ({ value, label: t(`planning.horizon.${value}`) }))}
      />
      <SelectField
        state={state}
        name="source"
        label={t('line.filter.source')}
        placeholder={all}
        options={FUND_SOURCES.map((value) => ({ value, label: t(`line.fund.${value}`) }))}
      />
      <SelectField
        state={state}
        name="year"
        label={t('allocation.year')}
        placeholder={all}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {choices.agencies.length > 0 && (
        <SelectField
          state={state}
          name="agency"
          label={t('line.column.agency')}
          placeholder={all}
          options={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {choices.cycles.length > 0 && (
        <SelectField
          state={state}
          name="cycle"
          label={t('line.filter.cycle')}
          placeholder={all}
          options={choices.cycles.map(({ id, semester, year: of }) => ({
            value: id,
            label: t('cycle.name', { semester: String(semester), year: String(of) }),
          }))}
        />
      )}
    </>
  )
}
