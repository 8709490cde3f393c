import type { FindingLimits } from '../limits'
import type { Condition } from '../../worksheets/condition'
import {
  above,
  all,
  any,
  atMost,
  below,
  CHILDREN,
  EVERYBODY,
  type FindingRule,
  includesAny,
  is,
  isOneOf,
  lacksAny,
  rule as ruleFor,
  WOMEN,
} from '../rule'

/** House, livelihood and access are the same questions in every worksheet. */
const rule = (id: string, when: Condition) => ruleFor(EVERYBODY, id, when)

/** Suspicions about care, house, livelihood and access. */
export function householdRules(limits: FindingLimits): FindingRule[] {
  return [
    ruleFor(CHILDREN, 'P01-caregiver', isOneOf('mainCaregiver', 'grandparent', 'relative', 'daycare', 'other')),
    ruleFor(CHILDREN, 'P01-feeding', is('responsiveFeeding', 'no')),
    ruleFor(CHILDREN, 'P01-stimulation', is('stimulation', 'no')),
    ruleFor(CHILDREN, 'P01-screen', above('screenHours', 1)),
    ruleFor(WOMEN, 'P01-taboo', is('foodTaboo', 'yes')),
    ruleFor(WOMEN, 'P01-protein', below('animalProteinPerDay', 1)),
    ruleFor(WOMEN, 'P01-vegetables', below('vegetablesFruitPerDay', 1)),
    ruleFor(['CATIN'], 'P02-reproduction', is('reproductiveKnowledge', 'limited')),
    ruleFor(['BUFAS'], 'P02-breastfeeding', is('breastfeedingKnowledge', 'limited')),
    rule('P02-knowledge', is('nutritionKnowledge', 'limited')),
    rule('P03-education', isOneOf('motherEducation', 'no_school', 'low')),
    ruleFor(['BUMIL', 'BUFAS', ...CHILDREN], 'P04-marriage', below('motherAgeAtMarriage', limits.marriedBelowYears)),
    ruleFor(WOMEN, 'P04-age-now', below('ageYears', limits.marriedBelowYears)),
    rule('P04-violence', is('domesticViolence', 'yes')),

    rule('W01-water', is('drinkingWater', 'unprotected')),
    rule('W02-toilet', isOneOf('toilet', 'own_no_septic', 'no_toilet')),
    rule('W02-defecation', is('noOpenDefecation', 'no')),
    rule('W03-wastewater', is('wastewater', 'no')),
    rule('W03-garbage', is('garbage', 'no')),
    rule('W03-pen', is('penAway', 'no')),
    rule('W04-floor', is('floor', 'earth')),
    rule('W04-area', below('areaPerPersonM2', limits.crowdedBelowM2)),
    rule('W05-handwashing', is('handwashing', 'no')),

    rule('E01-rank', isOneOf('welfareRank', ...POOR_RANKS)),
    rule('E01-decile', atMost('incomeDecile', limits.poorUpToDecile)),
    ...(limits.povertyLineRp === null ? [] : [rule('E01-income', below('incomePerPersonRp', limits.povertyLineRp))]),
    rule(
      'E01-no-aid',
      all(
        includesAny('socialAid', 'none'),
        any(isOneOf('welfareRank', ...POOR_RANKS), atMost('incomeDecile', limits.poorUpToDecile)),
      ),
    ),
    rule('E02-insurance', isOneOf('healthInsurance', 'inactive', 'uninsured')),
    ruleFor(
      ['BUFAS', ...CHILDREN],
      'E03-documents',
      lacksAny('documents', 'family_card', 'identity_card', 'birth_certificate'),
    ),
    ruleFor(['CATIN', 'BUMIL'], 'E03-family', lacksAny('familyDocuments', 'family_card', 'identity_card')),
    rule('E04-shortage', is('foodShortage', 'yes')),
    rule('E05-yard', is('yard', 'unused')),
    rule('E05-livestock', is('livestock', 'not_eaten')),
    rule('E06-fish', below('fishPerWeek', limits.fishPerWeekLeast)),
    rule('E07-work', isOneOf('fatherWork', 'not_working', 'casual')),

    rule('A01-posyandu', above('posyanduKm', limits.farAboveKm)),
    rule('A01-health-center', above('healthCenterKm', limits.farAboveKm)),
    ruleFor(['BUMIL', 'BUFAS', ...CHILDREN], 'A02-book', is('kiaBook', 'no')),
    ruleFor(CHILDREN, 'A02-scales', is('standardScales', 'no')),
    rule('K01-support', is('nutritionSupport', 'no')),
    rule('K01-visits', below('supportVisits', 1)),
    ruleFor(['CATIN'], 'K02-check', is('premaritalHealthCheck', 'no')),
    ruleFor(['CATIN'], 'K02-elsimil', is('elsimilRecorded', 'no')),
    ruleFor(['CATIN'], 'K02-certificate', is('elsimilCertificate', 'no')),
    ruleFor(['CATIN'], 'K02-course', is('premaritalCourse', 'no')),
  ]
}

const POOR_RANKS = ['1', '2', '3', '4']
