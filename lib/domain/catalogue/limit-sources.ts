import type { FindingLimits } from '../findings/limits'
import { type Text, text } from '../worksheets/text'

const AT_RISK = text('pelaporan keluarga berisiko stunting (KRS)', 'reporting of families at risk of stunting (KRS)')

/** The document that names a built-in limit, for those that one names. */
export const LIMIT_SOURCES: Partial<Record<keyof FindingLimits, Text>> = {
  tooYoungBelowYears: AT_RISK,
  tooOldAboveYears: AT_RISK,
  tooOldUpToYears: AT_RISK,
  tooCloseBelowMonths: AT_RISK,
  tooManyAboveChildren: AT_RISK,
  marriedBelowYears: text('UU 16/2019', 'Law 16/2019'),
  bmiThinBelow: text('formulir calon pengantin (“Ideal > 18,4”)', 'form of brides (“Ideal > 18,4”)'),
  kekBelowCm: text('formulir pranikah', 'premarital form'),
  ironTabletsLeast: text('Perpres 72/2021', 'Presidential Regulation 72/2021'),
}
