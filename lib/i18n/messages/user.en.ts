import type { Shape } from '../shape'
import type id from './user.id'

export default {
  title: 'Users',
} satisfies Shape<typeof id>
