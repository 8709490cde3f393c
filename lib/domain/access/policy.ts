import { type Actor, districtOf, liesIn } from './actor'
import type { Role } from './roles'

/**
 * Who may do what: the one table. Buttons, commands, documentation and the access tests read it.
 * Scope (which rows) is the database's; this table says which acts, and how the actor must stand to the subject.
 */
type Relation =
  /** The subject lies in the actor's area of duty. */
  | 'area'
  /** The case is assigned to this expert. */
  | 'assigned'
  /** The actor's agency leads the line. */
  | 'lead_agency'
  /** The subject is the actor's own district (or the province's). */
  | 'district'
  /** The subject is the district in which the actor works, be it in a village of it. */
  | 'own_district'
  /** The actor is the team's member that it is about. */
  | 'member'

type Rule = {
  roles: Partial<Record<Role, Relation>>
  /** Refused to whoever already did one of these parts of the same thing: author, verifier, approver are different people. */
  notBy?: true
}

const TEAM = { technical_team: 'area' } as const
const CARE = { village_officer: 'area', health_center: 'area' } as const
const DISTRICT_READERS = { technical_team: 'area', tpps_chair: 'area', district_admin: 'area' } as const

export const POLICY = {
  'person:read': { roles: { ...CARE, technical_team: 'area' } },
  'person:register': { roles: { ...CARE } },
  /** Show a NIK or KK number in full: a logged act with a reason. */
  'person:reveal': { roles: { ...CARE } },
  'consent:record': { roles: { ...CARE } },
  /** Opening, ending and the birth. */
  'pregnancy:record': { roles: { ...CARE } },
  /** Which registered child is whose. */
  'family:link': { roles: { ...CARE } },

  'case:read': { roles: { ...CARE, ...DISTRICT_READERS, expert: 'assigned' } },
  'case:propose': { roles: { ...CARE, ...TEAM } },
  'case:select': { roles: { ...TEAM } },
  'case:open_worksheet': { roles: { village_officer: 'area' } },
  'case:submit': { roles: { village_officer: 'area' } },
  'case:return': { roles: { health_center: 'area', ...TEAM }, notBy: true },
  'case:verify': { roles: { health_center: 'area' }, notBy: true },
  'case:begin_review': { roles: { ...TEAM } },
  'case:sign_review': { roles: { expert: 'assigned' }, notBy: true },
  'case:propose_plan': { roles: { ...TEAM } },
  'case:send_back_plan': { roles: { tpps_chair: 'area' } },
  'case:approve_plan': { roles: { tpps_chair: 'area' }, notBy: true },
  'case:evaluate': { roles: { health_center: 'area', ...TEAM } },
  'case:close': { roles: { ...TEAM }, notBy: true },
  'case:reopen': { roles: { ...TEAM } },
  'case:end': { roles: { health_center: 'area', ...TEAM } },
  /** Said by whoever records the birth, or the pregnancy of a bride. */
  'case:hand_on': { roles: { ...CARE } },

  'worksheet:fill': { roles: { village_officer: 'area' } },
  /** HIV, syphilis, HBsAg, EPDS and the like: the health centre and the assigned expert only. */
  'worksheet:read_restricted': { roles: { health_center: 'area', expert: 'assigned' } },

  'measurement:record': { roles: { ...CARE } },
  'measurement:confirm': { roles: { health_center: 'area' }, notBy: true },

  'finding:decide': { roles: { ...TEAM } },
  'finding:add': { roles: { ...TEAM, expert: 'assigned' } },

  'review:assign': { roles: { ...TEAM } },
  'review:write': { roles: { expert: 'assigned' } },
  /** That an expert is bound to somebody: said by the expert, or by the team for them. */
  'conflict:declare': { roles: { ...TEAM, expert: 'district' } },
  /** The same of somebody whose case the expert has not been given. */
  'conflict:declare_unseen': { roles: { expert: 'district' } },
  'conflict:lift': { roles: { ...TEAM } },

  'plan:draft': { roles: { ...TEAM } },
  'plan:revise': { roles: { ...TEAM } },

  'line:read': { roles: { ...CARE, ...DISTRICT_READERS, expert: 'assigned', agency_planner: 'lead_agency' } },
  'line:accept': { roles: { agency_planner: 'lead_agency' } },
  'line:decline': { roles: { agency_planner: 'lead_agency' } },
  /** Take back what was written down in one's name in a meeting. */
  'line:withdraw': { roles: { agency_planner: 'lead_agency' } },
  /** Write down what an agency says in an open dissemination meeting. */
  'line:answer_in_meeting': { roles: { technical_team: 'area', district_admin: 'area' } },
  /** Say anew when it starts, how many rupiah are set aside, and from which source. */
  'line:arrange': { roles: { agency_planner: 'lead_agency' } },
  'line:report': { roles: { agency_planner: 'lead_agency' } },
  'line:complete': { roles: { agency_planner: 'lead_agency' } },
  'line:postpone': { roles: { agency_planner: 'lead_agency' } },
  'line:verify': { roles: { village_officer: 'area', ...TEAM }, notBy: true },
  'line:reopen': { roles: { village_officer: 'area', ...TEAM }, notBy: true },
  'line:cancel': { roles: { ...TEAM } },
  /** Say something about a line to whoever reads it. A health centre does not: what it knows is of the family's health. */
  'line:comment': { roles: { village_officer: 'area', ...TEAM, agency_planner: 'lead_agency' } },
  /** Put a question to the team, which waits for an answer. */
  'line:ask': { roles: { agency_planner: 'lead_agency' } },
  'line:answer_question': { roles: { ...TEAM } },

  /** An agency's work packages: one activity for many lines. */
  'package:read': { roles: { ...DISTRICT_READERS, agency_planner: 'lead_agency' } },
  'package:save': { roles: { agency_planner: 'lead_agency' } },
  'package:report': { roles: { agency_planner: 'lead_agency' } },

  /** Judge how a line came out. */
  'line:evaluate': { roles: { ...TEAM } },

  'monitoring:record': { roles: { ...CARE } },

  'cycle:read': {
    roles: {
      technical_team: 'district',
      tpps_chair: 'district',
      district_admin: 'district',
      province_viewer: 'district',
    },
  },
  'cycle:open': { roles: { district_admin: 'district' } },
  /** Take it out of its stage: which of them leads which stage stands in lib/domain/cycles/stages.ts. */
  'cycle:advance': { roles: { technical_team: 'district', tpps_chair: 'district', district_admin: 'district' } },
  'cycle:change_settings': { roles: { district_admin: 'district' } },
  /** Until when which door to the next budget is open. */
  'planning:manage': { roles: { district_admin: 'district' } },
  'cycle:send_report': { roles: { district_admin: 'district' } },
  'cycle:carry_lines': { roles: { technical_team: 'district', district_admin: 'district' } },

  'team:read': {
    roles: {
      village_officer: 'own_district',
      health_center: 'own_district',
      technical_team: 'own_district',
      expert: 'own_district',
      agency_planner: 'own_district',
      tpps_chair: 'own_district',
      district_admin: 'own_district',
    },
  },
  'team:manage': { roles: { district_admin: 'district' } },
  /** One's own signature under the commitment. */
  'team:sign': {
    roles: {
      village_officer: 'member',
      health_center: 'member',
      technical_team: 'member',
      expert: 'member',
      agency_planner: 'member',
      tpps_chair: 'member',
      district_admin: 'member',
    },
  },

  /** Who is on a cycle's long list: a village its own people, without the scores. */
  'candidate:read': { roles: { ...CARE, ...DISTRICT_READERS } },
  'candidate_score:read': { roles: { ...DISTRICT_READERS } },
  'candidate:refer': { roles: { ...CARE, ...TEAM } },
  'candidate:decide': { roles: { ...TEAM } },
  'candidate:score': { roles: { ...TEAM, district_admin: 'area' } },
  /** Lokus and quotas. */
  'selection:plan': { roles: { ...TEAM, district_admin: 'area' } },

  'meeting:read': { roles: { technical_team: 'district', tpps_chair: 'district', district_admin: 'district' } },
  /** Call it, write its record, close it. */
  'meeting:run': { roles: { technical_team: 'district', district_admin: 'district' } },

  'progress:read': { roles: { ...CARE, ...DISTRICT_READERS, province_viewer: 'district' } },
  'cases:export': { roles: { ...TEAM, district_admin: 'area' } },
  'user:manage': { roles: { district_admin: 'district' } },
  /** After how many days what is late climbs, and when nobody is disturbed. */
  'escalation:manage': { roles: { district_admin: 'district' } },
  /** The district's editions of the catalogue of causes and limits; the province reads what its districts published. */
  'catalogue:read': { roles: { district_admin: 'district', province_viewer: 'district' } },
  'catalogue:edit': { roles: { district_admin: 'district' } },
  /** What an agency is called in the district. */
  'agency:rename': { roles: { district_admin: 'district' } },
  /** How the worker's jobs and the district's mail stand. */
  'job:read': { roles: { district_admin: 'district' } },
  'job:retry': { roles: { district_admin: 'district' } },
  'access_log:read': { roles: { privacy_officer: 'district' } },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof POLICY
export const PERMISSIONS = Object.keys(POLICY) as Permission[]

/** What the rule needs to know of the thing acted on; what is not known is not granted. */
export type Subject = {
  areaCode?: string
  /** Experts the case is assigned to. */
  expertIds?: readonly string[]
  leadAgencyId?: string
  /** Whose membership in a team it is. */
  memberUserId?: string | null
  /** Who did the earlier parts of the same thing. */
  doneBy?: readonly (string | null)[]
}

/** May this person do this at all, to anything? For navigation and for pages that list. */
export function mayEver(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return actor.role in POLICY[permission].roles
}

/** Would the policy refuse only because the actor did an earlier part of the same thing? */
export function refusedAsSamePerson(actor: Actor, permission: Permission, subject: Subject): boolean {
  const rule: Rule = POLICY[permission]
  return rule.notBy === true && (subject.doneBy ?? []).includes(actor.id)
}

/** May this person do this to this subject? The one place that answers. */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  const rule: Rule = POLICY[permission]
  const relation = rule.roles[actor.role]
  if (!relation) return false
  if (refusedAsSamePerson(actor, permission, subject)) return false
  switch (relation) {
    case 'area':
      return subject.areaCode !== undefined && liesIn(subject.areaCode, actor.areaCode)
    case 'district':
      return subject.areaCode !== undefined && liesIn(subject.areaCode, actor.areaCode)
    case 'assigned':
      return subject.expertIds?.includes(actor.id) ?? false
    case 'own_district':
      return subject.areaCode !== undefined && subject.areaCode === districtOf(actor.areaCode)
    case 'member':
      return subject.memberUserId === actor.id
    case 'lead_agency':
      return actor.agencyId !== null && subject.leadAgencyId === actor.agencyId
  }
}
