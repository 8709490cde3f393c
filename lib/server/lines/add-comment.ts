import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission } from '@/lib/domain/access/policy'
import { mayBeAskedAbout, mayBeTalkedAbout, type TALK_STEPS } from '@/lib/domain/lines/talk'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'

type Saying = { lineId: string; text: string; step: (typeof TALK_STEPS)[number]; answersId?: string }

const PERMISSION = {
  'line.comment': 'line:comment',
  'line.ask': 'line:ask',
  'line.answer': 'line:answer_question',
} as const satisfies Record<Saying['step'], Permission>

/**
 * Adds what was said to a line, inside the command's transaction, and tells the case's history that it was said, not what.
 * The line is held meanwhile. Refuses: not_found (also a line that was not sent to its agency), forbidden, moved_on (a
 * question about a line that is over).
 */
export async function addComment(tx: Tx, actor: Actor, { lineId, text, step, answersId }: Saying): Promise<Outcome> {
  const line = await tx.planLine.findUnique({
    where: { id: lineId },
    select: { caseId: true, areaCode: true, leadAgencyId: true, status: true, number: true },
  })
  if (!line || !mayBeTalkedAbout(line.status)) return refuse('not_found')
  const { caseId, areaCode, leadAgencyId, status, number } = line
  if (!can(actor, PERMISSION[step], { areaCode, leadAgencyId })) return refuse('forbidden')
  if (step === 'line.ask' && !mayBeAskedAbout(status)) return movedOn(tx, { lineId })

  const said = { lineId, caseId, areaCode, authorId: actor.id, authorRole: actor.role, text }
  await tx.lineComment.createMany({ data: [{ ...said, asks: step === 'line.ask', answersId: answersId ?? null }] })
  await writeEvent(tx, actor, { caseId, areaCode, lineId, step, detail: { line: number } })
  return doneWith(undefined)
}
