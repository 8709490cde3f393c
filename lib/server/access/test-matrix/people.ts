import { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import { makeCase } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { makeMeasurement, makePerson, type PersonOptions } from '@/test/fixtures/person'
import { proposeCase } from '../../cases/propose-case'
import { selectCase } from '../../cases/select-case'
import { today } from '../../clock'
import { recordConsent } from '../../consents/record-consent'
import { withdrawConsent } from '../../consents/withdraw-consent'
import { confirmMeasurement } from '../../measurements/confirm-measurement'
import { recordMeasurement } from '../../measurements/record-measurement'
import { rejectMeasurement } from '../../measurements/reject-measurement'
import { registerPerson } from '../../people/register-person'
import { revealNumber } from '../../people/reveal-number'
import { aboutCase, target, type Trial } from './target'

const person = async (district: District, options: PersonOptions = {}) => {
  const child = await makePerson(district, options)
  return target('person', child.areaCode, {
    personId: child.id,
    centerId: district.actors.health_center.healthCenterId,
  })
}

const measured = async (district: District) => {
  const child = await makePerson(district)
  const { id } = await makeMeasurement(district, child)
  const { healthCenterId: centerId } = district.actors.health_center
  return target('person', child.areaCode, { personId: child.id, centerId, measurementId: id ?? '' })
}

/** Registering, agreeing, measuring, proposing. */
export const PEOPLE: Record<string, Trial> = {
  registerPerson: {
    permission: 'person:register',
    make: async ({ villages, actors }) =>
      target('area', villages[0].code, { centerId: actors.health_center.healthCenterId }),
    run: (actor, { areaCode }, commandId) =>
      registerPerson(
        actor,
        RegisterPersonInput.parse({
          commandId,
          areaCode,
          name: `Anak ${commandId.replaceAll(/[^a-z]/g, '')}`,
          sex: 'female',
          bornOn: '2025-03-02',
          motherName: `Ibu ${commandId.replaceAll(/[^a-z]/g, '')}`,
          address: 'RT 1',
          noNikReason: 'not_issued',
          consentMethod: 'not_yet',
        }),
      ),
  },
  revealNumber: {
    permission: 'person:reveal',
    make: (district) => person(district),
    run: (actor, { personId }) => revealNumber(actor, { personId, what: 'nik', reason: 'Keluarga meminta surat' }),
  },
  recordConsent: {
    permission: 'consent:record',
    make: (district) => person(district, { consent: false }),
    run: (actor, { personId }, commandId) =>
      recordConsent(actor, {
        commandId,
        personId,
        consentMethod: 'written',
        consentGivenBy: 'Ibu Uji',
        consentRelation: 'mother',
        consentGivenOn: today(),
      }),
  },
  withdrawConsent: {
    permission: 'consent:record',
    make: (district) => person(district),
    run: (actor, { personId }, commandId) => withdrawConsent(actor, { commandId, personId }),
  },
  recordMeasurement: {
    permission: 'measurement:record',
    make: (district) => person(district),
    run: (actor, { personId }, commandId) =>
      recordMeasurement(
        actor,
        RecordMeasurementInput.parse({
          commandId,
          personId,
          measuredOn: today(),
          weightKg: '9,4',
          lenheiCm: '77',
          position: 'lying',
        }),
      ),
  },
  confirmMeasurement: {
    permission: 'measurement:confirm',
    make: measured,
    run: (actor, { measurementId }, commandId) => confirmMeasurement(actor, { commandId, measurementId }),
  },
  rejectMeasurement: {
    permission: 'measurement:confirm',
    make: measured,
    run: (actor, { measurementId }, commandId) =>
      rejectMeasurement(actor, { commandId, measurementId, reason: 'Timbangan rusak' }),
  },
  proposeCase: {
    permission: 'case:propose',
    make: (district) => person(district),
    run: (actor, { personId }, commandId) =>
      proposeCase(actor, { commandId, personId, selectionReason: 'not_improving', selectionNote: null }),
  },
  selectCase: {
    permission: 'case:select',
    make: async (district) => aboutCase(await makeCase(district, 'candidate')),
    run: (actor, { caseId }, commandId) => selectCase(actor, { commandId, caseId, note: null }),
  },
}
