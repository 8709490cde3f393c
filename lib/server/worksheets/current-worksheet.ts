import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'

const CURRENT = {
  id: true,
  caseId: true,
  areaCode: true,
  definitionCode: true,
  definitionVersion: true,
  version: true,
  status: true,
  authorId: true,
  submittedAt: true,
} as const

/** The newest version of a case's worksheet, or null where none was opened. */
export function currentWorksheet(tx: Tx, caseId: string) {
  return tx.worksheet.findFirst({ where: { caseId }, orderBy: { version: 'desc' }, select: CURRENT })
}

export type CurrentWorksheet = NonNullable<Awaited<ReturnType<typeof currentWorksheet>>>

/**
 * The draft to write into. A returned worksheet stays as it was: its answers are copied, with who gave them and when,
 * into a new version by this actor. Null where there is nothing to write into. The case must be locked.
 */
export async function draftWorksheet(tx: Tx, actor: Actor, { id: caseId, areaCode }: { id: string; areaCode: string }) {
  const current = await currentWorksheet(tx, caseId)
  if (current?.status === 'draft') return current
  if (current?.status !== 'returned') return null

  const { definitionCode, definitionVersion } = current
  const draft = await tx.worksheet.create({
    data: { caseId, areaCode, definitionCode, definitionVersion, version: current.version + 1, authorId: actor.id },
    select: CURRENT,
  })
  await tx.$executeRaw`
    INSERT INTO worksheet_answer
      (worksheet_id, field_code, case_id, area_code, value, source, status, restricted, answered_by_id, answered_at)
    SELECT ${draft.id}::uuid, field_code, case_id, area_code, value, source, status, restricted, answered_by_id, answered_at
    FROM worksheet_answer WHERE worksheet_id = ${current.id}::uuid`
  await writeEvent(tx, actor, { caseId, areaCode, step: 'worksheet.mend', detail: { version: draft.version } })
  return draft
}
