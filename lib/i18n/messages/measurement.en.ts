import type { Shape } from '../shape'
import type id from './measurement.id'

export default {
  title: 'Measurement',
} satisfies Shape<typeof id>
