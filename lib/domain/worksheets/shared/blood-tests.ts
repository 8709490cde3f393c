import type { Field, Option } from '../definition'
import { choice, option } from '../field-builders'
import { text } from '../text'

const RESULTS: readonly Option[] = [
  option('non_reactive', 'Nonreaktif', 'Non-reactive'),
  option('reactive', 'Reaktif', 'Reactive'),
  option('not_tested', 'Belum diperiksa', 'Not tested yet'),
]

/** The three tests by which a mother's infection is kept from her child. Only the health centre and the expert read them. */
export function infectionTests({ required }: { required: boolean }): Field[] {
  const extras = { required, sensitivity: 'restricted', suggestedSource: 'health_record' } as const
  return [
    choice('hivTest', text('Pemeriksaan HIV', 'HIV test'), RESULTS, extras),
    choice('syphilisTest', text('Pemeriksaan sifilis', 'Syphilis test'), RESULTS, extras),
    choice('hbsagTest', text('Pemeriksaan hepatitis B (HBsAg)', 'Hepatitis B test (HBsAg)'), RESULTS, extras),
  ]
}
