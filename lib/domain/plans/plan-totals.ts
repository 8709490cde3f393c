/** What a total needs of a line. Rupiah are whole numbers as text; null is "not budgeted yet". */
export type CountedLine = {
  kind: 'specific' | 'sensitive'
  leadAgency: { id: string; name: string }
  budgetRp: string | null
}

/** Lines added up: how many, their budget in whole rupiah, and how many have none yet and so are not in it. */
export type Total = { lines: number; budgetRp: bigint; unbudgeted: number }

export type PlanTotals = {
  all: Total
  specific: Total
  sensitive: Total
  /** By lead agency, most lines first. */
  agencies: (Total & { id: string; name: string })[]
}

/** The totals a chair signs for. A blank budget is counted as blank, never added as zero. */
export function planTotals(lines: readonly CountedLine[]): PlanTotals {
  const of = (kind: CountedLine['kind']) => totalOf(lines.filter((line) => line.kind === kind))
  const leads = new Map(lines.map(({ leadAgency }) => [leadAgency.id, leadAgency]))
  const agencies = [...leads.values()].map((agency) => ({
    ...agency,
    ...totalOf(lines.filter(({ leadAgency }) => leadAgency.id === agency.id)),
  }))
  return {
    all: totalOf(lines),
    specific: of('specific'),
    sensitive: of('sensitive'),
    agencies: agencies.toSorted((a, b) => b.lines - a.lines || a.name.localeCompare(b.name, 'id')),
  }
}

function totalOf(lines: readonly CountedLine[]): Total {
  const amounts = lines.flatMap(({ budgetRp }) => (budgetRp === null ? [] : [BigInt(budgetRp)]))
  return {
    lines: lines.length,
    budgetRp: amounts.reduce((sum, amount) => sum + amount, 0n),
    unbudgeted: lines.length - amounts.length,
  }
}
