import type { FindingLimits } from '../limits'
import { above, all, atLeast, below, CHILDREN, type FindingRule, includesAny, is, isOneOf, rule, WOMEN } from '../rule'

const MOTHERS = ['BUMIL', 'BUFAS', ...CHILDREN] as const

/** Suspicions about visits, illness and the mind of a woman. */
export function motherCareRules(limits: FindingLimits): FindingRule[] {
  return [...visitRules(limits), ...illnessOfMotherRules(limits), ...mindRules(limits)]
}

/** Visits of a pregnancy that is over are counted; of one that goes on, only those whose time has come. */
function visitRules(limits: FindingLimits): FindingRule[] {
  const byWeek = (week: number, visits: number) => all(atLeast('gestationWeeksNow', week), below('ancVisits', visits))
  const byDay = (field: string, day: number, visits: number) =>
    all(atLeast('daysSinceDelivery', day), below(field, visits))
  return [
    rule(['BUFAS', ...CHILDREN], 'M09-visits', below('ancVisits', limits.ancVisitsLeast)),
    rule(['BUMIL', ...CHILDREN], 'M09-late', above('firstAncWeek', limits.ancFirstByWeek)),
    rule(['BUMIL'], 'M09-none', all(above('gestationWeeksNow', limits.ancFirstByWeek), below('ancVisits', 1))),
    rule(['BUMIL'], 'M09-three', byWeek(limits.ancThreeByWeek, 3)),
    rule(['BUMIL'], 'M09-six', byWeek(limits.ancSixByWeek, limits.ancVisitsLeast)),
    rule(
      ['BUMIL'],
      'M09-doctor',
      all(atLeast('gestationWeeksNow', limits.ancSixByWeek), below('ancByDoctor', limits.ancByDoctorLeast)),
    ),
    rule(
      ['BUMIL'],
      'M09-ultrasound',
      all(atLeast('gestationWeeksNow', limits.ultrasoundByWeek), is('ultrasound', 'no')),
    ),
    rule(['BUFAS'], 'M09-kf1', byDay('kfVisits', limits.firstVisitByDay, 1)),
    rule(['BUFAS'], 'M09-kf2', byDay('kfVisits', limits.secondVisitByDay, 2)),
    rule(['BUFAS'], 'M09-kf3', byDay('kfVisits', limits.thirdVisitByDay, 3)),
    rule(['BUFAS'], 'M09-kf4', byDay('kfVisits', limits.fourthVisitByDay, 4)),
    rule(['BUFAS'], 'M09-kn1', byDay('knVisits', limits.firstVisitByDay, 1)),
    rule(['BUFAS'], 'M09-kn2', byDay('knVisits', limits.secondVisitByDay, 2)),
    rule(['BUFAS'], 'M09-kn3', byDay('knVisits', limits.thirdVisitByDay, 3)),
  ]
}

function illnessOfMotherRules(limits: FindingLimits): FindingRule[] {
  return [
    rule(MOTHERS, 'M10-disease', includesAny('motherDiseases', ...DISEASES)),
    rule(['CATIN'], 'M10-history', includesAny('medicalHistory', ...DISEASES_OF_A_BRIDE)),
    rule(['CATIN', 'BUMIL'], 'M10-hiv', is('hivTest', 'reactive')),
    rule(['CATIN', 'BUMIL'], 'M10-syphilis', is('syphilisTest', 'reactive')),
    rule(['CATIN', 'BUMIL'], 'M10-hbsag', is('hbsagTest', 'reactive')),
    rule(['BUMIL', 'BUFAS'], 'M10-systolic', atLeast('systolic', limits.systolicFrom)),
    rule(['BUMIL', 'BUFAS'], 'M10-diastolic', atLeast('diastolic', limits.diastolicFrom)),
    rule(['BUMIL'], 'M10-protein', isOneOf('urineProtein', 'plus1', 'plus2', 'plus3')),
    rule(['BUMIL'], 'M10-glucose', atLeast('bloodGlucose', limits.glucoseFrom)),
    rule(['BUMIL'], 'M10-fetal-growth', is('fetalGrowthRestriction', 'yes')),
    rule(
      ['BUMIL'],
      'M10-obstetric',
      includesAny('obstetricHistory', 'low_birth_weight', 'preterm', 'caesarean', 'stunted_child', 'pregnancy_loss'),
    ),
    rule(
      ['BUFAS'],
      'M10-delivery',
      includesAny('deliveryComplications', 'bleeding', 'preeclampsia', 'infection', 'other'),
    ),
  ]
}

function mindRules(limits: FindingLimits): FindingRule[] {
  return [
    rule(MOTHERS, 'M13-epds', atLeast('motherEpds', limits.epdsConsultFrom)),
    rule(MOTHERS, 'M13-depression', atLeast('motherEpds', limits.epdsDepressionFrom)),
    rule(WOMEN, 'M13-srq', atLeast('srq20', limits.srqReferFrom)),
    rule(['BUFAS'], 'M13-after-birth', includesAny('deliveryComplications', 'depression')),
    rule(WOMEN, 'M13-support', is('familySupport', 'no')),
  ]
}

const DISEASES = [
  'hypertension',
  'diabetes',
  'hiv',
  'syphilis',
  'hepatitis_b',
  'tuberculosis',
  'malaria',
  'worms',
  'hyperemesis',
  'growth_restriction',
  'other',
]

/** Asthma and allergy are asked of a bride too, and are no risk to the child by themselves. */
const DISEASES_OF_A_BRIDE = [
  'tuberculosis',
  'hiv',
  'syphilis',
  'hepatitis_b',
  'malaria',
  'worms',
  'diabetes',
  'hypertension',
  'heart',
  'thyroid',
  'thalassaemia',
  'other',
]
