import type { Shape } from '../shape'
import type id from './monitoring.id'

export default {
  title: 'Monitoring',
} satisfies Shape<typeof id>
