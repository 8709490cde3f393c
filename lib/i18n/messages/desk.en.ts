import type { Shape } from '../shape'
import type id from './desk.id'

export default {
  title: 'The agency’s desk',
  lead: 'A line may be counted more than once: late, for example, and without a budget too.',
  all: 'All',
  urgency: {
    late: 'Late',
    soon: 'Due within 14 days',
    unanswered: 'Not answered yet',
    unbudgeted: 'Not budgeted yet',
    unproven: 'Worked on, no proof yet',
    rest: 'The rest',
  },
  counted: '{name}: {count, number}',
  allActivities: 'All activities',
  activityCount: '{activity} ({count, number})',
  choose: 'Choose',
  chooseLine: 'Choose {activity}, {beneficiary}',
  choosePage: 'Choose all on this page',
  dropPage: 'Choose none',
  bulk: {
    title: 'Do it for all you chose',
    lead: 'Tick lines in the list, then say what is to be done. It is done for all of them, or nothing is changed.',
    lines: 'The lines chosen',
    what: 'What is to be done?',
    accept: 'Accept the lines',
    acceptHint:
      'For those not answered yet. The starting day is needed; the rupiah may stay empty if not budgeted yet.',
    arrange: 'Arrange schedule or budget',
    arrangeHint: 'For those already accepted. What you leave empty stays as it is.',
    package: 'Make one work package of them',
    packageHint: 'One work for many families: volume, budget and schedule are filled in on the next page.',
    scheduledOn: 'Begins',
    allocatedRp: 'Rupiah for each line',
    allocatedRpHint: 'Whole rupiah, for example 1.250.000. 0 means at no cost.',
    allocatedSource: 'Source of funds',
    submit: 'Do it for those chosen',
    problems: 'What cannot be done',
    unseen: 'A line that is not on this page',
  },
  did: {
    accept: '{count, plural, one {# line is} other {# lines are}} accepted.',
    arrange: 'Schedule and budget of {count, plural, one {# line} other {# lines}} are saved.',
  },
} satisfies Shape<typeof id>
