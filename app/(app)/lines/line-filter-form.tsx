import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { FilterForm } from '@/app/ui/filter-form'
import { SelectField } from '@/app/ui/select-field'
import { filledForm, type FormState } from '@/lib/domain/form-state'
import {
  activeFilters,
  LINE_ROWS,
  type LineFilters,
  LISTED_STATUSES,
  writeLineFilters,
} from '@/lib/domain/lines/line-filters'
import { URGENCIES } from '@/lib/domain/lines/urgency'
import type { LineAreas } from '@/lib/server/lines/list-line-areas'
import type { LineChoices } from '@/lib/server/lines/list-line-choices'
import type { LedActivity } from '@/lib/server/lines/list-led-activities'
import { MoneyFilters } from './money-filters'

type Props = {
  filters: LineFilters
  areas: LineAreas
  activities: LedActivity[]
  choices: LineChoices
  today: string
  forAgency: boolean
}

/** The filters of the list; folded away until they are wanted, so that a phone shows the work first. */
export function LineFilterForm({ filters, areas, activities, choices, today, forAgency }: Props) {
  const t = useTranslations()
  const active = activeFilters(filters)
  const state = filledForm(writeLineFilters(filters))
  const all = t('common.all')
  // The desk's own numbers say which urgency is chosen.
  const isNarrowed =
    activeFilters({ ...filters, urgency: null }) > 0 || filters.sort !== 'urgency' || filters.rows !== 25
  return (
    <details open={isNarrowed} className="group print:hidden">
      <summary className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4">
        {t('common.filter')}
      </summary>
      <FilterForm href="/lines" active={active}>
        <SelectField
          state={state}
          name="status"
          label={t('line.filter.status')}
          placeholder={all}
          options={LISTED_STATUSES.map((value) => ({ value, label: t(`line.status.${value}`) }))}
        />
        <SelectField
          state={state}
          name="kind"
          label={t('line.kindLabel')}
          placeholder={all}
          options={(['specific', 'sensitive'] as const).map((value) => ({ value, label: t(`line.kind.${value}`) }))}
        />
        {areas.length > 0 && <AreaField areas={areas} filters={filters} />}
        <MoneyFilters state={state} choices={choices} today={today} year={filters.year} />
        {forAgency && <DeskFields state={state} activities={activities} />}
        {forAgency && (
          <SelectField
            state={state}
            name="role"
            label={t('line.filter.role')}
            placeholder={t('line.filter.lead')}
            options={[{ value: 'support', label: t('line.filter.support') }]}
          />
        )}
        <SelectField
          state={state}
          name="sort"
          label={t('line.filter.sort')}
          placeholder={t('line.filter.sortUrgency')}
          options={[{ value: 'deadline', label: t('line.filter.sortDeadline') }]}
        />
        <SelectField
          state={state}
          name="rows"
          label={t('line.filter.rows')}
          placeholder={String(LINE_ROWS[0])}
          options={LINE_ROWS.slice(1).map((rows) => ({ value: String(rows), label: String(rows) }))}
        />
        <CheckboxField state={state} name="late" label={t('line.filter.late')} />
        <CheckboxField state={state} name="live" label={t('line.filter.live')} />
      </FilterForm>
    </details>
  )
}

/** What a planner narrows the desk by, beside the village. */
function DeskFields({ state, activities }: { state: FormState; activities: LedActivity[] }) {
  const t = useTranslations()
  return (
    <>
      <SelectField
        state={state}
        name="urgency"
        label={t('line.filter.urgency')}
        placeholder={t('common.all')}
        options={URGENCIES.map((value) => ({ value, label: t(`desk.urgency.${value}`) }))}
      />
      {activities.length > 0 && (
        <SelectField
          state={state}
          name="activity"
          label={t('line.filter.activity')}
          placeholder={t('desk.allActivities')}
          options={activities.map(({ key, activity, lines }) => ({
            value: key,
            label: t('desk.activityCount', { activity, count: lines }),
          }))}
        />
      )}
    </>
  )
}

function AreaField({ areas, filters }: Pick<Props, 'areas' | 'filters'>) {
  const t = useTranslations()
  const options = areas.map(({ code, name, villages }) => ({
    label: name,
    options: [
      { value: code, label: t('line.filter.allOf', { name }) },
      ...villages.map((village) => ({ value: village.code, label: village.name })),
    ],
  }))
  return (
    <SelectField
      state={filledForm(writeLineFilters(filters))}
      name="area"
      label={t('line.filter.area')}
      placeholder={t('common.all')}
      options={options}
    />
  )
}
