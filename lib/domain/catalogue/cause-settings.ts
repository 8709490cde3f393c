import type { AgencyCode } from '../findings/agency-codes'
import type { CatalogueEntry, CauseAdvice } from '../findings/catalogue-entry'
import { CASE_GROUPS } from '../worksheets/case-group'
import type { AdviceParts, AdvicePlace, CauseChange } from './changes'

/** Everything a district may set of one cause, as it stands: what the form of a cause shows and sends. */
export type CauseSettings = {
  used: boolean
  leadAgency: AgencyCode
  supportAgencies: readonly AgencyCode[]
  /** What is usual first, then each group that is helped in another way, with the parts in which it is. */
  advice: { place: AdvicePlace; parts: Partial<AdviceParts> }[]
}

/** The parts of a cause's advice, in the order in which they are shown. */
export const ADVICE_PARTS = ['recommendation', 'proof', 'unit', 'volume', 'horizon'] as const
export type AdvicePart = (typeof ADVICE_PARTS)[number]

/** A cause as it stands in a catalogue. */
export function settingsOf(entry: CatalogueEntry): CauseSettings {
  const { leadAgency, supportAgencies, inGroup = {} } = entry
  const groups = CASE_GROUPS.flatMap((group) => {
    const advice = inGroup[group]
    return advice ? [{ place: group, parts: partsOf(advice) }] : []
  })
  return {
    used: entry.off !== true,
    leadAgency,
    supportAgencies,
    advice: [{ place: 'USUAL', parts: partsOf(entry) }, ...groups],
  }
}

function partsOf({ recommendation, proof, defaults }: Partial<CauseAdvice>): Partial<AdviceParts> {
  return { ...(recommendation && { recommendation }), ...(proof && { proof }), ...defaults }
}

/** What these settings change of the built-in cause; null where they change nothing. */
export function causeChange(builtIn: CatalogueEntry, settings: CauseSettings): CauseChange | null {
  const before = settingsOf(builtIn)
  const change: CauseChange = {}
  if (!settings.used) change.off = true
  if (settings.leadAgency !== before.leadAgency) change.leadAgency = settings.leadAgency
  if (isOther(settings.supportAgencies, before.supportAgencies)) change.supportAgencies = [...settings.supportAgencies]
  for (const { place, parts } of before.advice) {
    const said = settings.advice.find((each) => each.place === place)?.parts ?? {}
    const changed = ADVICE_PARTS.filter((part) => part in parts && part in said && isOther(said[part], parts[part]))
    if (changed.length === 0) continue
    change.advice = { ...change.advice, [place]: Object.fromEntries(changed.map((part) => [part, said[part]])) }
  }
  return Object.keys(change).length === 0 ? null : change
}

/** The built-in cause with what a district changed of it. What the built-in does not say in a group is not added. */
export function withCauseChange(builtIn: CatalogueEntry, change: CauseChange): CatalogueEntry {
  const { off, leadAgency, supportAgencies, advice = {} } = change
  const { inGroup } = builtIn
  const groups = CASE_GROUPS.flatMap((group) => {
    const own = inGroup?.[group]
    return own ? [[group, withAdvice(own, advice[group])] as const] : []
  })
  return {
    ...withAdvice(builtIn, advice.USUAL),
    ...(off && { off }),
    ...(leadAgency && { leadAgency }),
    ...(supportAgencies && { supportAgencies }),
    ...(inGroup && { inGroup: Object.fromEntries(groups) }),
  }
}

function withAdvice<A extends Partial<CauseAdvice>>(advice: A, change: Partial<AdviceParts> = {}): A {
  const { recommendation, proof, ...defaults } = change
  return {
    ...advice,
    ...(recommendation && advice.recommendation && { recommendation }),
    ...(proof && advice.proof && { proof }),
    ...(advice.defaults && { defaults: { ...advice.defaults, ...defaults } }),
  }
}

/** Texts, lists and plain values alike. */
function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(asList(one)) !== JSON.stringify(asList(other))
}

/** A text without regard to the order of its languages. */
function asList(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value ? [value.id, value.en] : value
}
