import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dueDate } from '@/lib/domain/pregnancies/gestation'
import type { OpenPregnancyInput } from '@/lib/domain/pregnancies/open-pregnancy-input'
import { lastPeriodError } from '@/lib/domain/pregnancies/pregnancy-dates'
import { handOnCase } from '../cases/hand-on-case'
import { dateColumn, isoDate, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { lockPerson } from '../people/lock-person'
import { openCaseOfGroup } from './open-case-of-group'

/**
 * Records that a woman is pregnant. A due date that was not told is reckoned from the last period. Her case as a bride,
 * where one is open, is linked, and ends here or is followed up further, as was chosen.
 * Refuses: not_found, forbidden, of_women_only, already_pregnant, invalid_fields, and what `handOnCase` refuses.
 */
export function openPregnancy(actor: Actor, input: OpenPregnancyInput): Promise<Outcome<{ pregnancyId: string }>> {
  return runOnce(actor, 'openPregnancy', input.commandId, (tx) => open(tx, actor, input), input)
}

async function open(tx: Tx, actor: Actor, input: OpenPregnancyInput): Promise<Outcome<{ pregnancyId: string }>> {
  const { personId, hpht, hpl, gravida, para, abortus } = input
  await lockPerson(tx, personId)
  const woman = await tx.person.findUnique({
    where: { id: personId },
    select: { areaCode: true, kind: true, bornOn: true, pregnancies: { select: { status: true, deliveredOn: true } } },
  })
  if (!woman) return refuse('not_found')
  const { areaCode } = woman
  if (!can(actor, 'pregnancy:record', { areaCode })) return refuse('forbidden')
  if (woman.kind !== 'woman') return refuse('of_women_only')
  if (woman.pregnancies.some(({ status }) => status === 'ongoing')) return refuse('already_pregnant')
  const wrong = lastPeriodError(hpht, today())
  if (wrong) return refuse('invalid_fields', { hpht: wrong })
  const lastBirth = woman.pregnancies
    .flatMap(({ deliveredOn }) => (deliveredOn ? [isoDate(deliveredOn)] : []))
    .toSorted()
    .at(-1)
  if (hpht !== null && lastBirth !== undefined && hpht < lastBirth) {
    return refuse('invalid_fields', { hpht: 'before_last_birth' })
  }
  const bride = await openCaseOfGroup(tx, personId, 'CATIN')
  if (bride && input.brideCase === '') return refuse('invalid_fields', { brideCase: 'required' })

  const due = hpl ?? (hpht === null ? null : dueDate(hpht))
  const { id: pregnancyId } = await tx.pregnancy.create({
    data: {
      personId,
      areaCode,
      hpht: hpht === null ? null : dateColumn(hpht),
      hpl: due === null ? null : dateColumn(due),
      gravida,
      para,
      abortus,
      brideCaseId: bride?.id ?? null,
      openedById: actor.id,
    },
    select: { id: true },
  })
  await tx.person.update({ where: { id: personId }, data: { updatedAt: new Date() }, select: { id: true } })
  if (bride) {
    await writeEvent(tx, actor, { caseId: bride.id, areaCode, step: 'pregnancy.open', detail: { pregnancyId } })
    if (input.brideCase === 'close') {
      const handed = await handOnCase(tx, actor, bride.id, {
        outcome: 'continued',
        happenedOn: today(),
        reason: CONTINUED,
      })
      if (!handed.ok) return handed
    }
  }
  return doneWith({ pregnancyId })
}

/** What the plan of the bride's case is sent back with, where it waited for approval. */
const CONTINUED = 'Kasus berlanjut sebagai kasus ibu hamil.'
