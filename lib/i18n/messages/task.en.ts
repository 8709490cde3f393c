import type { Shape } from '../shape'
import type id from './task.id'

export default {
  title: 'My tasks',
} satisfies Shape<typeof id>
