import 'server-only'
import { type Answer, type Answers, isAnswerSource } from '@/lib/domain/worksheets/answer'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/** What is read of an answer. */
export const storedColumns = { fieldCode: true, value: true, source: true, status: true } as const

/**
 * The answers of a worksheet as this actor may read them: row-level security leaves restricted ones out for whoever may
 * not see them, so that for such a reader they are missing, not hidden.
 */
export async function readAnswers(tx: Tx, worksheetId: string): Promise<Answers> {
  const rows = await tx.worksheetAnswer.findMany({ where: { worksheetId }, select: storedColumns })
  return answersFrom(rows)
}

type Stored = Prisma.WorksheetAnswerGetPayload<{ select: typeof storedColumns }>

/** The answers of one worksheet from their rows. */
export function answersFrom(rows: readonly Stored[]): Answers {
  return Object.fromEntries(
    rows.map(({ fieldCode, value, source, status }) => [
      fieldCode,
      { value: storedValue(value), source: source && isAnswerSource(source) ? source : 'other', status },
    ]),
  )
}

function storedValue(value: Prisma.JsonValue): Answer['value'] {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(String) : null
}

type Change = {
  worksheet: { id: string; caseId: string; areaCode: string }
  actorId: string
  before: Answers
  after: Answers
  /** Codes of the questions whose answers only few may read. */
  restricted: ReadonlySet<string>
}

/**
 * Writes the answers that differ, one row a question, and removes those that were cleared.
 * @returns how many answers changed
 */
export async function writeAnswers(tx: Tx, { worksheet, actorId, before, after, restricted }: Change): Promise<number> {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = codes.filter((code) => JSON.stringify(before[code]) !== JSON.stringify(after[code]))
  if (changed.length === 0) return 0

  await tx.worksheetAnswer.deleteMany({ where: { worksheetId: worksheet.id, fieldCode: { in: changed } } })
  await tx.worksheetAnswer.createMany({
    data: changed.flatMap((fieldCode) => {
      const answer = after[fieldCode]
      if (!answer) return []
      return {
        worksheetId: worksheet.id,
        fieldCode,
        caseId: worksheet.caseId,
        areaCode: worksheet.areaCode,
        value: answer.value ?? Prisma.DbNull,
        source: answer.source,
        status: answer.status,
        restricted: restricted.has(fieldCode),
        answeredById: actorId,
      }
    }),
  })
  return changed.length
}
