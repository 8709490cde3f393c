import type { Shape } from '../shape'
import type id from './escalation.id'

export default {
  title: 'Escalation',
  lead: 'Who is reminded, after how many days. The figures given are proposals, not a regulation’s.',
  saved: 'Rules saved. They hold from the next run on; what was sent is not taken back.',
  next: {
    title: 'Change the days, see what it does, then save',
    body: 'The check runs every hour outside quiet hours. Everybody has their time: the next step waits for the days that lie between it and the one before.',
    jobs: 'See the jobs',
  },
  from: {
    unanswered: 'Counted from the approval of the plan.',
    declined: 'Counted from the agency’s refusal.',
    overdue: 'Counted from the deadline in force, or from when it was found not to be true.',
    unverified: 'Counted from the agency’s report that it is done.',
    no_budget: 'Counted back from the deadline; ends on the day of the deadline.',
    visit_missed: 'Counted from the day of the visit.',
  },
  after: 'To {to}, after',
  before: 'To {to}, before the deadline',
  days: 'days',
  on: 'Send step {step} ({to})',
  quiet: {
    title: 'Quiet hours',
    lead: 'No notification and no mail in these hours (WITA). What was held back goes out as soon as they are over.',
    from: 'From hour',
    until: 'Until hour',
    hourHint: '0 to 23. Twice the same means no quiet hours.',
    weekends: 'Saturday and Sunday are quiet too',
  },
  preview: 'See what it does today',
  save: 'Save the rules',
  result: {
    title: 'What it does today',
    lead: 'If the check ran now with the figures of this form, outside quiet hours. Nothing was sent yet.',
    none: 'Nothing climbs today.',
    caption: 'What would climb today, by agency and step',
    agency: 'Agency',
    rule: 'What',
    to: 'To',
    count: 'How many',
    noAgency: 'No agency',
    total: '{raised, number} steps from {looked, number} plan lines and visits looked at, {date}',
    more: '{shown, number} of {all, number} rows are shown.',
  },
} satisfies Shape<typeof id>
