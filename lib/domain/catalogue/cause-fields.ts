import type { FormState } from '../form-state'
import type { Locale } from '../worksheets/text'
import type { AdvicePart, CauseSettings } from './cause-settings'
import type { AdvicePlace } from './changes'

/** The field of a part of a cause's advice; texts have one for each language. */
export function adviceField(place: AdvicePlace, part: AdvicePart, language?: Locale): string {
  return language ? `${place}_${part}_${language}` : `${place}_${part}`
}

/** The parts that are texts. */
export const TEXT_PARTS = ['recommendation', 'proof', 'unit'] as const

/** A cause as its form shows it. */
export function typedCause(settings: CauseSettings, locale: Locale): FormState['values'] {
  const values: FormState['values'] = {
    leadAgency: settings.leadAgency,
    supportAgencies: [...settings.supportAgencies],
    ...(settings.used && { used: 'yes' }),
  }
  for (const { place, parts } of settings.advice) {
    for (const part of TEXT_PARTS) {
      const said = parts[part]
      if (!said) continue
      values[adviceField(place, part, 'id')] = said.id
      values[adviceField(place, part, 'en')] = said.en
    }
    if (parts.volume !== undefined) values[adviceField(place, 'volume')] = typedNumber(parts.volume, locale)
    if (parts.horizon) values[adviceField(place, 'horizon')] = parts.horizon
  }
  return values
}

/** A number as it is typed in a language; blank where there is none. */
export function typedNumber(amount: number | null, locale: Locale): string {
  if (amount === null) return ''
  return locale === 'id' ? String(amount).replace('.', ',') : String(amount)
}
