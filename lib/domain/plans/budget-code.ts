import type { FundSource } from './fund-sources'

/**
 * A sub-kegiatan by its code and what it is a part of: urusan.bidang.program, then the two groups of the kegiatan, then
 * the sub-kegiatan. The nomenclature itself (of the Ministry of Home Affairs) is not kept here: only the form is judged.
 */
export type BudgetCode = { programme: string; activity: string; subActivity: string }

const SUB_ACTIVITY = /^((\d\.\d{2}\.\d{2})\.\d\.\d{2})\.\d{2,4}$/
const ACCOUNT = /^\d+(\.\d+)*$/
const LONGEST_ACCOUNT = 30

/** Money that goes through the budget of a district or a province, where a line has a sub-kegiatan. */
const REGIONAL: readonly FundSource[] = ['APBD_KAB', 'APBD_PROV', 'DAK_FISIK', 'DAK_NONFISIK_BOK', 'DAK_NONFISIK_BOKB']

/** Does money of this source go through the budget of a district or a province? `is_budget_code` says the same. */
export const isRegional = (source: FundSource): boolean => REGIONAL.includes(source)

/** Reads the code of a sub-kegiatan, such as `1.03.05.2.01.0001`; null where it has not that form. */
export function budgetCode(text: string): BudgetCode | null {
  const subActivity = withoutSpaces(text)
  const [, activity, programme] = SUB_ACTIVITY.exec(subActivity) ?? []
  return activity && programme ? { programme, activity, subActivity } : null
}

/** A code as it is kept, by the form that its source asks for: of a village's or a giver's own books, digits and dots. */
export function codeFor(source: FundSource, text: string): string | null {
  if (isRegional(source)) return budgetCode(text)?.subActivity ?? null
  const account = withoutSpaces(text)
  return account.length <= LONGEST_ACCOUNT && ACCOUNT.test(account) ? account : null
}

/** What a code is a part of; null where its source knows no programmes. */
export function partsOfCode(source: FundSource, code: string): BudgetCode | null {
  return isRegional(source) ? budgetCode(code) : null
}

const withoutSpaces = (text: string) => text.replace(/\s+/g, '')
