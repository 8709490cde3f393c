import type { Shape } from '../shape'
import type id from './history.id'

export default {
  title: 'History',
} satisfies Shape<typeof id>
