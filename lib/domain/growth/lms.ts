/**
 * Cole's LMS method with WHO's restriction for skewed measures: beyond three standard deviations one goes on in steps
 * of the outermost band, because the Box-Cox curve says nothing sensible out there.
 */

const OUTERMOST = 3

/** The z-score of a measurement y > 0 under (l, m, s), l not 0; in standard deviations, not rounded. */
export function zScore(y: number, l: number, m: number, s: number): number {
  const z = ((l === 1 ? y / m : (y / m) ** l) - 1) / (s * l)
  // Where l is 1 the bands are evenly spaced and both forms agree.
  if (l === 1 || (z <= OUTERMOST && z >= -OUTERMOST)) return z
  const side = z > 0 ? 1 : -1
  const outer = lmsValue(side * OUTERMOST, l, m, s)
  const inner = lmsValue(side * (OUTERMOST - 1), l, m, s)
  return side * (OUTERMOST + (y - outer) / (outer - inner))
}

/** The measurement that lies z standard deviations from the median, |z| <= 3; in the unit of m. */
export function lmsValue(z: number, l: number, m: number, s: number): number {
  return m * (1 + l * s * z) ** (1 / l)
}

/** Rounds to two decimals, halves away from zero on both sides, and never to minus zero. NaN stays NaN. */
export function roundZ(z: number): number {
  const size = Math.round(Math.abs(z) * 100) / 100
  return z < 0 && size !== 0 ? -size : size
}
