import type { Shape } from '../shape'
import type id from './nav.id'

export default {
  title: 'Main menu',
  tasks: 'My tasks',
  cases: 'Cases',
  people: 'People',
  reviews: 'Review queue',
  assign: 'Assign experts',
  lines: 'Plan lines',
  cycles: 'Cycles',
  progress: 'Progress',
  users: 'Users',
  access: 'Access log',
  calendar: 'Budget calendar',
  catalogue: 'Catalogue',
  escalation: 'Escalation',
  jobs: 'Jobs',
  accountPage: 'My account',
  account: 'Account',
  signOut: 'Sign out',
} satisfies Shape<typeof id>
