import { useTranslations } from 'next-intl'
import { buttonClass } from '@/app/ui/button-look'
import { SelectField } from '@/app/ui/select-field'
import { filledForm } from '@/lib/domain/form-state'
import { periodCode } from '@/lib/domain/indicators/period'
import type { CyclePeriod } from '@/lib/server/progress/get-progress'

/** Another half year of the same area; only where there is more than one. A plain GET form. */
export function PeriodForm({ area, period, periods }: { area: string; period: CyclePeriod; periods: CyclePeriod[] }) {
  const t = useTranslations('progress')
  const tCommon = useTranslations('common')
  if (periods.length < 2) return null
  const name = (each: CyclePeriod) => t('periodName', { semester: each.semester, year: String(each.year) })
  return (
    <form method="get" className="flex flex-wrap items-end gap-2 print:hidden">
      <input type="hidden" name="area" value={area} />
      <SelectField
        state={filledForm({ cycle: periodCode(period) })}
        name="cycle"
        label={t('period')}
        options={periods.map((each) => ({
          value: periodCode(each),
          label: each.closed ? t('periodClosed', { period: name(each) }) : name(each),
        }))}
        placeholder={name(periods[0] ?? period)}
        className="w-64"
      />
      <button type="submit" className={buttonClass('secondary')}>
        {tCommon('apply')}
      </button>
    </form>
  )
}
