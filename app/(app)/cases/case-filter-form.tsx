import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { TextField } from '@/app/ui/field'
import { FilterForm } from '@/app/ui/filter-form'
import { SelectField } from '@/app/ui/select-field'
import { CASE_GROUPS, CASE_SORTS } from '@/lib/domain/cases/case-filter'
import { CASE_STATUSES } from '@/lib/domain/cases/case-lifecycle'
import { activeCaseFilters, type CaseListQuery, writeCaseListQuery } from '@/lib/domain/cases/case-list-query'
import { filledForm } from '@/lib/domain/form-state'
import type { LineAreas } from '@/lib/server/lines/list-line-areas'

type Props = { query: CaseListQuery; areas: LineAreas; byName: boolean }

/** Search, filters and order in one form that lives in the address; the filters stay folded, so that a phone shows the list first. */
export function CaseFilterForm({ query, areas, byName }: Props) {
  const t = useTranslations()
  const active = activeCaseFilters(query)
  const state = filledForm(writeCaseListQuery(query))
  const all = t('common.all')
  const folded = active - (query.q ? 1 : 0)
  return (
    <FilterForm href="/cases" active={active}>
      <TextField
        state={state}
        name="q"
        type="search"
        label={t(byName ? 'case.list.search' : 'case.list.searchNumber')}
        hint={byName ? t('case.list.searchHint') : undefined}
        autoComplete="off"
      />
      <details className="sm:col-span-2 lg:col-span-3">
        <summary className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4">
          {t('case.list.filters', { count: folded })}
        </summary>
        <div className="grid items-end gap-3 pt-1 sm:grid-cols-2">
          <SelectField
            state={state}
            name="status"
            label={t('case.list.status')}
            placeholder={all}
            options={CASE_STATUSES.map((value) => ({ value, label: t(`case.status.${value}`) }))}
          />
          {areas.length > 0 && (
            <SelectField
              state={state}
              name="area"
              label={t('case.list.area')}
              placeholder={all}
              options={areas.map(({ code, name, villages }) => ({
                label: name,
                options: [
                  { value: code, label: t('case.list.allOf', { name }) },
                  ...villages.map((village) => ({ value: village.code, label: village.name })),
                ],
              }))}
            />
          )}
          <SelectField
            state={state}
            name="group"
            label={t('case.list.group')}
            placeholder={all}
            options={CASE_GROUPS.map((value) => ({ value, label: t(`case.select.groups.${value}`) }))}
          />
          <SelectField
            state={state}
            name="sort"
            label={t('case.list.sort')}
            placeholder={t('case.list.sorts.newest')}
            options={CASE_SORTS.slice(1).map((value) => ({ value, label: t(`case.list.sorts.${value}`) }))}
          />
          <CheckboxField state={state} name="severe" label={t('case.list.severe')} />
          <CheckboxField state={state} name="late" label={t('case.list.lateOnly')} />
        </div>
      </details>
    </FilterForm>
  )
}
