/**
 * Whole rupiah divided by volume, so that the shares add up to the whole: each gets its part rounded down, and what is
 * left goes rupiah by rupiah to the largest remainders, the earlier of equals first. Volumes have two decimals at most and
 * are above zero.
 */
export function splitRupiah(total: bigint, volumes: readonly number[]): bigint[] {
  const weights = volumes.map((volume) => BigInt(Math.round(volume * 100)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) return volumes.map(() => 0n)
  const shares = weights.map((weight) => (total * weight) / whole)
  const left = total - shares.reduce((sum, share) => sum + share, 0n)
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: (total * weight) % whole }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
  for (const { place } of byRemainder.slice(0, Number(left))) shares[place] = (shares[place] ?? 0n) + 1n
  return shares
}
