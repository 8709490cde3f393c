import { LIMIT_FIELDS } from '@/lib/domain/catalogue/limit-fields'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import { UNITS } from '@/lib/domain/worksheets/units'
import type { Locale } from '@/lib/domain/worksheets/text'
import { formatNumber, formatRupiah } from '@/lib/i18n/format'

/** A limit with its unit: "5 km", "Rp550.000". */
export function limitWord(key: keyof FindingLimits, value: number, locale: Locale): string {
  const { unit } = LIMIT_FIELDS[key]
  if (unit === UNITS.rupiah) return formatRupiah(BigInt(value), locale)
  const number = formatNumber(value, locale)
  return unit ? `${number} ${unit[locale]}` : number
}
