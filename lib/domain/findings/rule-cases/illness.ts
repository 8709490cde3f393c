import type { RuleCase } from './rule-case'

const ALL_VACCINES = [
  'HB0',
  'BCG',
  'OPV1',
  'DPT1',
  'OPV2',
  'DPT2',
  'OPV3',
  'DPT3',
  'OPV4',
  'IPV1',
  'MR1',
  'DPT4',
  'MR2',
]
const without = (...missing: string[]) => ALL_VACCINES.filter((vaccine) => !missing.includes(vaccine))
const diarrhoea = { illnesses: ['diarrhoea'] }

export const illnessCases: RuleCase[] = [
  {
    rule: 'B08-diarrhoea',
    on: { ...diarrhoea, diarrhoeaEpisodes: '4' },
    off: { ...diarrhoea, diarrhoeaEpisodes: '2' },
    limit: [{ ...diarrhoea, diarrhoeaEpisodes: '3' }, true],
  },
  {
    rule: 'B08-ari',
    on: { illnesses: ['ari'], ariEpisodes: '5' },
    off: { illnesses: ['ari'], ariEpisodes: '2' },
    limit: [{ illnesses: ['pneumonia'], ariEpisodes: '3' }, true],
  },
  { rule: 'B09-contact', on: { tbContact: 'yes' }, off: { tbContact: 'no' } },
  { rule: 'B09-score', on: { tbScore: '8' }, off: { tbScore: '5' }, limit: [{ tbScore: '6' }, true] },
  { rule: 'B09-ill', on: { illnesses: ['ari', 'tuberculosis'] }, off: { illnesses: ['ari'] } },
  { rule: 'B10-worms', on: { illnesses: ['worms'] }, off: { illnesses: ['none'] } },
  { rule: 'B11-chronic', on: { illnesses: ['milk_allergy'] }, off: { illnesses: ['measles'] } },
  { rule: 'B12-status', on: { immunisationStatus: 'incomplete' }, off: { immunisationStatus: 'complete' } },
  {
    rule: 'B12-from-2-months',
    on: { ageMonths: 3, vaccines: ['none'] },
    off: { ageMonths: 3, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 2, vaccines: without('BCG') }, true],
  },
  {
    rule: 'B12-from-3-months',
    on: { ageMonths: 8, vaccines: without('DPT1') },
    off: { ageMonths: 2, vaccines: without('DPT1') },
    limit: [{ ageMonths: 3, vaccines: without('OPV2') }, true],
  },
  {
    rule: 'B12-from-4-months',
    on: { ageMonths: 8, vaccines: without('DPT2') },
    off: { ageMonths: 3, vaccines: without('DPT2') },
    limit: [{ ageMonths: 4, vaccines: without('OPV3') }, true],
  },
  {
    rule: 'B12-from-5-months',
    on: { ageMonths: 8, vaccines: without('IPV1') },
    off: { ageMonths: 4, vaccines: without('IPV1') },
    limit: [{ ageMonths: 5, vaccines: without('DPT3') }, true],
  },
  {
    rule: 'B12-from-10-months',
    on: { ageMonths: 30, vaccines: without('MR1') },
    off: { ageMonths: 9, vaccines: without('MR1') },
    limit: [{ ageMonths: 10, vaccines: without('MR1') }, true],
  },
  {
    rule: 'B12-from-19-months',
    on: { ageMonths: 30, vaccines: without('MR2') },
    off: { ageMonths: 18, vaccines: without('MR2') },
    limit: [{ ageMonths: 19, vaccines: without('DPT4') }, true],
  },
  {
    rule: 'B13-vitamin-a',
    on: { ageMonths: 14, vitaminA: 'no' },
    off: { ageMonths: 14, vitaminA: 'yes' },
    limit: [{ ageMonths: 6, vitaminA: 'no' }, true],
  },
  {
    rule: 'B13-deworming',
    on: { ageMonths: 14, deworming: 'no' },
    off: { ageMonths: 11, deworming: 'no' },
    limit: [{ ageMonths: 12, deworming: 'no' }, true],
  },
  {
    rule: 'B13-zinc',
    on: { ...diarrhoea, zincForDiarrhoea: 'no' },
    off: { ...diarrhoea, zincForDiarrhoea: 'yes' },
  },
  { rule: 'B14-kpsp', on: { ageMonths: 20, kpsp: 'M' }, off: { ageMonths: 20, kpsp: 'S' } },
  {
    rule: 'B14-score',
    on: { ageMonths: 20, kpspScore: '8' },
    off: { ageMonths: 20, kpspScore: '10' },
    limit: [{ ageMonths: 20, kpspScore: '9' }, false],
  },
  {
    rule: 'B15-absent',
    on: { monthsAbsentInARow: '5' },
    off: { monthsAbsentInARow: '1' },
    limit: [{ monthsAbsentInARow: '2' }, true],
  },

  { rule: 'B13-deworming', on: { ageMonths: 12, deworming: 'no' }, off: { ageMonths: 30, deworming: 'yes' } },
  {
    rule: 'B12-from-2-months',
    on: { ageMonths: 2, vaccines: without('HB0') },
    off: { ageMonths: 2, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 1, vaccines: without('HB0') }, false],
  },
  {
    rule: 'B12-from-3-months',
    on: { ageMonths: 3, vaccines: without('OPV2') },
    off: { ageMonths: 3, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 2, vaccines: without('OPV2') }, false],
  },
  {
    rule: 'B12-from-4-months',
    on: { ageMonths: 4, vaccines: without('OPV3') },
    off: { ageMonths: 4, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 3, vaccines: without('OPV3') }, false],
  },
  {
    rule: 'B12-from-5-months',
    on: { ageMonths: 5, vaccines: without('OPV4') },
    off: { ageMonths: 5, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 4, vaccines: without('OPV4') }, false],
  },
  {
    rule: 'B12-from-10-months',
    on: { ageMonths: 10, vaccines: without('MR1') },
    off: { ageMonths: 10, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 9, vaccines: without('MR1') }, false],
  },
  {
    rule: 'B12-from-19-months',
    on: { ageMonths: 19, vaccines: without('MR2') },
    off: { ageMonths: 19, vaccines: ALL_VACCINES },
    limit: [{ ageMonths: 18, vaccines: without('MR2') }, false],
  },
]
