import type { Shape } from '../shape'
import type id from './agency.id'

export default {
  title: 'Agency',
} satisfies Shape<typeof id>
