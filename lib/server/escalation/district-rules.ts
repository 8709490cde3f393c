import 'server-only'
import { DEFAULT_QUIET, type QuietHours } from '@/lib/domain/escalation/quiet-hours'
import { type RuleChange, type Rules, rulesWith } from '@/lib/domain/escalation/rules'
import type { Tx } from '../db/client'

/** How a district escalates: its steps and when it is left in peace. */
export type DistrictRules = { rules: Rules; quiet: QuietHours }

/** The rules of these districts, or of all that have a cycle, in three statements; the default ones where nothing was changed. */
export async function districtRules(tx: Tx, districts?: readonly string[]): Promise<Map<string, DistrictRules>> {
  const where = districts ? { areaCode: { in: [...districts] } } : {}
  const codes =
    districts ?? (await tx.cycle.groupBy({ by: ['areaCode'], orderBy: { areaCode: 'asc' } })).map((c) => c.areaCode)
  const changes = await tx.escalationRule.findMany({ where })
  const settings = await tx.escalationSetting.findMany({ where })
  return new Map(
    codes.map((code): [string, DistrictRules] => {
      const own: RuleChange[] = changes.filter(({ areaCode }) => areaCode === code)
      const quiet = settings.find(({ areaCode }) => areaCode === code)
      return [
        code,
        {
          rules: rulesWith(own),
          quiet: quiet
            ? { from: quiet.quietFrom, until: quiet.quietUntil, weekends: quiet.quietWeekends }
            : DEFAULT_QUIET,
        },
      ]
    }),
  )
}
