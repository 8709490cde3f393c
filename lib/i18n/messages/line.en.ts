import type { Shape } from '../shape'
import type id from './line.id'

export default {
  title: 'Plan line',
} satisfies Shape<typeof id>
