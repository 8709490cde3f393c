import { expect, test } from 'vitest'
import type { Answers } from './answer'
import { bufas } from './bufas'
import { bumil } from './bumil'
import { catin } from './catin'
import { findContradictions } from './contradictions'
import type { WorksheetDefinition } from './definition'

const TODAY = { ageMonths: 300, sex: 'female', asOf: '2026-11-24' } as const

function answersOf(values: Record<string, string>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, { value, source: 'interview', status: 'filled' }]),
  )
}

const PERIOD = { gestationBasis: 'last_period' }
const SCAN = { gestationBasis: 'ultrasound' }
const BORN = { deliveredOn: '2026-11-01' }

/** Each contradiction just off and just on: the sheet, the answers, and the field that is asked again. */
test.each<[string, WorksheetDefinition, Record<string, string>, string | null]>([
  ['wedding_has_passed', catin, { plannedMarriageOn: '2026-11-24' }, null],
  ['wedding_has_passed', catin, { plannedMarriageOn: '2026-11-23' }, 'plannedMarriageOn'],
  ['more_taken_than_received', catin, { weeklyIron: 'yes', weeklyIronReceived: '4', weeklyIronTablets: '4' }, null],
  [
    'more_taken_than_received',
    catin,
    { weeklyIron: 'yes', weeklyIronReceived: '4', weeklyIronTablets: '5' },
    'weeklyIronTablets',
  ],
  ['fewer_pregnancies_than_births', bumil, { gravida: '3', para: '2', abortus: '1' }, null],
  ['fewer_pregnancies_than_births', bumil, { gravida: '2', para: '2', abortus: '1' }, 'gravida'],
  ['last_period_too_long_ago', bumil, { ...PERIOD, hpht: '2026-01-07' }, null],
  ['last_period_too_long_ago', bumil, { ...PERIOD, hpht: '2026-01-06' }, 'hpht'],
  ['due_date_unlikely', bumil, { ...SCAN, hplUltrasound: '2027-08-31' }, null],
  ['due_date_unlikely', bumil, { ...SCAN, hplUltrasound: '2027-09-01' }, 'hplUltrasound'],
  ['due_date_unlikely', bumil, { ...SCAN, hplUltrasound: '2026-10-14' }, null],
  ['due_date_unlikely', bumil, { ...SCAN, hplUltrasound: '2026-10-13' }, 'hplUltrasound'],
  ['visit_before_pregnancy', bumil, { ...PERIOD, hpht: '2026-06-01', ancVisits: '1', firstAncOn: '2026-06-01' }, null],
  [
    'visit_before_pregnancy',
    bumil,
    { ...PERIOD, hpht: '2026-06-01', ancVisits: '1', firstAncOn: '2026-05-31' },
    'firstAncOn',
  ],
  ['more_doctor_visits', bumil, { ancVisits: '4', ancByDoctor: '4' }, null],
  ['more_doctor_visits', bumil, { ancVisits: '4', ancByDoctor: '5' }, 'ancByDoctor'],
  ['more_taken_than_received', bumil, { ironTabletsReceived: '60', ironTablets: '60' }, null],
  ['more_taken_than_received', bumil, { ironTabletsReceived: '60', ironTablets: '61' }, 'ironTablets'],
  ['pressure_upside_down', bumil, { systolic: '81', diastolic: '80' }, null],
  ['pressure_upside_down', bumil, { systolic: '80', diastolic: '80' }, 'systolic'],
  ['pressure_upside_down', bufas, { systolic: '70', diastolic: '110' }, 'systolic'],
  ['birth_before_pregnancy', bufas, { ...BORN, hpht: '2026-11-01' }, null],
  ['birth_before_pregnancy', bufas, { ...BORN, hpht: '2026-11-02' }, 'deliveredOn'],
  ['last_period_too_long_ago', bufas, { ...BORN, hpht: '2025-12-15' }, null],
  ['last_period_too_long_ago', bufas, { ...BORN, hpht: '2025-12-14' }, 'hpht'],
  ['last_period_too_long_ago', bufas, { hpht: '2024-01-01', deliveredOn: '2024-10-01' }, null],
  ['weeks_and_last_period', bufas, { ...BORN, hpht: '2026-01-25', gestationWeeks: '38' }, null],
  ['weeks_and_last_period', bufas, { ...BORN, hpht: '2026-01-25', gestationWeeks: '37' }, 'gestationWeeks'],
  ['weeks_and_last_period', bufas, { ...BORN, hpht: '2026-01-25', gestationWeeks: '42' }, null],
  ['weeks_and_last_period', bufas, { ...BORN, hpht: '2026-01-25', gestationWeeks: '43' }, 'gestationWeeks'],
  ['birth_before_marriage', bufas, { ...BORN, marriedOn: '2026-11-01' }, null],
  ['birth_before_marriage', bufas, { ...BORN, marriedOn: '2026-11-02' }, 'marriedOn'],
  ['more_taken_than_received', bufas, { postpartumIronReceived: '42', postpartumIron: '42' }, null],
  ['more_taken_than_received', bufas, { postpartumIronReceived: '42', postpartumIron: '43' }, 'postpartumIron'],
  ['visit_before_birth', bufas, { ...BORN, kf1On: '2026-11-01' }, null],
  ['visit_before_birth', bufas, { ...BORN, kf1On: '2026-10-31' }, 'kf1On'],
  ['visit_before_birth', bufas, { ...BORN, kn3On: '2026-10-31' }, 'kn3On'],
  ['visits_out_of_order', bufas, { kf1On: '2026-11-03', kf2On: '2026-11-03' }, null],
  ['visits_out_of_order', bufas, { kf1On: '2026-11-03', kf2On: '2026-11-02' }, 'kf2On'],
  ['fewer_visits_than_dates', bufas, { kfVisits: '2', kf1On: '2026-11-02', kf3On: '2026-11-09' }, null],
  ['fewer_visits_than_dates', bufas, { kfVisits: '1', kf1On: '2026-11-02', kf3On: '2026-11-09' }, 'kfVisits'],
  ['fewer_visits_than_dates', bufas, { knVisits: '0', kn1On: '2026-11-02' }, 'knVisits'],
])('%s in %#', (code, definition, values, field) => {
  const expected = field === null ? [] : [{ field, code }]
  expect(findContradictions(definition, answersOf(values), TODAY)).toEqual(expected)
})

test('what is missing contradicts nothing', () => {
  for (const definition of [catin, bumil, bufas]) expect(findContradictions(definition, {}, TODAY)).toEqual([])
})

test('an answer hidden by another is not asked again', () => {
  const values = { weeklyIron: 'no', weeklyIronReceived: '0', weeklyIronTablets: '5' }
  expect(findContradictions(catin, answersOf(values), TODAY)).toEqual([])
})
