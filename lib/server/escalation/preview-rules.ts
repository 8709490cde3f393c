import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { dueSteps } from '@/lib/domain/escalation/due-steps'
import type { QuietHours } from '@/lib/domain/escalation/quiet-hours'
import { type Recipient, RULE_CODES, type RuleCode, type Rules } from '@/lib/domain/escalation/rules'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { caseFacts } from './case-facts'
import { districtRules } from './district-rules'
import { lineFacts } from './line-facts'

/** How many steps of one kind these rules would take today, and whose lines they are about; no agency for a visit. */
export type PreviewRow = { agency: string | null; rule: RuleCode; to: Recipient; count: number }
export type Preview = { rows: PreviewRow[]; raised: number; looked: number; day: string }

const BATCH = 5_000
const FIRST = '00000000-0000-0000-0000-000000000000'
const NOON = 12
const NEVER_QUIET: QuietHours = { from: 0, until: 0, weekends: false }

/** The rules of the actor's district, for the form; for its admin. */
export async function rulesInForce(): Promise<{ owner: string; rules: Rules; quiet: QuietHours }> {
  const actor = await requireActor()
  if (!mayEver(actor, 'escalation:manage')) notFound()
  const { areaCode } = actor
  const found = (await asActor(actor, (tx) => districtRules(tx, [areaCode]))).get(areaCode)
  if (!found) throw new Error('a district has rules')
  return { owner: actor.id, ...found }
}

/**
 * What these rules would say today if the check ran now, outside quiet hours; nothing is written. It reads every open line
 * of the district once, some thousands at a time, so it is asked for and not shown with every page.
 */
export function previewRules(actor: Actor, rules: Rules): Promise<Preview> {
  const day = today()
  return asActor(actor, async (tx) => {
    const counts = new Map<string, { agencyId: string | null; rule: RuleCode; to: Recipient; count: number }>()
    let looked = 0
    for (const read of [lineFacts, (...args: Parameters<typeof lineFacts>) => caseFacts(...args, day)]) {
      let after: string | null = FIRST
      while (after !== null) {
        const subjects = await read(tx, actor.areaCode, after, BATCH)
        looked += subjects.length
        for (const { facts, taken, agencyId } of subjects) {
          for (const { rule, to } of dueSteps(facts, taken, { day, hour: NOON }, rules, NEVER_QUIET)) {
            const key = `${agencyId} ${rule} ${to}`
            const one = counts.get(key) ?? { agencyId, rule, to, count: 0 }
            counts.set(key, { ...one, count: one.count + 1 })
          }
        }
        after = subjects.length < BATCH ? null : (subjects.at(-1)?.id ?? null)
      }
    }
    const agencies = await tx.agency.findMany({ select: { id: true, localName: true } })
    const names = new Map(agencies.map(({ id, localName }) => [id, localName]))
    const rows = [...counts.values()]
      .map(({ agencyId, ...row }) => ({ ...row, agency: agencyId === null ? null : (names.get(agencyId) ?? null) }))
      .toSorted(
        (a, b) =>
          RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule) ||
          b.count - a.count ||
          (a.agency ?? '').localeCompare(b.agency ?? ''),
      )
    return { rows, raised: rows.reduce((sum, { count }) => sum + count, 0), looked, day }
  })
}
