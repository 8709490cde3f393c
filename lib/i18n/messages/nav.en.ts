import type { Shape } from '../shape'
import type id from './nav.id'

export default {
  title: 'Main menu',
  tasks: 'My tasks',
  cases: 'Cases',
  people: 'People',
  reviews: 'Reviews',
  plans: 'Plans',
  lines: 'Activities',
  agencies: 'Agencies',
  cycles: 'Cycles',
  progress: 'Progress',
  users: 'Users',
  catalogue: 'Catalogue',
  access: 'Access log',
  accountPage: 'My account',
  account: 'Account',
  signOut: 'Sign out',
} satisfies Shape<typeof id>
