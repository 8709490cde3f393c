import type { Shape } from '../shape'
import type id from './refusal.id'

export default {
  title: 'This could not be done yet',
  unknown: 'This could not be done. Reload the page and try again.',
  not_found: 'This was not found.',
  forbidden: 'Your role may not do this.',
  moved_on: 'This step was already taken by {by} on {at}. Reload the page to see where it stands.',
  stale: 'This changed after you opened the page. Reload it and check what you typed.',
  same_person: 'Nobody may check or approve their own work. Please ask somebody else.',
  same_agency: 'Work must be verified by somebody outside the agency that did it.',
  findings_without_response:
    '{count, plural, one {# finding has} other {# findings have}} no response yet. Add a plan line, or write why no action is needed.',
  no_primary_cause: 'There is no primary cause yet. Mark one confirmed finding.',
  findings_undecided: '{count, plural, one {# finding is} other {# findings are}} neither confirmed nor rejected.',
  worksheet_incomplete:
    'The worksheet is not complete: {count, plural, one {# required answer is} other {# required answers are}} missing.',
  consent_missing: 'The family’s consent has not been recorded.',
  plan_empty: 'This plan has no lines yet.',
  plan_frozen: 'An approved plan cannot be changed. Make a new version.',
  proof_missing: 'There is no proof yet. Attach a photo or document, and give the date of completion.',
  outcome_missing: 'The outcome of the case has not been decided.',
  monitoring_incomplete: 'Monitoring is not complete: measure in months 1, 2 and 3, or write the reason.',
  lines_open: '{count, plural, one {# plan line has} other {# plan lines have}} not been verified yet.',
  reason_missing: 'Write the reason first.',
  duplicate_command: 'This was already received. Nothing was recorded twice.',
  duplicate_person: 'This person seems to be registered already. Check the similar ones first.',
  too_many_attempts: 'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  bad_credentials: 'The user name, phone number or password is wrong.',
  session_ended:
    'Your session has ended. What you typed is still on this page: sign in again in another tab, then send it again.',
  no_open_cycle: 'No audit cycle is running in this district yet.',
  already_in_cycle: 'This person is already a case in the running cycle.',
  measurement_missing: 'There is no measurement yet. Record weight and length or height first.',
  measurement_unconfirmed: 'The measurement has not been confirmed by the health centre.',
  remark_missing: 'Write a remark on the answer that must be corrected.',
  review_unsigned: 'The expert review has not been signed.',
  expert_missing: 'No expert has been assigned to this case yet.',
  nik_taken: 'This NIK belongs to somebody else who is registered. Check the digits.',
  needs_confirmation: 'Something is unusual. Check the warnings below, then confirm or correct.',
  restored: 'What you typed before your session ended is back. Check it, then send it. Files must be chosen again.',
} satisfies Shape<typeof id>
