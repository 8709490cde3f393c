import type { Shape } from '../shape'
import type id from './person.id'

export default {
  title: 'Person',
} satisfies Shape<typeof id>
