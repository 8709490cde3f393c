import type { Shape } from '../shape'
import type id from './finding.id'

export default {
  title: 'Findings',
  cause: 'Cause',
  status: { suspected: 'Suspected', confirmed: 'Confirmed', rejected: 'Rejected' },
  primary: 'Primary cause',
  kindLabel: 'Kind of cause',
  kind: { direct: 'Direct cause', indirect: 'Indirect cause' },
  interventionLabel: 'Kind of intervention',
  intervention: { specific: 'Specific', sensitive: 'Sensitive', both: 'Specific and sensitive' },
  horizonLabel: 'Time to act',
  horizon: {
    urgent: 'Urgent (within 30 days)',
    short: 'Short term (within 90 days)',
    planned: 'Planned (next year’s budget)',
  },
  recommendation: 'Recommended intervention',
  leadAgency: 'In charge',
  supportAgencies: 'Supporting',
  proof: 'Proof of completion',
  why: 'Why suspected',
  byRule: 'Rule {rule} version {version, number}, catalogue version {catalogue, number}',
  addedByHand: 'Added by the team',
  catalogueNote:
    'This catalogue of causes and advice comes from common practice in the field; it quotes no regulation, and a district may adapt it.',
  evidence: {
    below: '{field} {value}, limit < {threshold}',
    atMost: '{field} {value}, limit ≤ {threshold}',
    above: '{field} {value}, limit > {threshold}',
    atLeast: '{field} {value}, limit ≥ {threshold}',
    answered: '{field}: {value}',
    includes: '{field}: {value}',
    lacks: '{field}, missing: {threshold}',
    fewer: '{field}: {value}, limit < {threshold}',
  },
} satisfies Shape<typeof id>
