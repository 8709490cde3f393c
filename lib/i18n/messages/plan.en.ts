import type { Shape } from '../shape'
import type id from './plan.id'

export default {
  title: 'Follow-up plan',
} satisfies Shape<typeof id>
