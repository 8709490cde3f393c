import type { Shape } from '../shape'
import type id from './problem.id'

export default {
  title: 'This page could not be shown',
  body: 'Something went wrong on our side, and it has been recorded. What was saved is not lost.',
  retry: 'Try again',
  home: 'To the front page',
  code: 'Problem code:',
} satisfies Shape<typeof id>
