import { Refusal } from './refusal.mjs'

/**
 * How many cases the databases of the benchmark hold, smallest first.
 * @param {Record<string, string | undefined>} env BENCH_SIZES overrides them: "1000" for a quick look
 * @returns {number[]}
 */
export function benchSizes(env = process.env) {
  const sizes = (env.BENCH_SIZES || '10000,100000').split(',').map(Number)
  const usable = sizes.every((size) => Number.isInteger(size) && size >= 500 && size <= 2_000_000)
  if (!usable) throw new Refusal(`BENCH_SIZES must be whole numbers from 500 to 2000000, not "${env.BENCH_SIZES}".`)
  return sizes.toSorted((a, b) => a - b)
}
