import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '../findings/limits'
import type { Lookup, Value } from './condition'
import { age } from './derived/age'
import { body } from './derived/body'
import { type Derivation, readingOf } from './derived/derivation'
import { gestation } from './derived/gestation'
import { haemoglobin } from './derived/haemoglobin'
import { household } from './derived/household'

const DERIVATIONS: Readonly<Record<string, Derivation>> = {
  ...household,
  ...age,
  ...gestation,
  ...body,
  ...haemoglobin,
}

/** Whether a computed field follows from other answers, and is not a fact of the register. */
export function isDerived(code: string): boolean {
  return Object.hasOwn(DERIVATIONS, code)
}

/**
 * The value of a computed field that follows from others, which `lookup` gives, derived ones included. Undefined where
 * something is missing and for every other field. The same function works on the server and while somebody types.
 */
export function derivedValue(
  code: string,
  lookup: Lookup,
  limits: FindingLimits = DEFAULT_FINDING_LIMITS,
): Value | undefined {
  return isDerived(code) ? DERIVATIONS[code]?.from(readingOf(lookup, limits)) : undefined
}

/** Every field and fact a value follows from, through derived ones down to what is answered; itself if it is not derived. */
export function inputsOf(code: string): string[] {
  const reads = isDerived(code) ? DERIVATIONS[code]?.reads : undefined
  return reads ? [...new Set(reads.flatMap(inputsOf))] : [code]
}

/** The derived values that stand between a value and its inputs, itself included. */
export function derivedUnder(code: string): string[] {
  const reads = isDerived(code) ? DERIVATIONS[code]?.reads : undefined
  return reads ? [...new Set([code, ...reads.flatMap(derivedUnder)])] : []
}
