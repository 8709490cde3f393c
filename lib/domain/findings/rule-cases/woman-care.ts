import { addDays } from '../../days'
import type { RuleCase, Values } from './rule-case'
import { almostWeeksPregnant, AS_OF, daysAfterBirth, weeksPregnant } from './woman-time'

/** The first antenatal visit in a pregnancy's completed week. */
const firstSeenIn = (week: number): Values => {
  const hpht = addDays(AS_OF, -210)
  return { gestationBasis: 'last_period', hpht, ancVisits: '6', firstAncOn: addDays(hpht, 7 * week) }
}

/** So many visits to the mother or the newborn, so many days after the birth. */
function seen(kind: 'kfVisits' | 'knVisits', days: number, visits: number): Values {
  return { ...daysAfterBirth(days), [kind]: String(visits) }
}

/** What only the worksheets of women ask, or ask in their own way: visits, illness, the mind. */
export const womanCareCases: RuleCase[] = [
  { rule: 'M09-late', groups: ['BUMIL'], on: firstSeenIn(13), off: firstSeenIn(8), limit: [firstSeenIn(12), false] },
  {
    rule: 'M09-none',
    on: { ...weeksPregnant(13), ancVisits: '0' },
    off: { ...weeksPregnant(13), ancVisits: '1' },
    limit: [{ ...weeksPregnant(12), ancVisits: '0' }, false],
  },
  {
    rule: 'M09-three',
    on: { ...weeksPregnant(29), ancVisits: '2' },
    off: { ...almostWeeksPregnant(28), ancVisits: '2' },
    limit: [{ ...weeksPregnant(28), ancVisits: '3' }, false],
  },
  {
    rule: 'M09-six',
    on: { ...weeksPregnant(38), ancVisits: '5' },
    off: { ...almostWeeksPregnant(38), ancVisits: '5' },
    limit: [{ ...weeksPregnant(38), ancVisits: '6' }, false],
  },
  {
    rule: 'M09-doctor',
    on: { ...weeksPregnant(38), ancVisits: '6', ancByDoctor: '1' },
    off: { ...almostWeeksPregnant(38), ancVisits: '6', ancByDoctor: '1' },
    limit: [{ ...weeksPregnant(38), ancVisits: '6', ancByDoctor: '2' }, false],
  },
  {
    rule: 'M09-ultrasound',
    on: { ...weeksPregnant(20), ultrasound: 'no' },
    off: { ...almostWeeksPregnant(14), ultrasound: 'no' },
    limit: [{ ...weeksPregnant(14), ultrasound: 'no' }, true],
  },
  { rule: 'M09-kf1', on: seen('kfVisits', 3, 0), off: seen('kfVisits', 2, 0), limit: [seen('kfVisits', 3, 1), false] },
  { rule: 'M09-kf2', on: seen('kfVisits', 8, 1), off: seen('kfVisits', 7, 1), limit: [seen('kfVisits', 8, 2), false] },
  {
    rule: 'M09-kf3',
    on: seen('kfVisits', 29, 2),
    off: seen('kfVisits', 28, 2),
    limit: [seen('kfVisits', 29, 3), false],
  },
  {
    rule: 'M09-kf4',
    on: seen('kfVisits', 43, 3),
    off: seen('kfVisits', 42, 3),
    limit: [seen('kfVisits', 43, 4), false],
  },
  { rule: 'M09-kn1', on: seen('knVisits', 3, 0), off: seen('knVisits', 2, 0), limit: [seen('knVisits', 3, 1), false] },
  { rule: 'M09-kn2', on: seen('knVisits', 8, 1), off: seen('knVisits', 7, 1), limit: [seen('knVisits', 8, 2), false] },
  {
    rule: 'M09-kn3',
    on: seen('knVisits', 29, 2),
    off: seen('knVisits', 28, 2),
    limit: [seen('knVisits', 29, 3), false],
  },

  { rule: 'M10-history', on: { medicalHistory: ['thalassaemia'] }, off: { medicalHistory: ['asthma', 'allergy'] } },
  { rule: 'M10-hiv', on: { hivTest: 'reactive' }, off: { hivTest: 'not_tested' } },
  { rule: 'M10-syphilis', on: { syphilisTest: 'reactive' }, off: { syphilisTest: 'non_reactive' } },
  { rule: 'M10-hbsag', on: { hbsagTest: 'reactive' }, off: { hbsagTest: 'not_tested' } },
  { rule: 'M10-systolic', on: { systolic: '150' }, off: { systolic: '139' }, limit: [{ systolic: '140' }, true] },
  { rule: 'M10-diastolic', on: { diastolic: '95' }, off: { diastolic: '89' }, limit: [{ diastolic: '90' }, true] },
  { rule: 'M10-protein', on: { urineProtein: 'plus1' }, off: { urineProtein: 'trace' } },
  {
    rule: 'M10-glucose',
    on: { bloodGlucose: '250' },
    off: { bloodGlucose: '199' },
    limit: [{ bloodGlucose: '200' }, true],
  },
  { rule: 'M10-fetal-growth', on: { fetalGrowthRestriction: 'yes' }, off: { fetalGrowthRestriction: 'no' } },
  { rule: 'M10-obstetric', on: { obstetricHistory: ['preterm'] }, off: { obstetricHistory: ['none'] } },
  { rule: 'M10-delivery', on: { deliveryComplications: ['bleeding'] }, off: { deliveryComplications: ['depression'] } },

  {
    rule: 'M13-depression',
    on: { motherEpds: '20' },
    off: { motherEpds: '12' },
    limit: [{ motherEpds: '13' }, true],
  },
  { rule: 'M13-srq', on: { srq20: '9' }, off: { srq20: '5' }, limit: [{ srq20: '6' }, true] },
  {
    rule: 'M13-after-birth',
    on: { deliveryComplications: ['depression'] },
    off: { deliveryComplications: ['bleeding'] },
  },
  { rule: 'M13-support', on: { familySupport: 'no' }, off: { familySupport: 'yes' } },
]
