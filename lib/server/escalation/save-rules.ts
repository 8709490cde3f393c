import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { RulesInput } from '@/lib/domain/escalation/rules-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'

/**
 * A district's own days, switches and quiet hours, from the next run on. Who changed each last, and when, is kept with it.
 * Refuses: forbidden.
 */
export function saveRules(actor: Actor, areaCode: string, input: RulesInput): Promise<Outcome> {
  const { commandId, changes, quiet } = input
  return runOnce(
    actor,
    'saveRules',
    commandId,
    async (tx) => {
      if (!can(actor, 'escalation:manage', { areaCode })) return refuse('forbidden')
      await tx.$executeRaw`
        INSERT INTO escalation_rule (area_code, rule, step, after_days, enabled, changed_by)
        SELECT ${areaCode}, c.rule, c.step, c."afterDays", c.enabled, ${actor.id}::uuid
        FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c (rule text, step smallint, "afterDays" smallint, enabled boolean)
        ON CONFLICT (area_code, rule, step) DO UPDATE SET after_days = excluded.after_days, enabled = excluded.enabled,
          changed_by = excluded.changed_by, changed_at = now()
        WHERE (escalation_rule.after_days, escalation_rule.enabled) IS DISTINCT FROM (excluded.after_days, excluded.enabled)`
      const data = {
        quietFrom: quiet.from,
        quietUntil: quiet.until,
        quietWeekends: quiet.weekends,
        changedBy: actor.id,
      }
      await tx.escalationSetting.upsert({
        where: { areaCode },
        create: { areaCode, ...data },
        update: { ...data, changedAt: new Date() },
      })
      return done
    },
    { areaCode, changes, quiet },
  )
}
