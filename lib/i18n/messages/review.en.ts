import type { Shape } from '../shape'
import type id from './review.id'

export default {
  title: 'Expert review',
} satisfies Shape<typeof id>
