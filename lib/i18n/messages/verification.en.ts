import type { Shape } from '../shape'
import type id from './verification.id'

export default {
  title: 'Verification',
} satisfies Shape<typeof id>
