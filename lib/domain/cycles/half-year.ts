/** A half-year of audits with its days 'YYYY-MM-DD'. */
export type Half = { year: number; semester: 1 | 2; startsOn: string; endsOn: string }

type Named = { year: number; semester: number }

/** The first half-year, from that of `today` on, that a district has no cycle for: what a new one is proposed to be. */
export function nextHalf(taken: readonly Named[], today: string): Half {
  return firstFree(taken, Number(today.slice(0, 4)), today.slice(5, 7) <= '06' ? 1 : 2)
}

function firstFree(taken: readonly Named[], year: number, semester: 1 | 2): Half {
  if (taken.some((one) => one.year === year && one.semester === semester))
    return semester === 1 ? firstFree(taken, year, 2) : firstFree(taken, year + 1, 1)
  return semester === 1
    ? { year, semester, startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
    : { year, semester, startsOn: `${year}-07-01`, endsOn: `${year}-12-31` }
}
