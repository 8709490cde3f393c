import type { Shape } from '../shape'
import type id from './access.id'

export default {
  title: 'Access log',
} satisfies Shape<typeof id>
