/** Why an expert may not be given a case; `fit` where nothing stands against it. */
export type Fitness = 'fit' | 'not_in_team' | 'unsigned' | 'conflicted' | 'had_hand'

export type FitnessSubject = { id: string; cycleId: string; personId: string }

/** What is known of the experts of some cases. */
export type FitnessFacts = {
  /** Cycles whose team is recorded; in the others every expert of the district may be named. */
  recordedCycles: ReadonlySet<string>
  /** The experts present in the team of a cycle, and whether each has signed the commitment. */
  members: readonly { cycleId: string; userId: string; signed: boolean }[]
  /** Bonds in force. */
  conflicts: readonly { userId: string; personId: string }[]
  /** Who filled or verified the worksheet of a case. */
  hands: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * May this expert be given this case? A bond weighs before everything else, then a hand in the same case, then the team of
 * the cycle and the commitment.
 */
export function fitnessOf(expertId: string, subject: FitnessSubject, facts: FitnessFacts): Fitness {
  if (facts.conflicts.some(({ userId, personId }) => userId === expertId && personId === subject.personId))
    return 'conflicted'
  if (facts.hands.get(subject.id)?.has(expertId)) return 'had_hand'
  if (!facts.recordedCycles.has(subject.cycleId)) return 'fit'
  const member = facts.members.find(({ cycleId, userId }) => cycleId === subject.cycleId && userId === expertId)
  if (!member) return 'not_in_team'
  return member.signed ? 'fit' : 'unsigned'
}
