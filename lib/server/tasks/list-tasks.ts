import 'server-only'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { type OtherTask, TASKS_OF_ROLE } from '@/lib/domain/tasks/task-groups'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type LinesToDo, linesToDo } from '../lines/count-lines-to-do'
import { type CaseGroupToDo, caseTasks } from './case-tasks'
import { type CommitmentToSign, commitmentsToSign } from './commitment-task'
import { type CycleToDo, cycleTask } from './cycle-task'
import { type LineToSettle, linesToSettle, type QuestionToAnswer, questionsToAnswer } from './line-tasks'
import {
  type ChildToMeasure,
  childrenToMeasure,
  type MeasurementToConfirm,
  measurementsToConfirm,
  type Some,
} from './people-tasks'
import {
  lateAgencies,
  type LateAgency,
  type LineWithoutProof,
  linesWithoutProof,
  type RevisionToApprove,
  revisionsToApprove,
} from './plan-tasks'

/** One kind of work that waits, with its first few; never an empty one. */
export type TaskGroup =
  | ({ kind: 'cases' } & CaseGroupToDo)
  | ({ kind: 'commitment' } & Some<CommitmentToSign>)
  | ({ kind: 'to_measure' } & Some<ChildToMeasure>)
  | ({ kind: 'to_confirm' } & Some<MeasurementToConfirm>)
  | ({ kind: 'needs_proof' } & Some<LineWithoutProof>)
  | ({ kind: 'questions' } & Some<QuestionToAnswer>)
  | ({ kind: 'to_settle' } & Some<LineToSettle>)
  | ({ kind: 'revisions' } & Some<RevisionToApprove>)
  | { kind: 'late_agencies'; count: number; first: LateAgency[] }
  | { kind: 'lines'; count: number; first: LinesToDo }
  | { kind: 'cycle'; count: number; first: CycleToDo[] }

/** What waits for whoever asks, by kind of work, most urgent first. Empty where nothing does. */
export async function listTasks(): Promise<TaskGroup[]> {
  const actor = await requireActor()
  return asActor(actor, (tx) => tasksOf(tx, actor, today()))
}

/** The same, for a transaction and a day that the caller names. One query a kind at most, each with a limit. */
export async function tasksOf(tx: Tx, actor: Actor, day: string): Promise<TaskGroup[]> {
  const cases = await caseTasks(tx, actor, day)
  const groups: TaskGroup[] = []
  for (const task of TASKS_OF_ROLE[actor.role]) {
    const ofCases = cases.find((group) => group.task === task)
    const group = ofCases ? { kind: 'cases' as const, ...ofCases } : await otherGroup(tx, actor, task, day)
    if (group && group.count > 0) groups.push(group)
  }
  return groups
}

async function otherGroup(tx: Tx, actor: Actor, task: string, day: string): Promise<TaskGroup | null> {
  switch (task as OtherTask) {
    case 'commitment':
      return { kind: 'commitment', ...(await commitmentsToSign(tx, actor)) }
    case 'to_measure':
      return { kind: 'to_measure', ...(await childrenToMeasure(tx, actor.areaCode, day)) }
    case 'to_confirm':
      return { kind: 'to_confirm', ...(await measurementsToConfirm(tx, districtOf(actor.areaCode) ?? '', day)) }
    case 'needs_proof':
      return { kind: 'needs_proof', ...(await linesWithoutProof(tx, day)) }
    case 'questions':
      return { kind: 'questions', ...(await questionsToAnswer(tx, actor, day)) }
    case 'to_settle':
      return { kind: 'to_settle', ...(await linesToSettle(tx, day)) }
    case 'revisions':
      return { kind: 'revisions', ...(await revisionsToApprove(tx, actor, day)) }
    case 'late_agencies':
      return lateGroup(await lateAgencies(tx, actor, day))
    case 'lines':
      return lineGroup(actor, await linesToDo(tx, actor, day))
    case 'cycle': {
      const cycle = await cycleTask(tx, actor, day)
      return cycle && { kind: 'cycle', count: 1, first: [cycle] }
    }
    default:
      return null
  }
}

const sumOf = (parts: { count: number }[]) => parts.reduce((sum, { count }) => sum + count, 0)

function lateGroup(agencies: LateAgency[]): TaskGroup {
  return { kind: 'late_agencies', count: sumOf(agencies), first: agencies }
}

/** Declined lines stand in a group of their own where they are to be settled. */
function lineGroup({ role }: Actor, lines: LinesToDo): TaskGroup {
  const settles = TASKS_OF_ROLE[role].includes('to_settle')
  const waiting = lines.filter(({ group, count }) => count > 0 && !(settles && group === 'declined'))
  return { kind: 'lines', count: sumOf(waiting), first: waiting }
}
