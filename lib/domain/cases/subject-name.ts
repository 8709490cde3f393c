import type { Actor } from '../access/actor'
import { can, mayEver, type Subject } from '../access/policy'

/** "M. R." for "Muhammad Rizki": enough to tell two cases apart in a meeting, too little to name a child. */
export function initials(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
  return letters.length === 0 ? '–' : letters.map((letter) => `${letter.toLocaleUpperCase('id')}.`).join(' ')
}

/**
 * Does this person need to know who the child of this case is? Those who meet or register it, the team, and the expert
 * to whom it is assigned; the others see initials.
 */
export function seesName(actor: Actor, subject: Subject): boolean {
  return can(actor, 'person:read', subject) || can(actor, 'review:write', subject)
}

/** Does this person see any names at all, and may so search by them? */
export function seesNames(actor: Pick<Actor, 'role'>): boolean {
  return mayEver(actor, 'person:read') || mayEver(actor, 'review:write')
}

/** The name of a case's subject as this person may see it. */
export function subjectNameFor(actor: Actor, subject: Subject, name: string): string {
  return seesName(actor, subject) ? name : initials(name)
}
