import { z } from 'zod'
import type { Evidence } from '../worksheets/condition'

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** One test of a rule that held, as the database keeps it. */
const Test = z.object({
  field: z.string(),
  value: Value,
  operator: z.enum(['lt', 'lte', 'gt', 'gte', 'countLt', 'eq', 'in', 'includesAny', 'lacksAny']),
  threshold: Value,
})

/** What somebody wrote who added a finding by hand. */
const Note = z.object({ note: z.string() })

export type StoredEvidence = { tests: Evidence[]; notes: string[] }

/** Evidence as it is kept for a finding that was added by hand. */
export function writtenEvidence(note: string): { note: string }[] {
  return [{ note }]
}

/** Reads the evidence column of a finding. Throws on anything that this program did not write. */
export function readEvidence(stored: unknown): StoredEvidence {
  const entries = z.array(z.union([Test, Note])).parse(stored)
  return {
    tests: entries.flatMap((entry) => ('note' in entry ? [] : [entry])),
    notes: entries.flatMap((entry) => ('note' in entry ? [entry.note] : [])),
  }
}

const Ruled = z.array(z.looseObject({ ruleId: z.string().optional() }))

/** The rules that a finding's evidence names, each once; none for one added by hand. */
export function rulesNamedIn(stored: unknown): string[] {
  return [...new Set(Ruled.parse(stored).flatMap(({ ruleId }) => ruleId ?? []))]
}
