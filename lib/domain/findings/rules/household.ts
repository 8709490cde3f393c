import type { FindingLimits } from '../limits'
import { above, all, any, atMost, below, type FindingRule, includesAny, is, isOneOf, lacksAny, rule } from '../rule'

/** Suspicions about care, house, livelihood and access. */
export function householdRules(limits: FindingLimits): FindingRule[] {
  return [
    rule('P01-caregiver', isOneOf('mainCaregiver', 'grandparent', 'relative', 'daycare', 'other')),
    rule('P01-feeding', is('responsiveFeeding', 'no')),
    rule('P01-stimulation', is('stimulation', 'no')),
    rule('P01-screen', above('screenHours', 1)),
    rule('P02-knowledge', is('nutritionKnowledge', 'limited')),
    rule('P03-education', isOneOf('motherEducation', 'no_school', 'low')),
    rule('P04-marriage', below('motherAgeAtMarriage', limits.marriedBelowYears)),
    rule('P04-violence', is('domesticViolence', 'yes')),

    rule('W01-water', is('drinkingWater', 'unprotected')),
    rule('W02-toilet', isOneOf('toilet', 'own_no_septic', 'no_toilet')),
    rule('W02-defecation', is('noOpenDefecation', 'no')),
    rule('W03-wastewater', is('wastewater', 'no')),
    rule('W03-garbage', is('garbage', 'no')),
    rule('W03-pen', is('penAway', 'no')),
    rule('W04-floor', is('floor', 'earth')),
    rule('W04-area', below('areaPerPersonM2', 7.2)),
    rule('W05-handwashing', is('handwashing', 'no')),

    rule('E01-rank', isOneOf('welfareRank', ...POOR_RANKS)),
    rule('E01-decile', atMost('incomeDecile', 4)),
    ...(limits.povertyLineRp === null ? [] : [rule('E01-income', below('incomePerPersonRp', limits.povertyLineRp))]),
    rule(
      'E01-no-aid',
      all(includesAny('socialAid', 'none'), any(isOneOf('welfareRank', ...POOR_RANKS), atMost('incomeDecile', 4))),
    ),
    rule('E02-insurance', isOneOf('healthInsurance', 'inactive', 'uninsured')),
    rule('E03-documents', lacksAny('documents', 'family_card', 'identity_card', 'birth_certificate')),
    rule('E04-shortage', is('foodShortage', 'yes')),
    rule('E05-yard', is('yard', 'unused')),
    rule('E05-livestock', is('livestock', 'not_eaten')),
    rule('E06-fish', below('fishPerWeek', 2)),
    rule('E07-work', isOneOf('fatherWork', 'not_working', 'casual')),

    rule('A01-posyandu', above('posyanduKm', limits.farAboveKm)),
    rule('A01-health-center', above('healthCenterKm', limits.farAboveKm)),
    rule('A02-book', is('kiaBook', 'no')),
    rule('A02-scales', is('standardScales', 'no')),
    rule('K01-support', is('nutritionSupport', 'no')),
    rule('K01-visits', below('supportVisits', 1)),
  ]
}

const POOR_RANKS = ['1', '2', '3', '4']
