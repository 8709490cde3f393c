import { usualCalendar } from '@/lib/domain/plans/planning-calendar'
import { calendarYears } from '@/lib/domain/plans/planning-dates-input'
import { today } from '../../clock'
import { savePlanningDates } from '../../planning/save-planning-dates'
import { target, type Trial } from './target'

/** Until when the doors to a coming budget are open. */
export const PLANNING: Record<string, Trial> = {
  savePlanningDates: {
    permission: 'planning:manage',
    make: async ({ areaCode }) => target('area', areaCode),
    run: (actor, { areaCode }, commandId) => {
      const budgetYear = calendarYears(today())[0] ?? 0
      const days = { ...usualCalendar(budgetYear), apbd: `${budgetYear - 1}-11-20` }
      return savePlanningDates(actor, areaCode, { commandId, budgetYear, days })
    },
  },
}
