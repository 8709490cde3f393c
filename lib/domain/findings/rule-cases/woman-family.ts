import type { RuleCase } from './rule-case'

/** Completed years of age, in months as the register counts them. */
const aged = (years: number) => ({ ageMonths: years * 12 })

/** What only the worksheets of women ask, or ask in their own way: age, children, habits, the marriage. */
export const womanFamilyCases: RuleCase[] = [
  { rule: 'M05-age-now', on: { ageMonths: 239 }, off: aged(25), limit: [aged(20), false] },
  { rule: 'M06-age-now', on: aged(36), off: aged(30), limit: [{ ageMonths: 431 }, false] },
  {
    rule: 'M08-living',
    on: { livingChildren: '4' },
    off: { livingChildren: '1' },
    limit: [{ livingChildren: '3' }, false],
  },
  {
    rule: 'M12-unmet-need',
    groups: ['BUFAS'],
    on: { postpartumContraception: 'no', unmetNeed: 'yes' },
    off: { postpartumContraception: 'yes', unmetNeed: 'yes' },
  },
  { rule: 'M15-smokes', on: { motherSmokes: 'yes' }, off: { motherSmokes: 'no' } },
  { rule: 'P01-taboo', on: { foodTaboo: 'yes' }, off: { foodTaboo: 'no' } },
  {
    rule: 'P01-protein',
    on: { animalProteinPerDay: '0' },
    off: { animalProteinPerDay: '2' },
    limit: [{ animalProteinPerDay: '1' }, false],
  },
  {
    rule: 'P01-vegetables',
    on: { vegetablesFruitPerDay: '0' },
    off: { vegetablesFruitPerDay: '3' },
    limit: [{ vegetablesFruitPerDay: '1' }, false],
  },
  { rule: 'P02-reproduction', on: { reproductiveKnowledge: 'limited' }, off: { reproductiveKnowledge: 'good' } },
  { rule: 'P02-breastfeeding', on: { breastfeedingKnowledge: 'limited' }, off: { breastfeedingKnowledge: 'good' } },
  { rule: 'P04-age-now', on: { ageMonths: 227 }, off: aged(24), limit: [aged(19), false] },
  {
    rule: 'E03-family',
    on: { familyDocuments: ['family_card'] },
    off: { familyDocuments: ['family_card', 'identity_card'] },
  },
  { rule: 'K02-check', on: { premaritalHealthCheck: 'no' }, off: { premaritalHealthCheck: 'yes' } },
  { rule: 'K02-elsimil', on: { elsimilRecorded: 'no' }, off: { elsimilRecorded: 'yes' } },
  {
    rule: 'K02-certificate',
    on: { elsimilRecorded: 'yes', elsimilCertificate: 'no' },
    off: { elsimilRecorded: 'yes', elsimilCertificate: 'yes' },
  },
  { rule: 'K02-course', on: { premaritalCourse: 'no' }, off: { premaritalCourse: 'yes' } },
]
