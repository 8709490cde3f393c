/**
 * Chance that can be repeated: the same seed gives the same people and cases on every machine. Not for secrets.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number between two limits, both possible. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** A number between two limits, rounded to so many decimals. */
  decimal(from: number, to: number, decimals = 1): number {
    return Number((from + this.next() * (to - from)).toFixed(decimals))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** Normally distributed (Box-Muller). */
  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next())
  }

  /** One of several, all equally likely. Throws where there are none. */
  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.int(0, choices.length - 1)]
    if (choice === undefined) throw new RangeError('nothing to pick from')
    return choice
  }

  /** One of several by weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return this.pick(choices)[0]
  }

  /** So many different ones of several (all where there are fewer), in their own order. */
  some<T>(choices: readonly T[], count: number): T[] {
    const places = choices.map((_, place) => ({ place, key: this.next() }))
    const chosen = new Set(
      places
        .toSorted((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ place }) => place),
    )
    return choices.filter((_, place) => chosen.has(place))
  }

  /** A UUID of version 7 made at that instant, like those the database makes by itself. */
  uuid(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0')
    const hex = (digits: number) => Array.from({ length: digits }, () => this.int(0, 15).toString(16)).join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`
  }
}
