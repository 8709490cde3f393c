import type { CaseStep } from '../cases/case-lifecycle'

/**
 * What a closed cycle still allows. Its report is sent and its figures stand, so nothing new begins in it. What was begun
 * goes on to its end: a case that is reopened must not be stranded, and what was promised to a family is still owed.
 */
const IN_CLOSED_CYCLE: Record<CaseStep | CycleAct, boolean> = {
  propose: false,
  select: false,
  open_worksheet: true,
  submit: true,
  return: true,
  verify: true,
  begin_review: true,
  sign_review: true,
  propose_plan: true,
  send_back_plan: true,
  approve_plan: true,
  evaluate: true,
  close: true,
  reopen: true,
  end: true,
  /** A birth closes the pregnant woman's case whenever it comes. */
  hand_on: true,
  /** Agencies go on answering, reporting, proving; lines are verified, reopened, cancelled. */
  line_step: true,
  carry_line: true,
  advance: false,
  change_settings: false,
  change_team: false,
  change_lokus: false,
  hold_meeting: false,
}

/** Acts in a cycle that are no step of a case. */
export type CycleAct =
  | 'propose'
  | 'advance'
  | 'change_settings'
  | 'change_team'
  | 'change_lokus'
  | 'hold_meeting'
  | 'line_step'
  | 'carry_line'

/** May this be done in a cycle whose report was sent? */
export function isAllowedWhenClosed(act: CaseStep | CycleAct): boolean {
  return IN_CLOSED_CYCLE[act]
}
