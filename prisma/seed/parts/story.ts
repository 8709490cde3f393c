import type { CaseGroup } from '../../../lib/domain/cases/case-filter'
import type { CaseStatus } from '../../../lib/domain/cases/case-lifecycle'
import type { Prisma } from '../../../lib/server/generated/client'
import { addDays } from '@/lib/domain/days'
import { earlier, officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { Cast, Member } from './cast'
import type { Child } from './child'
import type { CaseWay } from './timeline'

type Happened = {
  at: Date
  by: Member
  step: string
  from?: string
  to?: string
  lineId?: string
  detail?: Prisma.InputJsonObject
}

/** Everything the parts of one case share while it is put together. */
export type Story = {
  random: Random
  rows: Rows
  cast: Cast
  /** Whose case it is: a child, or a woman told as one. */
  child: Child
  group: CaseGroup
  today: string
  way: CaseWay
  status: CaseStatus
  caseId: string
  caseNumber: number
  cycleId: string
  areaCode: string
  happened: Happened[]
}

/** Columns that nearly every row of a case carries. */
export function ofCase({ caseId, areaCode }: Story) {
  return { caseId, areaCode }
}

/** Remembers what happened; written as history, in order, by `writeHistory`. */
export function tell(story: Story, event: Happened): void {
  story.happened.push(event)
}

/** An instant on a day, the later the higher `order` (0 to 7); what would be today was yesterday. */
export function sometime(story: Story, day: string, order = 0): Date {
  return officeHour(earlier(day, addDays(story.today, -1)), order * 60 + story.random.int(0, 50))
}

/** The case's history, oldest first; sequence and hashes are the database's own. */
export function writeHistory(story: Story): void {
  const inOrder = story.happened.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const { at, by, step, from, to, lineId, detail } of inOrder) {
    story.rows.caseEvent.push({
      ...ofCase(story),
      id: story.random.uuid(at),
      lineId: lineId ?? null,
      sequence: 0,
      actorId: by.id,
      actorRole: by.role,
      step,
      from: from ?? null,
      to: to ?? null,
      detail: detail ?? {},
      at,
      prevHash: '',
      hash: '',
    })
  }
}
