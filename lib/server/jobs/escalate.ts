import 'server-only'
import { dueSteps, settledSteps } from '@/lib/domain/escalation/due-steps'
import { localHour } from '../clock'
import { asSystem } from '../db/as-system'
import type { Tx } from '../db/client'
import { caseFacts } from '../escalation/case-facts'
import { type DistrictRules, districtRules } from '../escalation/district-rules'
import { lineFacts, type Subject } from '../escalation/line-facts'
import { raiseSteps, settleSteps } from './raise-steps'

/** So many lines are held in memory at once, whatever their number. */
const BATCH = 2_000
const FIRST = '00000000-0000-0000-0000-000000000000'

type Read = (tx: Tx, district: string, after: string, most: number) => Promise<Subject[]>
export type Escalated = { raised: number; settled: number }

/**
 * Looks at every open line and every visit that was missed, settles what somebody acted on, and takes the steps that are
 * due. Batch by batch, each in a transaction of its own that writes a step together with its messages and mail: cut off
 * anywhere, the next run goes on where it stopped, and says nothing twice.
 * @param mail whether there is a mail server to write mail for
 */
export async function escalate(now: Date, { mail = false, batch = BATCH } = {}): Promise<Escalated> {
  const districts = await asSystem((tx) => districtRules(tx))
  const total = { raised: 0, settled: 0 }
  for (const [district, rules] of districts) {
    total.settled += await settleEnded(district, now)
    const readCases: Read = (tx, code, after, most) => caseFacts(tx, code, after, most, localHour(now).day)
    for (const read of [lineFacts, readCases]) {
      const done = await walk(read, { district, rules, now, mail, batch })
      total.raised += done.raised
      total.settled += done.settled
    }
  }
  return total
}

type Walk = { district: string; rules: DistrictRules; now: Date; mail: boolean; batch: number }

async function walk(read: Read, { district, rules: { rules, quiet }, now, mail, batch }: Walk): Promise<Escalated> {
  const local = localHour(now)
  const total = { raised: 0, settled: 0 }
  let after: string | null = FIRST
  while (after !== null) {
    const from: string = after
    after = await asSystem(async (tx) => {
      const subjects = await read(tx, district, from, batch)
      const over = subjects.flatMap(({ facts, taken }) =>
        settledSteps(
          facts,
          taken.filter(({ settled }) => !settled),
          local.day,
        ),
      )
      const raises = subjects.flatMap((subject) =>
        dueSteps(subject.facts, subject.taken, local, rules, quiet).map((due) => ({ subject, due })),
      )
      await settleSteps(
        tx,
        over.map(({ id }) => id),
        now,
      )
      total.settled += over.length
      total.raised += await raiseSteps(tx, raises, district, { now, local, mail })
      return subjects.length < batch ? null : (subjects.at(-1)?.id ?? null)
    })
  }
  return total
}

/** What is no longer open at all is over: lines verified or cancelled, cases that left their follow-up or have no open visit. */
async function settleEnded(district: string, now: Date): Promise<number> {
  return asSystem(
    (tx) => tx.$executeRaw`
      UPDATE escalation e SET settled_at = greatest(e.raised_at, ${now})
      WHERE e.district_code = ${district} AND e.settled_at IS NULL AND CASE WHEN e.subject_id = e.case_id
        THEN NOT EXISTS (SELECT FROM audit_case c
          WHERE c.id = e.subject_id AND c.status = 'in_follow_up' AND c.next_visit_on IS NOT NULL)
        ELSE NOT EXISTS (SELECT FROM plan_line l WHERE l.id = e.subject_id AND l.status IN
          ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed', 'done')) END`,
  )
}
