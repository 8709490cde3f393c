import type { Shape } from '../shape'
import type id from './progress.id'

export default {
  title: 'Progress',
} satisfies Shape<typeof id>
