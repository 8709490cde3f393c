import { daysBetween } from '../days'
import { type Answer, type Answers, filledValue } from '../worksheets/answer'
import type { CaseFacts } from '../worksheets/case-facts'
import type { CaseGroup } from '../worksheets/case-group'
import type { WorksheetDefinition } from '../worksheets/definition'
import { readWorksheet } from '../worksheets/read-worksheet'
import type { MotherCheck } from '../mother-checks/mother-check'

/** A woman's worksheet, and what is known of her on the day (`facts.asOf`) it was read as of. */
export type WomanSheet = { group: CaseGroup; definition: WorksheetDefinition; answers: Answers; facts: CaseFacts }

/** The worksheet as later checks would have it answered, and the fields that they answer or outdate. */
export type CheckedSheet = { sheet: WomanSheet; fields: ReadonlySet<string> }

const HB_BY_TRIMESTER = { first: 'hbFirst', second: 'hbSecond', third: 'hbThird' } as const

/**
 * Puts monthly checks into a worksheet's answers, each reading in place of the answer it repeats, the latest of each
 * kind. Tablets are those since the check before, so they add up on the answer; without an answer to begin with the sum
 * is not known. The haemoglobin of a pregnancy belongs to the trimester of its day and outdates those before. The result
 * is read as of the last check.
 */
export function withChecks(sheet: WomanSheet, checks: readonly MotherCheck[]): CheckedSheet {
  const inOrder = checks.toSorted((a, b) => daysBetween(b.checkedOn, a.checkedOn))
  const last = inOrder.at(-1)
  if (!last) return { sheet, fields: new Set() }
  const given = new Map<string, Answer>()
  const put = (code: string, value: string | null) => given.set(code, answered(value))

  for (const check of inOrder) {
    if (check.weightKg !== null) {
      put('motherWeightKg', String(check.weightKg))
      put('bodyMeasuredOn', check.checkedOn)
    }
    if (check.heightCm !== null) put('motherHeightCm', String(check.heightCm))
    if (check.lilaCm !== null) put('motherArmcCm', String(check.lilaCm))
    if (check.systolic !== null) put('systolic', String(check.systolic))
    if (check.diastolic !== null) put('diastolic', String(check.diastolic))
    if (check.hbGDl !== null) putHaemoglobin(put, sheet, check.checkedOn, check.hbGDl)
    if (check.familyPlanning !== null) putMethod(put, check.familyPlanning)
    if (sheet.group === 'CATIN' && check.tabletsDrunk !== null) {
      put('weeklyIron', check.tabletsDrunk > 0 ? 'yes' : 'no')
      put('weeklyIronTablets', String(check.tabletsDrunk))
    }
  }
  for (const [code, of] of TABLETS_ADDED[sheet.group] ?? []) {
    const total = addedUp(sheet.answers, code, inOrder, of)
    if (total !== null) put(code, String(total))
  }

  const answers = { ...sheet.answers, ...Object.fromEntries(given) }
  return {
    sheet: { ...sheet, answers, facts: { ...sheet.facts, asOf: last.checkedOn } },
    fields: new Set(given.keys()),
  }
}

type Put = (code: string, value: string | null) => void

const TABLETS_ADDED: Partial<Record<CaseGroup, [code: string, of: 'tabletsReceived' | 'tabletsDrunk'][]>> = {
  BUMIL: [
    ['ironTabletsReceived', 'tabletsReceived'],
    ['ironTablets', 'tabletsDrunk'],
  ],
  BUFAS: [
    ['postpartumIronReceived', 'tabletsReceived'],
    ['postpartumIron', 'tabletsDrunk'],
  ],
}

function addedUp(
  answers: Answers,
  code: string,
  checks: readonly MotherCheck[],
  of: 'tabletsReceived' | 'tabletsDrunk',
): number | null {
  const before = filledValue(answers[code])
  const counted = checks.flatMap((check) => check[of] ?? [])
  if (typeof before !== 'string' || counted.length === 0) return null
  return counted.reduce((sum, tablets) => sum + tablets, Number(before))
}

function putHaemoglobin(put: Put, sheet: WomanSheet, day: string, hb: number): void {
  if (sheet.group !== 'BUMIL') return put('motherHb', String(hb))
  const { lookup } = readWorksheet(sheet.definition, sheet.answers, { ...sheet.facts, asOf: day })
  const trimester = lookup('trimester')
  for (const [when, code] of Object.entries(HB_BY_TRIMESTER)) {
    if (typeof trimester === 'string') put(code, when === trimester ? String(hb) : null)
  }
}

function putMethod(put: Put, method: NonNullable<MotherCheck['familyPlanning']>): void {
  const isModern = isModernMethod(method)
  put('postpartumContraception', isModern ? 'yes' : 'no')
  if (isModern) put('unmetNeed', null)
}

/** Whether this is a modern method; a traditional one is none. */
export function isModernMethod(method: NonNullable<MotherCheck['familyPlanning']>): boolean {
  return method !== 'none' && method !== 'traditional'
}

function answered(value: string | null): Answer {
  return value === null
    ? { value, source: 'health_record', status: 'not_applicable' }
    : { value, source: 'health_record', status: 'filled' }
}
