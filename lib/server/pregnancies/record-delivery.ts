import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import { similarPeopleKey } from '@/lib/domain/people/registration-checks'
import { birthDoubtKey, birthDoubts, deliveryError } from '@/lib/domain/pregnancies/pregnancy-dates'
import type { RecordDeliveryInput } from '@/lib/domain/pregnancies/record-delivery-input'
import { handOnCase } from '../cases/hand-on-case'
import { proposePerson } from '../cases/propose-person'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { lockPerson } from '../people/lock-person'
import { ongoingPregnancy, type PregnantWoman } from './ongoing-pregnancy'
import { openCaseOfGroup } from './open-case-of-group'
import { registerBaby } from './register-baby'
import { similarBabies } from './similar-babies'

export type Delivered = { childIds: string[]; motherCaseId: string | null; childCaseIds: string[] }
type Pregnant = PregnantWoman & { pregnancy: NonNullable<PregnantWoman['pregnancy']> }

/**
 * Records a birth: it ends the pregnancy, registers each living child with its measures, linked to its mother, and, as
 * was chosen, ends her case as a pregnant woman ("gave birth"), proposes her as a mother and the children as cases.
 * Refuses: not_found, forbidden, of_women_only, not_pregnant, invalid_fields, needs_confirmation (`birthDoubts`),
 * duplicate_person (`similarBabies`), and what `handOnCase` and `proposePerson` refuse; then nothing of it was written.
 */
export function recordDelivery(actor: Actor, input: RecordDeliveryInput): Promise<Outcome<Delivered>> {
  return runOnce(actor, 'recordDelivery', input.commandId, (tx) => record(tx, actor, input), input)
}

async function record(tx: Tx, actor: Actor, input: RecordDeliveryInput): Promise<Outcome<Delivered>> {
  await lockPerson(tx, input.personId)
  const woman = await ongoingPregnancy(tx, input.personId)
  if (!woman) return refuse('not_found')
  if (!can(actor, 'pregnancy:record', { areaCode: woman.areaCode })) return refuse('forbidden')
  if (woman.kind !== 'woman') return refuse('of_women_only')
  const { pregnancy } = woman
  if (!pregnancy) return refuse('not_pregnant')
  const refusal = await refusalOf(tx, { ...woman, pregnancy }, input)
  if (refusal) return { ok: false, refusal }

  const open = await openCaseOfGroup(tx, woman.id, 'BUMIL')
  if (open && input.pregnancyCase === '') return refuse('invalid_fields', { pregnancyCase: 'required' })
  await close(tx, actor, pregnancy.id, input)
  const childIds: string[] = []
  for (const baby of input.babies) {
    const { deliveredOn: bornOn, gestationWeeks, childConsent: consent } = input
    const birth = { motherId: woman.id, pregnancyId: pregnancy.id, bornOn, gestationWeeks, consent }
    childIds.push(await registerBaby(tx, actor, birth, baby))
  }
  if (open) {
    const told = await tellCase(tx, actor, { ...woman, pregnancy }, open.id, input)
    if (!told.ok) return told
  }
  return propose(tx, actor, woman.id, childIds, input)
}

async function refusalOf(
  tx: Tx,
  { pregnancy, ...woman }: Pregnant,
  input: RecordDeliveryInput,
): Promise<Refusal | null> {
  const wrong = deliveryError(input.deliveredOn, pregnancy.hpht, today())
  if (wrong) return { code: 'invalid_fields', params: { deliveredOn: wrong } }
  const doubts = birthDoubts(input, { marriageOn: woman.marriageOn, hpht: pregnancy.hpht }, today())
  if (birthDoubtKey(input, doubts) !== input.doubtsChecked && doubts.length > 0) return { code: 'needs_confirmation' }
  const similar = await similarBabies(tx, woman.name, input)
  if (similar.length > 0 && similarPeopleKey(similar) !== input.notSame) return { code: 'duplicate_person' }
  return null
}

async function close(tx: Tx, actor: Actor, pregnancyId: string, input: RecordDeliveryInput): Promise<void> {
  const lived = input.babies.length > 0
  await tx.pregnancy.update({
    where: { id: pregnancyId },
    data: {
      ...(lived
        ? { status: 'delivered', deliveredOn: dateColumn(input.deliveredOn) }
        : { status: 'ended', endedReason: 'stillbirth', endedOn: dateColumn(input.deliveredOn) }),
      deliveryPlace: input.deliveryPlace,
      deliveryMode: input.deliveryMode,
      stillborn: input.stillborn,
      closedById: actor.id,
      closedAt: new Date(),
    },
    select: { id: true },
  })
}

/** What the plan of the case is sent back with, where it waited for approval. */
const BORN = 'Ibu sudah melahirkan.'

/** A birth without a living child closes no case by itself: what comes next is for people to decide. */
async function tellCase(
  tx: Tx,
  actor: Actor,
  woman: Pregnant,
  caseId: string,
  { deliveredOn, babies, pregnancyCase }: RecordDeliveryInput,
): Promise<Outcome> {
  const step = babies.length > 0 ? 'pregnancy.deliver' : 'pregnancy.end'
  const detail = { pregnancyId: woman.pregnancy.id, deliveredOn }
  await writeEvent(tx, actor, { caseId, areaCode: woman.areaCode, step, detail })
  if (babies.length === 0 || pregnancyCase === 'keep') return { ok: true, value: undefined }
  return handOnCase(tx, actor, caseId, { outcome: 'delivered', happenedOn: deliveredOn, reason: BORN })
}

async function propose(
  tx: Tx,
  actor: Actor,
  motherId: string,
  childIds: string[],
  { proposeMother, proposeChild, selectionReason }: RecordDeliveryInput,
): Promise<Outcome<Delivered>> {
  const reason = selectionReason ?? 'other'
  const delivered: Delivered = { childIds, motherCaseId: null, childCaseIds: [] }
  if (proposeMother) {
    const opened = await proposePerson(tx, actor, { personId: motherId, group: 'BUFAS', reason, note: null })
    if (!opened.ok) return opened
    delivered.motherCaseId = opened.value.caseId
  }
  for (const personId of proposeChild ? childIds : []) {
    const opened = await proposePerson(tx, actor, { personId, group: undefined, reason, note: null })
    if (!opened.ok) return opened
    delivered.childCaseIds.push(opened.value.caseId)
  }
  return doneWith(delivered)
}
