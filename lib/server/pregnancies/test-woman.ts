import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { OpenPregnancyInput } from '@/lib/domain/pregnancies/open-pregnancy-input'
import { RecordDeliveryInput } from '@/lib/domain/pregnancies/record-delivery-input'
import { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import { registerPerson } from '../people/register-person'
import { daysAgo } from '../people/test-village'
import { openPregnancy } from './open-pregnancy'

/** Registers a bride in the officer's village, with her consent unless told; gives her id. */
export async function makeWoman(officer: Actor, changes: Record<string, string> = {}): Promise<string> {
  const outcome = await registerPerson(
    officer,
    RegisterPersonInput.parse({
      commandId: randomUUID(),
      registeredAs: 'bride',
      areaCode: officer.areaCode,
      name: randomUUID(),
      bornOn: '2001-02-03',
      partnerName: randomUUID(),
      address: 'Jl. Uji',
      noNikReason: 'not_at_hand',
      consentMethod: 'written',
      consentGivenBy: 'Ibu',
      consentRelation: 'other',
      consentGivenOn: daysAgo(0),
      ...changes,
    }),
  )
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value.personId
}

/** A pregnancy of 30 weeks, unless told. */
export const pregnancy = (personId: string, changes: Record<string, string> = {}) =>
  OpenPregnancyInput.parse({
    commandId: randomUUID(),
    personId,
    hpht: daysAgo(210),
    gravida: '2',
    para: '1',
    ...changes,
  })

/** A woman who is 30 weeks pregnant, unless told. */
export async function makePregnant(officer: Actor, changes: Record<string, string> = {}): Promise<string> {
  const personId = await makeWoman(officer)
  const outcome = await openPregnancy(officer, pregnancy(personId, changes))
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return personId
}

/** The birth of a girl today, unless told. */
export const birth = (personId: string, changes: Record<string, string> = {}) =>
  RecordDeliveryInput.parse({
    commandId: randomUUID(),
    personId,
    deliveredOn: daysAgo(0),
    deliveryPlace: 'health_center',
    deliveryMode: 'spontaneous',
    babies: '1',
    alive1: 'yes',
    sex1: 'female',
    birthWeightG1: '2900',
    birthLengthCm1: '48,5',
    childConsent: 'written',
    ...changes,
  })
