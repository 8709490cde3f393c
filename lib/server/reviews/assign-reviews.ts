import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { AssignReviewsInput } from '@/lib/domain/reviews/assign-inputs'
import { fitnessOf } from '@/lib/domain/reviews/expert-fitness'
import { proposeExperts } from '@/lib/domain/reviews/propose-expert'
import { byUrgency } from '@/lib/domain/reviews/severity'
import { moveCase } from '../cases/move-case'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { listExperts } from '../users/list-experts'
import { refusedAs } from './assign-expert'
import { fitnessFacts } from './fitness-facts'
import { liveFindings } from './live-findings'

/**
 * Opens the reviews of verified cases, at most fifty, and gives them all to one expert or each to the one proposed for it,
 * the most urgent choosing first. All of them or none. Refuses: forbidden, not_found (one of them), moved_on (one has gone
 * on), already_sent (the same form with other cases), invalid_fields (no such expert), no_expert_fits, expert_not_in_team, expert_unsigned, expert_conflicted,
 * expert_had_hand; the last five name the case.
 */
export function assignReviews(actor: Actor, input: AssignReviewsInput): Promise<Outcome<{ count: number }>> {
  const { commandId: _id, ...sent } = input
  return runOnce(
    actor,
    'assignReviews',
    input.commandId,
    async (tx) => {
      const ids = [...new Set(input.caseIds)].toSorted()
      const cases = await lockCases(tx, ids)
      if (cases.length < ids.length) return refuse('not_found')
      for (const { id, areaCode, status } of cases) {
        if (!can(actor, 'review:assign', { areaCode })) return refuse('forbidden')
        if (statusAfter('begin_review', status) === null) return movedOn(tx, { caseId: id })
      }
      const chosen = await choose(tx, cases, input.expertId)
      if (!chosen.ok) return chosen

      for (const { id: caseId } of cases) {
        const { id: expertId, name } = expertFor(chosen.value, caseId)
        const moved = await moveCase(tx, actor, caseId, 'begin_review', { data: { expertId }, detail: { to: name } })
        if (!moved.ok) return moved
      }
      await tx.caseAccess.deleteMany({ where: { caseId: { in: ids } } })
      await tx.caseAccess.createMany({
        data: cases.map(({ id, areaCode }) => ({ caseId: id, areaCode, userId: expertFor(chosen.value, id).id })),
      })
      return doneWith({ count: cases.length })
    },
    sent,
  )
}

const COLUMNS = {
  id: true,
  number: true,
  areaCode: true,
  cycleId: true,
  personId: true,
  group: true,
  status: true,
  statusAt: true,
  severity: true,
} as const

/** The cases, locked in the order of their ids, so that two who give out the same ones do not wait for each other. */
async function lockCases(tx: Tx, ids: string[]) {
  await tx.$queryRaw`SELECT id FROM audit_case WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const cases = await tx.auditCase.findMany({ where: { id: { in: ids } }, select: COLUMNS })
  return cases.map(({ statusAt, ...rest }) => ({ ...rest, since: statusAt.toISOString() })).toSorted(byUrgency)
}

type Chosen = Map<string, { id: string; name: string }>

/** The expert of each case: the one named for all, or the proposals. */
async function choose(tx: Tx, cases: Awaited<ReturnType<typeof lockCases>>, wanted: string): Promise<Outcome<Chosen>> {
  const [first] = cases
  const experts = first ? await listExperts(tx, first.areaCode.slice(0, 5)) : []
  const facts = await fitnessFacts(tx, cases)
  const chosen: Chosen = new Map()
  if (wanted !== 'proposed') {
    const expert = experts.find(({ id }) => id === wanted)
    if (!expert) return refuse('invalid_fields', { expertId: 'not_an_option' })
    for (const subject of cases) {
      const fitness = fitnessOf(expert.id, subject, facts)
      if (fitness !== 'fit') return refusedAs(fitness, expert.name, subject.number)
      chosen.set(subject.id, expert)
    }
    return doneWith(chosen)
  }
  const findings = await liveFindings(
    tx,
    cases.map(({ id }) => id),
  )
  const subjects = cases.map((subject) => ({ ...subject, findings: findings.get(subject.id) ?? [] }))
  const proposals = proposeExperts(subjects, experts, facts)
  for (const { id, number } of cases) {
    const expert = experts.find((each) => each.id === proposals.get(id)?.expertId)
    if (!expert) return refuse('no_expert_fits', { number: String(number) })
    chosen.set(id, expert)
  }
  return doneWith(chosen)
}

function expertFor(chosen: Chosen, caseId: string) {
  const expert = chosen.get(caseId)
  if (!expert) throw new Error(`no expert was chosen for case ${caseId}`)
  return expert
}
