import type { Shape } from '../shape'
import type id from './case.id'

export default {
  title: 'Case',
} satisfies Shape<typeof id>
