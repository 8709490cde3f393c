import type { AgencyCode } from '../findings/agency-codes'
import type { Horizon } from '../findings/catalogue-entry'
import type { FindingLimits } from '../findings/limits'
import type { Text } from '../worksheets/text'
import { ADVICE_PARTS, type AdvicePart, settingsOf } from './cause-settings'
import type { AdvicePlace, CatalogueChanges } from './changes'
import { editionCatalogue, LIMIT_KEYS } from './edition-catalogue'

/** One thing in which two editions differ, before and after. */
export type Difference =
  | { kind: 'limit'; key: keyof FindingLimits; before: number | null; after: number | null }
  | { kind: 'used'; code: string; after: boolean }
  | { kind: 'lead'; code: string; before: AgencyCode; after: AgencyCode }
  | { kind: 'support'; code: string; before: readonly AgencyCode[]; after: readonly AgencyCode[] }
  | {
      kind: 'advice'
      code: string
      place: AdvicePlace
      part: AdvicePart
      before: Said
      after: Said
    }
/** A part of an advice: a text, a volume (null where it depends on the family) or a horizon. */
export type Said = Text | Horizon | number | null

/** All in which two editions differ: causes in the order of the catalogue, then limits. */
export function differences(before: CatalogueChanges, after: CatalogueChanges): Difference[] {
  const [was, is] = [editionCatalogue(before), editionCatalogue(after)]
  const causes = is.catalogue.entries.flatMap((entry, place): Difference[] => {
    const { code } = entry
    const old = was.catalogue.entries[place]
    if (!old) return []
    const [from, to] = [settingsOf(old), settingsOf(entry)]
    const advice = to.advice.flatMap(({ place: where, parts }) => {
      const said = from.advice.find((each) => each.place === where)?.parts ?? {}
      return ADVICE_PARTS.flatMap((part): Difference[] => {
        const [earlier, later] = [said[part], parts[part]]
        if (earlier === undefined || later === undefined || isSame(earlier, later)) return []
        return [{ kind: 'advice', code, place: where, part, before: earlier, after: later }]
      })
    })
    return [
      ...(from.used === to.used ? [] : [{ kind: 'used' as const, code, after: to.used }]),
      ...(from.leadAgency === to.leadAgency
        ? []
        : [{ kind: 'lead' as const, code, before: from.leadAgency, after: to.leadAgency }]),
      ...(from.supportAgencies.join() === to.supportAgencies.join()
        ? []
        : [{ kind: 'support' as const, code, before: from.supportAgencies, after: to.supportAgencies }]),
      ...advice,
    ]
  })
  const limits = LIMIT_KEYS.flatMap((key): Difference[] =>
    was.limits[key] === is.limits[key] ? [] : [{ kind: 'limit', key, before: was.limits[key], after: is.limits[key] }],
  )
  return [...causes, ...limits]
}

function isSame(one: Said, other: Said): boolean {
  if (isText(one) && isText(other)) return one.id === other.id && one.en === other.en
  return one === other
}

/** Whether a part of an advice is a text in both languages. */
export function isText(said: Said): said is Text {
  return typeof said === 'object' && said !== null
}
