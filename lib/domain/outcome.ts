/** What a person can act on when something may not be done. Codes; the sentence is made where it is shown. */
export type RefusalCode =
  | 'not_found'
  | 'forbidden'
  | 'moved_on'
  /** Of several lines chosen together some cannot: `each` says which and why, and `count` how many. */
  | 'lines_refused'
  /** A line is in another work package: `number`. */
  | 'packed_elsewhere'
  /** A line is no member of the work package any more. */
  | 'left_package'
  /** What is done is not taken out of its package, nor is its share changed. */
  | 'member_done'
  | 'same_person'
  | 'no_open_cycle'
  | 'already_in_cycle'
  | 'consent_missing'
  | 'worksheet_incomplete'
  | 'measurement_missing'
  | 'measurement_unconfirmed'
  | 'remark_missing'
  | 'findings_undecided'
  | 'no_primary_cause'
  | 'findings_without_response'
  | 'plan_empty'
  | 'review_unsigned'
  | 'expert_missing'
  | 'proof_missing'
  /** The agency asked enough for now: the team has not answered yet. */
  | 'questions_wait'
  | 'monitoring_incomplete'
  | 'lines_open'
  | 'outcome_missing'
  | 'duplicate_person'
  | 'nik_taken'
  | 'needs_confirmation'
  /** `params` name a code of `form.errors` for each field: what only the server can see of what was typed. */
  | 'invalid_fields'
  /** The same command id came with other content: a form gone back to and filled in anew. */
  | 'already_sent'
  | 'not_in_age_group'
  | 'not_pregnant'
  | 'already_pregnant'
  | 'of_women_only'
  | 'of_children_only'
  | 'already_linked'
  | 'case_still_open'
  | 'visit_not_due'
  | 'own_account'
  /** `stage` is where the cycle stands: a code of lib/domain/cycles/stages.ts. */
  | 'stage_not_reached'
  | 'stage_led_by_others'
  | 'gate_closed'
  | 'cycle_closed'
  | 'cycle_not_closed'
  | 'cycle_running'
  | 'cycle_exists'
  | 'not_last_stage'
  /** Of an expert, `name`; where several cases are given out, `number` is the case's. */
  | 'expert_not_in_team'
  | 'expert_unsigned'
  | 'expert_conflicted'
  | 'expert_had_hand'
  | 'no_expert_fits'
  | 'conflict_declared'
  | 'member_left'
  /** `params`: group, quota, chosen, more, and the village where it is a village's quota. */
  | 'quota_exceeded'
  /** None of several candidates could be chosen; `params`: count and the most frequent reason. */
  | 'none_chosen'
  | 'candidate_decided'
  | 'already_listed'
  | 'scoring_runs'
  /** A meeting lacks `count` things before it is closed. */
  | 'meeting_incomplete'
  | 'meeting_not_open'
  | 'meeting_closed'
  | 'meeting_elsewhere'
  /** A draft of the catalogue that says what is in force already. */
  | 'catalogue_unchanged'
  | 'bad_credentials'
  | 'too_many_attempts'

export type Refusal = {
  code: RefusalCode
  params?: Record<string, string>
  /** Of a command about many things: what stands in the way of each that cannot. */
  each?: { id: string; refusal: Refusal }[]
}

/** Done, with what the caller needs to go on; or refused, before anything was written. */
export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const done: Outcome = { ok: true, value: undefined }
export const doneWith = <T>(value: T): Outcome<T> => ({ ok: true, value })
/** A refusal is returned only before the first write of a transaction; after a write, throw. */
export const refuse = (code: RefusalCode, params?: Record<string, string>): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: params ? { code, params } : { code },
})
