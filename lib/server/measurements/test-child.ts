import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import { registerPerson } from '../people/register-person'
import { daysAgo } from '../people/test-village'

/** Registers a girl of some days in the officer's village, with consent unless told; gives her id. */
export async function makeChild(officer: Actor, changes: Record<string, string> = {}, ageDays = 400): Promise<string> {
  const outcome = await registerPerson(
    officer,
    RegisterPersonInput.parse({
      commandId: randomUUID(),
      areaCode: officer.areaCode,
      name: randomUUID(),
      sex: 'female',
      bornOn: daysAgo(ageDays),
      motherName: randomUUID(),
      address: 'Jl. Uji',
      noNikReason: 'not_issued',
      consentMethod: 'written',
      consentGivenBy: 'Ibu',
      consentRelation: 'mother',
      consentGivenOn: daysAgo(0),
      ...changes,
    }),
  )
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value.personId
}

/** A plausible measurement of that girl, today unless told. */
export function measured(personId: string, changes: Record<string, string> = {}): RecordMeasurementInput {
  return RecordMeasurementInput.parse({
    commandId: randomUUID(),
    personId,
    measuredOn: daysAgo(0),
    weightKg: '8,4',
    lenheiCm: '70,1',
    position: 'lying',
    ...changes,
  })
}
