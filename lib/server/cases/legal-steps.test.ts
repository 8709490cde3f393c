import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseStatus, statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { type Act, type ActName, ACTS, type Hand } from './test-legal-steps/acts'
import { expectInvariants, type Standing, standingOf } from './test-legal-steps/standing'

const { home } = await seedDistricts()
const planners = new Map([...home.agencies.values()].map(({ id, planner }) => [id, planner]))
const agencyOf = new Map([...home.agencies.values()].map(({ id, planner }) => [planner.id, id]))

const STARTS: readonly CaseStatus[] = [
  'candidate',
  'submitted',
  'verified',
  'in_review',
  'reviewed',
  'planned',
  'in_follow_up',
  'evaluated',
  'closed',
]
const names = Object.keys(ACTS) as ActName[]
/** Most acts are chosen among those the lifecycle has a way for, the others among all. */
const deeds = fc.array(fc.record({ anything: fc.boolean(), choice: fc.nat(997), pick: fc.nat(20) }), {
  minLength: 12,
  maxLength: 24,
})

test('whatever the order of steps, the invariants hold, what the lifecycle does not allow is refused, and nothing counts twice', async () => {
  const told = new Map(names.map((name) => [name, { done: 0, refused: 0 }]))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...STARTS), deeds, async (start, acts) => {
      const { caseId } = await makeCase(home, start, { decided: 'all', drafted: true, since: 100, missed: [2] })
      let before = await standingOf(caseId)
      for (const { anything, choice, pick } of acts) {
        const hand = handOf(before, caseId, pick)
        const among = anything ? names : names.filter((name) => hasWay(ACTS[name], hand, before))
        const name = among[choice % among.length] ?? 'end'
        const done = await tryIt(ACTS[name], hand, before, home)
        const after = await standingOf(caseId)
        if (!done) expect(after, `${name} was refused and changed nothing`).toEqual(before)
        expectInvariants(before, after, agencyOf)
        const count = told.get(name)
        if (count) count[done ? 'done' : 'refused'] += 1
        before = after
      }
    }),
    { numRuns: 20 },
  )
  // Without acts that were done, and others that were refused, this would prove nothing.
  const all = [...told.values()]
  expect(all.filter(({ done }) => done > 0).length).toBeGreaterThan(names.length / 3)
  expect(all.filter(({ refused }) => refused > 0).length).toBeGreaterThan(names.length / 3)
}, 240_000)

test.each(['approveOwnPlan', 'verifyOwnLine', 'completeWithoutProof'] as const)(
  '%s is refused where everything else is ready for it',
  async (name) => {
    const start = name === 'approveOwnPlan' ? 'planned' : 'in_follow_up'
    const status = name === 'verifyOwnLine' ? 'done' : 'accepted'
    const { caseId } = await makeCase(home, start, { lineStatuses: [status] })
    const before = await standingOf(caseId)
    const hand = handOf(before, caseId, 0)
    expect(await ACTS[name].run(hand, randomUUID(), home)).toMatchObject({ ok: false })
    expect(await standingOf(caseId)).toEqual(before)
  },
)

/** Does the lifecycle of the case, and of the line, have a way for this act? */
function hasWay({ caseStep, lineStep }: Act, { line }: Hand, { subject }: Standing): boolean {
  if (caseStep && statusAfter(caseStep, subject.status) === null) return false
  return !lineStep || lineStatusAfter(lineStep, line.status) !== null
}

/** One of the findings, lines and months, as chance has it; where there is none yet, one that does not exist. */
function handOf({ findings, lines }: Standing, caseId: string, pick: number): Hand {
  const line = lines[pick % Math.max(lines.length, 1)]
  const planner = planners.get(line?.leadAgencyId ?? '') ?? home.actors.agency_planner
  return {
    caseId,
    findingId: findings[pick % Math.max(findings.length, 1)]?.id ?? randomUUID(),
    line: { id: line?.id ?? randomUUID(), status: line?.status ?? 'draft', planner },
    month: 1 + (pick % 3),
  }
}

/** Does it, and the same again under the same id; says whether it was done. */
async function tryIt(act: Act, hand: Hand, before: Standing, district: District): Promise<boolean> {
  const commandId = randomUUID()
  const outcome = await act.run(hand, commandId, district)
  if (!outcome.ok) return false
  expect(hasWay(act, hand, before), 'what was done is a step of the lifecycle').toBe(true)
  const once = await standingOf(hand.caseId)
  expect(await act.run(hand, commandId, district)).toMatchObject({ ok: true })
  expect(await standingOf(hand.caseId), 'sent again, it changes nothing').toEqual(once)
  return true
}
