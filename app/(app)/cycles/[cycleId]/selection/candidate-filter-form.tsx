import { useTranslations } from 'next-intl'
import { FilterForm } from '@/app/ui/filter-form'
import { SelectField } from '@/app/ui/select-field'
import { toRoute } from '@/app/ui/to-route'
import { CASE_GROUPS } from '@/lib/domain/cases/case-filter'
import { filledForm } from '@/lib/domain/form-state'
import {
  activeCandidateFilters,
  type CandidateListQuery,
  writeCandidateListQuery,
} from '@/lib/domain/selection/candidate-list-query'
import { CANDIDATE_SOURCES } from '@/lib/domain/selection/candidate-status'
import { RISK_FLAGS } from '@/lib/domain/selection/score-part'
import type { LineAreas } from '@/lib/server/lines/list-line-areas'

type Props = { cycleId: string; query: CandidateListQuery; areas: LineAreas; seesScores: boolean }

/** Village, group, origin, sign of risk and order, in the address; the status stays as it is. */
export function CandidateFilterForm({ cycleId, query, areas, seesScores }: Props) {
  const t = useTranslations()
  const state = filledForm(writeCandidateListQuery(query))
  const all = t('common.all')
  const active = activeCandidateFilters(query)
  return (
    <details open={active > 0 || undefined} className="print:hidden">
      <summary className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4">
        {t('selection.filter.more', { count: active })}
      </summary>
      <FilterForm href={toRoute(`/cycles/${cycleId}/selection`)} active={active}>
        {query.status !== 'listed' && <input type="hidden" name="status" value={query.status} />}
        {areas.length > 0 && (
          <SelectField
            state={state}
            name="area"
            label={t('selection.filter.area')}
            placeholder={all}
            options={areas.map(({ code, name, villages }) => ({
              label: name,
              options: [
                { value: code, label: t('selection.filter.allOf', { name }) },
                ...villages.map((village) => ({ value: village.code, label: village.name })),
              ],
            }))}
          />
        )}
        <SelectField
          state={state}
          name="group"
          label={t('selection.filter.group')}
          placeholder={all}
          options={CASE_GROUPS.map((value) => ({ value, label: t(`selection.group.${value}`) }))}
        />
        <SelectField
          state={state}
          name="source"
          label={t('selection.filter.source')}
          placeholder={all}
          options={CANDIDATE_SOURCES.map((value) => ({ value, label: t(`selection.source.${value}`) }))}
        />
        {seesScores && (
          <>
            <SelectField
              state={state}
              name="flag"
              label={t('selection.filter.flag')}
              placeholder={all}
              options={RISK_FLAGS.map((value) => ({ value, label: t(`selection.flag.${value}`) }))}
            />
            <SelectField
              state={state}
              name="sort"
              label={t('selection.filter.sort')}
              placeholder={t('selection.sort.score')}
              options={[{ value: 'village', label: t('selection.sort.village') }]}
            />
          </>
        )}
      </FilterForm>
    </details>
  )
}
