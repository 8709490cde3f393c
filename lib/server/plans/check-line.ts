import 'server-only'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SaveLineInput } from '@/lib/domain/plans/save-line-input'
import { listAgencies } from '../agencies/list-agencies'
import type { Tx } from '../db/client'
import type { LineContent } from './write-line'

/**
 * What only the database can say of a typed line: its findings are confirmed ones of this case, its agencies are the
 * district's. Gives the content to write, the codes of the causes among it. Refuses: invalid_fields.
 */
export async function checkLine(tx: Tx, input: SaveLineInput): Promise<Outcome<LineContent>> {
  const { commandId: _commandId, caseId, lineId: _lineId, ...typed } = input
  const findings = await tx.finding.findMany({
    where: { caseId, status: 'confirmed', id: { in: typed.findingIds } },
    select: { id: true, code: true },
    orderBy: { code: 'asc' },
  })
  const agencies = new Set((await listAgencies(tx)).map(({ id }) => id))
  const wrong: Record<string, string> = {
    ...(findings.length === new Set(typed.findingIds).size ? {} : { findingIds: 'not_an_option' }),
    ...(agencies.has(typed.leadAgencyId) ? {} : { leadAgencyId: 'not_an_option' }),
    ...(typed.supportAgencyIds.every((id) => agencies.has(id)) ? {} : { supportAgencyIds: 'not_an_option' }),
  }
  if (Object.keys(wrong).length > 0) return refuse('invalid_fields', wrong)
  return doneWith({
    ...typed,
    findingIds: findings.map(({ id }) => id),
    supportAgencyIds: [...new Set(typed.supportAgencyIds)],
    causeCodes: findings.map(({ code }) => code),
  })
}
