import { useLocale } from 'next-intl'
import { formatRupiah } from '@/lib/i18n/format'

/** Whole rupiah given as digits; "–" where nothing was said, which is not zero. */
export function Rupiah({ amount }: { amount: string | null }) {
  return <span className="whitespace-nowrap">{formatRupiah(amount === null ? null : BigInt(amount), useLocale())}</span>
}
