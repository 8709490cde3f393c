import type { Shape } from '../shape'
import type id from './refusal.id'

export default {
  title: 'This could not be done yet',
  unknown: 'This could not be done. Reload the page and try again.',
  not_found: 'This was not found.',
  forbidden: 'Your role may not do this.',
  moved_on: 'This step was already taken by {by} on {at}. Reload the page to see where it stands.',
  stale: 'This changed after you opened the page. Reload it and check what you typed.',
  lines_refused:
    '{count, plural, one {# line} other {# lines}} cannot be done, so nothing was changed. Take them out of your choice or look again, then send once more.',
  packed_elsewhere: 'This line is in package {number} already.',
  left_package: 'This line is no member of this package any more.',
  member_done: 'This line is done: it is not put in, taken out, or given another share.',
  same_person: 'Nobody may check or approve their own work. Please ask somebody else.',
  findings_without_response:
    '{count, plural, one {# finding has} other {# findings have}} no response yet. Add a plan line, or write why no action is needed.',
  no_primary_cause: 'There is no primary cause yet. Mark one confirmed finding.',
  findings_undecided: '{count, plural, one {# finding is} other {# findings are}} neither confirmed nor rejected.',
  worksheet_incomplete:
    'The worksheet is not complete: {count, plural, one {# required answer is} other {# required answers are}} missing.',
  consent_missing: 'The family’s consent has not been recorded.',
  plan_empty: 'This plan has no lines yet.',
  questions_wait: 'The technical team has not answered 3 questions yet. Wait for the answers, or write a comment.',
  proof_missing: 'There is no proof yet. Attach a photo or document, and give the date of completion.',
  outcome_missing: 'The outcome of the case has not been decided.',
  monitoring_incomplete: 'Monitoring is not complete: measure in months 1, 2 and 3, or write the reason.',
  lines_open: '{count, plural, one {# plan line has} other {# plan lines have}} not been verified yet.',
  duplicate_person: 'This person seems to be registered already. Check the similar ones first.',
  too_many_attempts: 'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  bad_credentials: 'The user name, phone number or password is wrong.',
  no_open_cycle: 'No audit cycle is running in this district yet.',
  already_in_cycle: 'This person is already a case in the running cycle.',
  measurement_missing: 'There is no measurement yet. Record weight and length or height first.',
  measurement_unconfirmed: 'The measurement has not been confirmed by the health centre.',
  remark_missing: 'Write a remark on the answer that must be corrected.',
  review_unsigned: 'The expert review has not been signed.',
  expert_missing: 'No expert has been assigned to this case yet.',
  nik_taken: 'This NIK belongs to somebody else who is registered. Check the digits.',
  invalid_fields: 'Some answers need to be corrected.',
  already_sent: 'This form was already sent with other answers. Reload the page to fill in a new one.',
  not_in_age_group: 'A child of 60 months or more is no longer audited as an under-five.',
  not_pregnant: 'No pregnancy of this woman is under way. Record the pregnancy first.',
  already_pregnant: 'This woman is recorded as pregnant already. Record how that pregnancy ended first.',
  of_women_only: 'This is for brides and mothers only, not for children.',
  of_children_only: 'This is for children under five only.',
  already_linked: 'This child is linked to a mother already. Undo that link first.',
  visit_not_due: 'This visit is not due yet. The reason can be written from the day it is due.',
  own_account: 'Your own account is managed on the Account page, or by another admin.',
  stage_not_reached:
    'Cases are selected once the cycle has come to its selection. It still stands at {stage, select, S0_TEAM {forming the team} S1_MANAGEMENT {the management meeting} S2_SELECTION {selecting cases} S3_WORKSHEETS {worksheets} S4_REVIEW {the experts’ review} S5_APPROVAL {approval of plans} S6_DISSEMINATION_1 {the first dissemination} S7_FOLLOW_UP {carrying out the plans} S8_MONITORING {monitoring} S9_DISSEMINATION_2 {the second dissemination} other {the report}}; who takes it on: {stage, select, S0_TEAM {the district admin} S1_MANAGEMENT {the district admin or the technical team} S2_SELECTION {the technical team or the district admin} S5_APPROVAL {the TPPS chair or the district admin} S6_DISSEMINATION_1 {the TPPS chair, the technical team or the district admin} S9_DISSEMINATION_2 {the technical team, the TPPS chair or the district admin} S10_REPORT {the district admin} other {the technical team or the district admin}}.',
  stage_led_by_others:
    'This stage is taken on by {stage, select, S0_TEAM {the district admin} S1_MANAGEMENT {the district admin or the technical team} S2_SELECTION {the technical team or the district admin} S5_APPROVAL {the TPPS chair or the district admin} S6_DISSEMINATION_1 {the TPPS chair, the technical team or the district admin} S9_DISSEMINATION_2 {the technical team, the TPPS chair or the district admin} S10_REPORT {the district admin} other {the technical team or the district admin}}.',
  gate_closed:
    '{count, plural, one {# condition of this stage is} other {# conditions of this stage are}} not met yet. The stage board says what is in the way.',
  cycle_closed: 'This cycle was closed with its report. Nothing new begins in it.',
  cycle_not_closed: 'This cycle is not reported yet. Activities are carried on once its report was sent.',
  cycle_running: 'A cycle is still running in this district. Send its report first, then open a new one.',
  cycle_exists: 'There is a cycle for this half-year already.',
  not_last_stage:
    'The report is sent in the last stage. The cycle still stands at {stage, select, S0_TEAM {forming the team} S1_MANAGEMENT {the management meeting} S2_SELECTION {selecting cases} S3_WORKSHEETS {worksheets} S4_REVIEW {the experts’ review} S5_APPROVAL {approval of plans} S6_DISSEMINATION_1 {the first dissemination} S7_FOLLOW_UP {carrying out the plans} S8_MONITORING {monitoring} S9_DISSEMINATION_2 {the second dissemination} other {the report}}.',
  expert_not_in_team:
    '{name} is not an expert in this cycle’s team. Ask the district admin to add them, or choose somebody else.',
  expert_unsigned:
    '{name} has not signed the no-conflict commitment and cannot be given cases yet. Choose another expert, or ask them to sign.',
  expert_conflicted: '{name} has a conflict of interest with the person of case {number}. Give it to another expert.',
  expert_had_hand: '{name} filled in or verified the worksheet of case {number}. Give it to another expert.',
  no_expert_fits:
    'No expert can be given case {number} yet: those there are have not signed the commitment, or have a conflict of interest.',
  conflict_declared:
    'You have a conflict of interest with the person of this case. The technical team must give its review to another expert.',
  member_left: 'This person has left the team.',
  meeting_incomplete:
    '{count, plural, one {# thing is} other {# things are}} missing, so the meeting cannot be closed yet. See the list on its page.',
  meeting_not_open: 'This meeting has not been opened. Open it first, then write.',
  meeting_closed: 'This meeting is closed; its record cannot be changed any more.',
  meeting_elsewhere: 'This activity is not on the agenda of this meeting.',
  quota_exceeded:
    'The quota of {group, select, CATIN {brides} BUMIL {pregnant women} BUFAS {mothers after birth} BADUTA {children under two} other {children of two to four}} in {area} is {quota}; {chosen} are chosen already and {more} more would be. Write why to go beyond it, or change the quota.',
  none_chosen:
    'None of {count} candidates could be chosen. What stops most of them: {why, select, consent_missing {the family’s consent is not recorded} case_still_open {an earlier case is still open} not_in_age_group {no longer in the age group} already_in_cycle {already a case} other {somebody else decided already}}.',
  candidate_decided: 'This candidate is decided about already. Reload the page to see it.',
  already_listed: 'This person is on the long list of the running cycle already.',
  scoring_runs: 'Scoring is under way. Wait until it is done, then reload the page.',
  catalogue_unchanged: 'This draft says what is in force already, so there is nothing to publish.',
  case_still_open: 'This person still has a case that has not been closed.',
  needs_confirmation: 'Something is unusual. Check the warnings below, then confirm or correct.',
  restored: 'What you typed before your session ended is back. Check it, then send it. Files must be chosen again.',
  remarks_unsent: 'You wrote remarks. Choose “Return”, or clear them before you verify.',
} satisfies Shape<typeof id>
