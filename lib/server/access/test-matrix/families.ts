import { randomUUID } from 'node:crypto'
import { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { asSystem } from '../../db/as-system'
import { makeCase } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { makeMother } from '@/test/fixtures/family'
import { makePerson, officerOf } from '@/test/fixtures/person'
import { today } from '../../clock'
import { linkChild } from '../../family/link-child'
import { unlinkChild } from '../../family/unlink-child'
import { confirmCheck } from '../../mother-checks/confirm-check'
import { recordCheck } from '../../mother-checks/record-check'
import { rejectCheck } from '../../mother-checks/reject-check'
import { endPregnancy } from '../../pregnancies/end-pregnancy'
import { openPregnancy } from '../../pregnancies/open-pregnancy'
import { recordDelivery } from '../../pregnancies/record-delivery'
import { birth, pregnancy } from '../../pregnancies/test-woman'
import { target, type Target, type Trial } from './target'

/** A mother of a child of the first village; `measurementId` is that of her check. */
async function mother(district: District): Promise<Target> {
  const made = await makeCase(district, 'candidate')
  const personId = await makeMother(district, made)
  const check = await asSystem((tx) => tx.motherCheck.findFirstOrThrow({ where: { personId }, select: { id: true } }))
  const { healthCenterId: centerId } = district.actors.health_center
  return target('person', made.areaCode, { personId, centerId, measurementId: check.id, childId: made.child.id })
}

async function pregnant(district: District): Promise<Target> {
  const woman = await mother(district)
  const { personId, areaCode } = woman
  const openedById = officerOf(district, areaCode).id
  await asSystem((tx) => tx.pregnancy.create({ data: { personId, areaCode, openedById }, select: { id: true } }))
  return woman
}

/** Her, and a child of the village that is not linked to her: `childId` is its id. */
async function unlinked(district: District): Promise<Target> {
  const woman = await mother(district)
  const child = await makePerson(district)
  return { ...woman, childId: child.id }
}

/** Pregnancy, birth, checks, and whose child is whose. */
export const FAMILIES: Record<string, Trial> = {
  openPregnancy: {
    permission: 'pregnancy:record',
    make: mother,
    run: (actor, { personId }, commandId) =>
      openPregnancy(actor, { ...pregnancy(personId, { hpht: '', gravida: '', para: '' }), commandId }),
  },
  endPregnancy: {
    permission: 'pregnancy:record',
    make: pregnant,
    run: (actor, { personId }, commandId) =>
      endPregnancy(actor, { commandId, personId, endedReason: 'miscarriage', endedOn: today() }),
  },
  recordDelivery: {
    permission: 'pregnancy:record',
    make: pregnant,
    run: (actor, { personId }, commandId) =>
      recordDelivery(actor, { ...birth(personId, { name1: randomUUID() }), commandId }),
  },
  recordCheck: {
    permission: 'measurement:record',
    make: mother,
    run: (actor, { personId }, commandId) =>
      recordCheck(actor, RecordCheckInput.parse({ commandId, personId, checkedOn: today(), weightKg: '52,5' })),
  },
  confirmCheck: {
    permission: 'measurement:confirm',
    make: mother,
    run: (actor, { measurementId }, commandId) => confirmCheck(actor, { commandId, checkId: measurementId }),
  },
  rejectCheck: {
    permission: 'measurement:confirm',
    make: mother,
    run: (actor, { measurementId }, commandId) =>
      rejectCheck(actor, { commandId, checkId: measurementId, reason: 'Timbangan rusak' }),
  },
  linkChild: {
    permission: 'family:link',
    make: unlinked,
    run: (actor, { personId, childId }, commandId) => linkChild(actor, { commandId, motherId: personId, childId }),
  },
  unlinkChild: {
    permission: 'family:link',
    make: mother,
    run: (actor, { personId, childId }, commandId) =>
      unlinkChild(actor, { commandId, motherId: personId, childId, reason: 'Bukan anaknya' }),
  },
}
