import { useLocale, useTranslations } from 'next-intl'
import type { Explanation } from '@/lib/domain/selection/explanation'
import type { ScorePart } from '@/lib/domain/selection/score-part'
import { formatDate, formatNumber } from '@/lib/i18n/format'

export type PartText = { key: string; text: string; points: string }

/** How many decimals a figure of a reason has; whole numbers where nothing is said. */
const DECIMALS: Record<string, number> = { z: 2, from: 2, to: 2, cm: 1, hb: 1, below: 1, bmi: 1 }

/** Turns the reasons of a score into sentences, the weightiest first, each with its points. */
export function usePartTexts(): (explanation: Explanation) => PartText[] {
  const t = useTranslations('selection.part')
  const locale = useLocale()
  const said = (name: string, value: number | string): string => {
    if (name === 'on') return formatDate(String(value), locale)
    return typeof value === 'number' ? formatNumber(value, locale, DECIMALS[name] ?? 0) : value
  }
  const textOf = ({ code, points, figures }: ScorePart): PartText => ({
    key: code,
    text: t(code, Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, said(name, value)]))),
    points: `+${points}`,
  })
  return ({ parts }) => parts.toSorted((a, b) => b.points - a.points).map(textOf)
}
