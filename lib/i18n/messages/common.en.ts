import type { Shape } from '../shape'
import type id from './common.id'

export default {
  title: 'Tuntas',
  tagline: 'Stunting case audits, to the end',
  description: 'Stunting case audits from the village to a follow-up that really happened.',
  skipToContent: 'Skip to content',
  notFilled: 'Not filled in',
  open: 'Open',
  search: 'Search',
  filter: 'Filter',
  apply: 'Apply',
  reset: 'Clear filters',
  all: 'All',
  more: 'More',
  language: 'Language',
  breadcrumbs: 'Breadcrumbs',
  notFound: {
    title: 'Page not found',
    body: 'This address is wrong, has moved, or is not for your account.',
    home: 'To the front page',
  },
  tooLarge: {
    title: 'Too much to send',
    body: 'The files in that form are too large to be sent. At most {files} files of up to {megabytes} MB each.',
    back: 'Go back: the rest of what you typed is still there. Choose smaller photos, and send again.',
  },
  pagination: {
    label: 'Pages of the list',
    first: 'To the start',
    next: 'Next',
    shown: '{count, plural, one {# row shown} other {# rows shown}}',
  },
  figure: {
    of: '{numerator} of {denominator} {unit}',
    source: 'Source: {source}',
    asOf: 'as of {date}',
    nothingToCount: 'Nothing to count yet',
  },
  steps: {
    label: 'Stages of the case',
    position: 'Stage {current} of {total}',
    showAll: 'Show all stages',
    done: 'done',
    current: 'now',
    todo: 'to do',
  },
  nextStep: {
    title: 'Next step',
    waiting: 'Waiting',
    due: 'Due {date}',
    late: 'Late since {date}',
  },
  alert: { info: 'Information', success: 'Done', warning: 'Attention', error: 'Problem' },
} satisfies Shape<typeof id>
