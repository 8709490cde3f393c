import { addDays } from '../../days'
import type { RuleCase } from './rule-case'
import { AS_OF } from './woman-time'

const boy = { babySex: 'male', gestationWeeks: '39' }
const girl = { babySex: 'female', gestationWeeks: '39' }
const breastfed = { breastfeedingNow: 'yes' }

/** Birth and breastfeeding, asked of a child and of a woman after birth. */
export const birthCases: RuleCase[] = [
  { rule: 'B01-term', on: { gestationWeeks: '36' }, off: { gestationWeeks: '37' } },
  {
    rule: 'B01-term',
    on: { hpht: addDays(AS_OF, 1 - 37 * 7), deliveredOn: AS_OF },
    off: { hpht: addDays(AS_OF, -37 * 7), deliveredOn: AS_OF },
  },
  {
    rule: 'B01-weight',
    on: { birthWeightG: '2499' },
    off: { birthWeightG: '3000' },
    limit: [{ birthWeightG: '2500' }, false],
  },
  {
    rule: 'B01-very-low',
    on: { birthWeightG: '1499' },
    off: { birthWeightG: '2400' },
    limit: [{ birthWeightG: '1500' }, false],
  },
  {
    rule: 'B02-length',
    on: { birthLengthCm: '47.9' },
    off: { birthLengthCm: '50' },
    limit: [{ birthLengthCm: '48' }, false],
  },
  { rule: 'B03-initiation', on: { earlyInitiation: 'no' }, off: { earlyInitiation: 'yes' } },
  {
    rule: 'B03-exclusive',
    groups: ['BADUTA', 'BALITA'],
    on: { exclusiveBreastfeeding: 'no' },
    off: { exclusiveBreastfeeding: 'yes' },
  },
  {
    rule: 'B03-exclusive',
    groups: ['BUFAS'],
    on: { ...breastfed, exclusiveBreastfeeding: 'no' },
    off: { ...breastfed, exclusiveBreastfeeding: 'yes' },
  },
  { rule: 'B03-not-now', on: { breastfeedingNow: 'no' }, off: { breastfeedingNow: 'yes' } },
  { rule: 'B03-problems', on: { breastfeedingProblems: ['low_milk'] }, off: { breastfeedingProblems: ['none'] } },
  {
    rule: 'B11-head-boy',
    on: { ...boy, birthHeadCm: '32.9' },
    off: { ...girl, birthHeadCm: '32.9' },
    limit: [{ ...boy, birthHeadCm: '33' }, false],
  },
  {
    rule: 'B11-head-boy',
    on: { ...boy, gestationWeeks: '37', birthHeadCm: '30' },
    off: { ...boy, birthHeadCm: '35' },
    limit: [{ ...boy, gestationWeeks: '36', birthHeadCm: '30' }, false],
  },
  {
    rule: 'B11-head-girl',
    on: { ...girl, birthHeadCm: '31.9' },
    off: { ...girl, birthHeadCm: '34' },
    limit: [{ ...girl, birthHeadCm: '32' }, false],
  },
  {
    rule: 'B11-head-girl',
    on: { ...girl, gestationWeeks: '37', birthHeadCm: '30' },
    off: { ...boy, birthHeadCm: '30' },
    limit: [{ ...girl, gestationWeeks: '36', birthHeadCm: '30' }, false],
  },
  { rule: 'B11-disorder', on: { congenitalDisorder: 'yes' }, off: { congenitalDisorder: 'no' } },
  {
    rule: 'B13-mother-vitamin-a',
    on: { motherVitaminA: '1' },
    off: { motherVitaminA: '2' },
    limit: [{ motherVitaminA: '2' }, false],
  },
  {
    rule: 'M10-large-baby',
    on: { birthWeightG: '4001' },
    off: { birthWeightG: '3200' },
    limit: [{ birthWeightG: '4000' }, false],
  },
]
