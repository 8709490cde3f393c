import { z } from 'zod'
import { AGENCY_NAMES, type AgencyCode } from '../findings/agency-codes'
import type { CatalogueEntry, Horizon } from '../findings/catalogue-entry'
import { volume } from '../typed/number-fields'
import { id, line, longWords, ticked } from '../typed/text-fields'
import { adviceField } from './cause-fields'
import { type CauseSettings, settingsOf } from './cause-settings'
import type { AdviceParts } from './changes'

const CODES = Object.keys(AGENCY_NAMES) as [AgencyCode, ...AgencyCode[]]
const HORIZONS = ['urgent', 'short', 'planned'] as const satisfies readonly Horizon[]
const LONGEST = 1000

/** The version of the draft that the sender saw; 0 where there was none. */
export const draftVersion = z.coerce.number('unknown').int('unknown').min(0, 'unknown')

export type CauseInput = { commandId: string; version: number; code: string; settings: CauseSettings }

/** How each part is read from its fields. */
const PARTS = {
  recommendation: longWords(LONGEST),
  proof: longWords(LONGEST),
  unit: line(40),
  volume,
  horizon: z.enum(HORIZONS, 'required'),
}

/**
 * A cause as a district's admin typed it: the parts that its built-in entry has, in every place where it has them. Who
 * leads does not support too.
 */
export function causeInput(builtIn: CatalogueEntry) {
  return z
    .looseObject({
      commandId: id,
      version: draftVersion,
      used: ticked,
      leadAgency: z.enum(CODES, 'required'),
      supportAgencies: z.array(z.enum(CODES, 'not_an_option')).default([]),
    })
    .transform((typed, context): CauseInput => {
      const { commandId, version, used, leadAgency, supportAgencies } = typed
      const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
        const found = schema.safeParse((typed as Record<string, unknown>)[name] ?? '')
        if (found.success) return found.data
        context.addIssue({ code: 'custom', path: [name], message: found.error.issues[0]?.message ?? 'unknown' })
        return undefined
      }
      const advice = settingsOf(builtIn).advice.map(({ place, parts }) => {
        const said: Partial<AdviceParts> = {}
        for (const part of ['recommendation', 'proof', 'unit'] as const) {
          if (!parts[part]) continue
          const indonesian = read(adviceField(place, part, 'id'), PARTS[part])
          const english = read(adviceField(place, part, 'en'), PARTS[part])
          if (indonesian !== undefined && english !== undefined) said[part] = { id: indonesian, en: english }
        }
        if (parts.volume !== undefined) said.volume = read(adviceField(place, 'volume'), PARTS.volume) ?? null
        const horizon = parts.horizon && read(adviceField(place, 'horizon'), PARTS.horizon)
        return { place, parts: { ...said, ...(horizon && { horizon }) } }
      })
      const support = [...new Set(supportAgencies)].filter((code) => code !== leadAgency)
      const settings = { used, leadAgency, supportAgencies: inBuiltInOrder(support, builtIn), advice }
      return { commandId, version, code: builtIn.code, settings }
    })
}

/** Boxes come in the order of the page: ticking the same ones is no change. */
function inBuiltInOrder(codes: readonly AgencyCode[], { supportAgencies }: CatalogueEntry): AgencyCode[] {
  const kept = supportAgencies.filter((code) => codes.includes(code))
  return [...kept, ...codes.filter((code) => !kept.includes(code))]
}
