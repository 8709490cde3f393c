import type { RuleCase } from './rule-case'

const CHILDREN = ['BADUTA', 'BALITA'] as const

/** The mother and the pregnancy as the worksheet of a child asks for them; what a woman's asks alike is tried there too. */
export const motherCases: RuleCase[] = [
  { rule: 'M01-kek', on: { motherKek: 'yes' }, off: { motherKek: 'no' } },
  {
    rule: 'M01-armc',
    on: { motherArmcCm: '23.4' },
    off: { motherArmcCm: '26' },
    limit: [{ motherArmcCm: '23.5' }, false],
  },
  { rule: 'M02-told', on: { motherAnaemia: 'yes' }, off: { motherAnaemia: 'no' } },
  { rule: 'M02-hb', on: { lowestHb: '10.4' }, off: { lowestHb: '12' }, limit: [{ lowestHb: '10.5' }, false] },
  {
    rule: 'M02-hb-outer-trimesters',
    on: { lowestHb: '10.9', lowestHbTrimester: 'third' },
    off: { lowestHb: '10.9', lowestHbTrimester: 'second' },
    limit: [{ lowestHb: '11', lowestHbTrimester: 'first' }, false],
  },
  {
    rule: 'M03-tablets',
    on: { ironTablets: '89' },
    off: { ironTablets: '120' },
    limit: [{ ironTablets: '90' }, false],
  },
  {
    rule: 'M04-bmi',
    groups: CHILDREN,
    on: { prePregnancyBmi: '18.4' },
    off: { prePregnancyBmi: '22' },
    limit: [{ prePregnancyBmi: '18.5' }, false],
  },
  {
    rule: 'M04-gain-thin',
    on: { prePregnancyBmi: '18.4', pregnancyWeightGainKg: '12.4' },
    off: { prePregnancyBmi: '18.5', pregnancyWeightGainKg: '12.4' },
    limit: [{ prePregnancyBmi: '18.4', pregnancyWeightGainKg: '12.5' }, false],
  },
  {
    rule: 'M04-gain-normal',
    on: { prePregnancyBmi: '18.5', pregnancyWeightGainKg: '11.4' },
    off: { prePregnancyBmi: '18.4', pregnancyWeightGainKg: '11.4' },
    limit: [{ prePregnancyBmi: '18.5', pregnancyWeightGainKg: '11.5' }, false],
  },
  {
    rule: 'M04-gain-normal',
    on: { prePregnancyBmi: '24.9', pregnancyWeightGainKg: '11.4' },
    off: { prePregnancyBmi: '25', pregnancyWeightGainKg: '11.4' },
    limit: [{ prePregnancyBmi: '24.9', pregnancyWeightGainKg: '11.5' }, false],
  },
  {
    rule: 'M04-gain-heavy',
    on: { prePregnancyBmi: '25', pregnancyWeightGainKg: '6.9' },
    off: { prePregnancyBmi: '24.9', pregnancyWeightGainKg: '6.9' },
    limit: [{ prePregnancyBmi: '25', pregnancyWeightGainKg: '7' }, false],
  },
  {
    rule: 'M04-gain-heavy',
    on: { prePregnancyBmi: '29.9', pregnancyWeightGainKg: '6.9' },
    off: { prePregnancyBmi: '30', pregnancyWeightGainKg: '6.9' },
    limit: [{ prePregnancyBmi: '29.9', pregnancyWeightGainKg: '7' }, false],
  },
  {
    rule: 'M04-gain-obese',
    on: { prePregnancyBmi: '30', pregnancyWeightGainKg: '4.9' },
    off: { prePregnancyBmi: '29.9', pregnancyWeightGainKg: '4.9' },
    limit: [{ prePregnancyBmi: '30', pregnancyWeightGainKg: '5' }, false],
  },
  {
    rule: 'M04-gain-thin',
    on: { prePregnancyBmi: '16', pregnancyWeightGainKg: '3' },
    off: { prePregnancyBmi: '16', pregnancyWeightGainKg: '13' },
    limit: [{ prePregnancyBmi: '18.5', pregnancyWeightGainKg: '3' }, false],
  },
  {
    rule: 'M05-age',
    on: { motherAgeAtPregnancy: '19' },
    off: { motherAgeAtPregnancy: '25' },
    limit: [{ motherAgeAtPregnancy: '20' }, false],
  },
  {
    rule: 'M06-age',
    on: { motherAgeAtPregnancy: '36' },
    off: { motherAgeAtPregnancy: '30' },
    limit: [{ motherAgeAtPregnancy: '35' }, false],
  },
  {
    rule: 'M07-spacing',
    on: { childOrder: '2', spacingMonths: '23' },
    off: { childOrder: '2', spacingMonths: '40' },
    limit: [{ childOrder: '2', spacingMonths: '24' }, false],
  },
  { rule: 'M08-order', on: { childOrder: '4' }, off: { childOrder: '1' }, limit: [{ childOrder: '3' }, false] },
  {
    rule: 'M08-children',
    on: { siblingsTotal: '4' },
    off: { siblingsTotal: '1' },
    limit: [{ siblingsTotal: '3' }, false],
  },
  { rule: 'M09-visits', on: { ancVisits: '5' }, off: { ancVisits: '8' }, limit: [{ ancVisits: '6' }, false] },
  {
    rule: 'M09-late',
    groups: CHILDREN,
    on: { ancVisits: '6', firstAncWeek: '13' },
    off: { ancVisits: '6', firstAncWeek: '8' },
    limit: [{ ancVisits: '6', firstAncWeek: '12' }, false],
  },
  { rule: 'M10-disease', on: { motherDiseases: ['syphilis'] }, off: { motherDiseases: ['none'] } },
  {
    rule: 'M11-height',
    on: { motherHeightCm: '149.9' },
    off: { motherHeightCm: '158' },
    limit: [{ motherHeightCm: '150' }, false],
  },
  { rule: 'M12-unwanted', on: { pregnancyWanted: 'no' }, off: { pregnancyWanted: 'yes' } },
  {
    rule: 'M12-unmet-need',
    groups: CHILDREN,
    on: { contraception: 'no', unmetNeed: 'yes' },
    off: { contraception: 'yes', unmetNeed: 'yes' },
  },
  { rule: 'M13-epds', on: { motherEpds: '13' }, off: { motherEpds: '9' }, limit: [{ motherEpds: '10' }, true] },
  { rule: 'M14-postpartum', on: { postpartumContraception: 'no' }, off: { postpartumContraception: 'yes' } },
  { rule: 'M15-smoke', on: { smokerAtHome: 'yes' }, off: { smokerAtHome: 'no' } },
]
