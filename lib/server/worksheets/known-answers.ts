import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Answer, Answers } from '@/lib/domain/worksheets/answer'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { findField, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { parseValue } from '@/lib/domain/worksheets/parse-value'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { knownOfWoman } from './known-of-woman'

type Subject = { definition: WorksheetDefinition; personId: string; group: CaseGroup; pregnancyId: string | null }

/**
 * The answers a new worksheet begins with: what the register knows of this person and the worksheet asks, where it is
 * an answer the worksheet would take. Its own source is not known any more, so the answers name none of the books.
 */
export async function knownAnswers(tx: Tx, actor: Actor, subject: Subject): Promise<Answers> {
  const { definition, personId, group } = subject
  const ofChild = group === 'BADUTA' || group === 'BALITA'
  const known = ofChild ? await knownOfChild(tx, personId) : await knownOfWoman(tx, subject)
  const answers = Object.entries({ auditOfficer: actor.name, ...known }).flatMap(
    ([code, value]): [string, Answer][] => {
      const field = value === null ? undefined : findField(definition, code)
      if (!field || value === null) return []
      const parsed = parseValue(field, [value], today())
      return parsed.ok && parsed.value !== null
        ? [[code, { value: parsed.value, source: 'other', status: 'filled' }]]
        : []
    },
  )
  return Object.fromEntries(answers)
}

async function knownOfChild(tx: Tx, id: string): Promise<Record<string, string | null>> {
  const child = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { birthWeightG: true, birthLengthCm: true, gestationWeeks: true, motherName: true, fatherName: true },
  })
  return {
    birthWeightG: child.birthWeightG === null ? null : String(child.birthWeightG),
    birthLengthCm: child.birthLengthCm === null ? null : String(Number(child.birthLengthCm)),
    gestationWeeks: child.gestationWeeks === null ? null : String(child.gestationWeeks),
    motherName: child.motherName,
    fatherName: child.fatherName,
  }
}
