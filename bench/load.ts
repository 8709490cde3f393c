import { setTimeout as delay } from 'node:timers/promises'

/** One thing that is measured, done for the n-th time. */
export type Act = (n: number) => Promise<void>

export type Timing = { p50: number; p95: number; count: number }

export type Load = { connections: number; requests: number; rounds: number }

const WARM_UP = 12

/**
 * Measures several things under the same load, by turns, so that whatever else the machine does meets them alike: a
 * fixed number of requests a round, at most `connections` at a time, each sent as soon as one before it was answered.
 * Times in ms.
 */
export async function measureByTurns<Name extends string>(
  acts: Record<Name, Act>,
  { connections, requests, rounds }: Load,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(acts) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  const numbers = new Map<Name, number>(names.map((name) => [name, 0]))
  const run = async (name: Name, count: number) => {
    const from = numbers.get(name) ?? 0
    numbers.set(name, from + count)
    return runAll(acts[name], { from, count, connections })
  }
  for (const name of names) await run(name, Math.max(WARM_UP, connections))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(...(await run(name, requests)))
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<Name, Timing>
}

export type Crowd = { people: number; visits: number; pauseMs: number }

/** So many people who each look at a page for a while (half as long to one and a half times) before the next. Times in ms. */
export async function measureCrowd(act: Act, { people, visits, pauseMs }: Crowd): Promise<Timing> {
  const times: number[] = []
  const person = async (_: unknown, which: number) => {
    for (let visit = 0; visit < visits; visit++) {
      const n = visit * people + which
      await delay(pauseMs * (0.5 + ((n * 37) % 101) / 100))
      const began = performance.now()
      await act(n)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  return timingOf(times)
}

async function runAll(act: Act, { from, count, connections }: { from: number; count: number; connections: number }) {
  const times: number[] = []
  let next = from
  const worker = async () => {
    while (next < from + count) {
      const n = next++
      const began = performance.now()
      await act(n)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: Math.min(connections, count) }, worker))
  return times
}

function timingOf(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), count: sorted.length }
}
