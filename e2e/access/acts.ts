import type { Permission } from '../../lib/domain/access/policy'
import type { Role } from '../../lib/domain/access/roles'
import type { Held } from '../../test/fixtures/world'
import type { Standing } from '../../test/standing'
import { currentWorksheetDefinition } from '../../lib/domain/worksheets/registry'
import { daysAgo } from '../dates'
import type { AccessWorld } from './world'

/** A form that changes something: where it stands, who fills it in, and what they type. */
export type Act = {
  title: string
  role: Role
  permission: Permission
  kind: Standing['kind']
  object: keyof Held
  path: (held: Held) => string
  /** How the form's key begins. */
  form: string
  typed?: (world: AccessWorld) => Record<string, string>
}

const section = currentWorksheetDefinition('BADUTA')?.sections[0]?.code ?? ''
const reason = 'Dibicarakan dengan keluarga'

const ofCase = (object: keyof Held, below: string) => ({
  kind: 'case' as const,
  object,
  path: (held: Held) => `/cases/${held[object].caseId}${below}`,
})
const ofPerson = (object: keyof Held, below = '') => ({
  kind: 'person' as const,
  object,
  path: (held: Held) => `/people/${held[object].child.id}${below}`,
})

/** One act of every kind of person. The thing it is done to is each time another one, so that none is in another's way. */
export const ACTS: Act[] = [
  {
    title: 'record a measurement',
    role: 'village_officer',
    permission: 'measurement:record',
    ...ofPerson('candidate', '/measure'),
    form: 'measurement:',
    typed: () => ({ measuredOn: daysAgo(0), headcCm: '45', weightKg: '', lenheiCm: '', armcCm: '' }),
  },
  {
    title: 'show a NIK',
    role: 'village_officer',
    permission: 'person:reveal',
    ...ofPerson('following'),
    form: 'reveal:',
    typed: () => ({ what: 'nik', reason: 'Keluarga meminta surat rujukan' }),
  },
  {
    title: 'save a page of a worksheet',
    role: 'village_officer',
    permission: 'worksheet:fill',
    ...ofCase('drafting', `/worksheet/${section}`),
    form: 'worksheet:',
  },
  {
    title: 'return a worksheet',
    role: 'health_center',
    permission: 'case:return',
    ...ofCase('unassigned', '/verification'),
    form: 'verification:',
    typed: () => ({ general: 'Umur belum cocok', decision: 'return' }),
  },
  {
    title: 'choose a case',
    role: 'technical_team',
    permission: 'case:select',
    ...ofCase('candidate', '/select'),
    form: 'select:',
    typed: () => ({ note: '' }),
  },
  {
    title: 'add a cause',
    role: 'technical_team',
    permission: 'finding:add',
    ...ofCase('reviewing', '/findings'),
    form: 'add-finding:',
    typed: () => ({ code: 'M07', evidence: 'Terlihat saat kunjungan' }),
  },
  {
    title: 'write a review',
    role: 'expert',
    permission: 'review:write',
    ...ofCase('reviewing', '/review'),
    form: 'review:',
    typed: () => ({
      diagnosis: 'Perawakan pendek',
      management: 'Makanan tambahan',
      recommendation: 'Pantau tiap bulan',
      stuntingConfirmed: 'yes',
      intent: 'save',
    }),
  },
  {
    title: 'draft a plan',
    role: 'technical_team',
    permission: 'plan:draft',
    ...ofCase('reviewed', '/plan'),
    form: 'draft-all:',
  },
  {
    title: 'approve a plan',
    role: 'tpps_chair',
    permission: 'case:approve_plan',
    ...ofCase('planned', '/plan/approval'),
    form: 'approve-plan:',
  },
  {
    title: 'say that a line is done as reported',
    role: 'village_officer',
    permission: 'line:verify',
    kind: 'line',
    object: 'doneLine',
    path: ({ doneLine }) => `/lines/${doneLine.lineId}/verify`,
    form: 'line.verify:',
    typed: () => ({ checkedOn: daysAgo(0), note: 'Terlihat di rumah' }),
  },
  {
    title: 'end a case',
    role: 'health_center',
    permission: 'case:end',
    ...ofCase('following', '/end'),
    form: 'end-case:',
    typed: () => ({ outcome: 'moved', happenedOn: daysAgo(0), reason }),
  },
  {
    title: 'reopen a case',
    role: 'technical_team',
    permission: 'case:reopen',
    ...ofCase('closed', '/reopen'),
    form: 'reopen-case:',
    typed: () => ({ reason }),
  },
  {
    title: 'postpone a line',
    role: 'agency_planner',
    permission: 'line:postpone',
    kind: 'line',
    object: 'workingLine',
    path: ({ workingLine }) => `/lines/${workingLine.lineId}/postpone`,
    form: 'line.postpone:',
    typed: () => ({ deadlineOn: daysAgo(-400), reason: 'Menunggu perubahan APBD' }),
  },
  {
    title: 'close an account',
    role: 'district_admin',
    permission: 'user:manage',
    kind: 'account',
    object: 'following',
    path: () => '/users/{account}',
    form: 'account-close:',
  },
]
