import { type Obstacle, type Verdict, VERDICTS } from './verdicts'

/** Lines of one agency or one cause that share a verdict; null is not judged yet. */
export type Counted = { key: string; verdict: Verdict | null; obstacle: Obstacle | null; n: number }

export type SummaryRow = {
  key: string
  lines: number
  /** Lines by verdict; with `unevaluated` they are all of `lines`. */
  byVerdict: Record<Verdict, number>
  unevaluated: number
  /** The obstacle named most often; null where none was. */
  obstacle: Obstacle | null
}

/**
 * What became of the lines, one row for each key, the most lines first and then by key. A line that answers two causes is
 * counted under both, so rows by cause may add up to more than the lines there are.
 */
export function summarise(counted: readonly Counted[]): SummaryRow[] {
  const keys = [...new Set(counted.map(({ key }) => key))]
  return keys
    .map((key) =>
      rowOf(
        key,
        counted.filter((one) => one.key === key),
      ),
    )
    .toSorted((a, b) => b.lines - a.lines || (a.key < b.key ? -1 : 1))
}

function rowOf(key: string, counted: readonly Counted[]): SummaryRow {
  const sum = (of: readonly Counted[]) => of.reduce((total, { n }) => total + n, 0)
  const judged = VERDICTS.map((verdict) => [verdict, sum(counted.filter((one) => one.verdict === verdict))] as const)
  const obstacles = new Map<Obstacle, number>()
  for (const { obstacle, n } of counted) if (obstacle) obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + n)
  const [most] = [...obstacles].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return {
    key,
    lines: sum(counted),
    byVerdict: Object.fromEntries(judged) as Record<Verdict, number>,
    unevaluated: sum(counted.filter(({ verdict }) => verdict === null)),
    obstacle: most?.[0] ?? null,
  }
}
