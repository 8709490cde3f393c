import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { can, mayEver, type Permission } from '../../lib/domain/access/policy'
import type { Actor } from '../../lib/domain/access/actor'
import type { Held } from '../../test/fixtures/world'
import { exists, type Standing } from '../../test/standing'
import { currentWorksheetDefinition } from '../../lib/domain/worksheets/registry'

/** A page: where it lies for what one village holds, and what whoever opens it must be allowed to do. */
export type Page = {
  /** What it is about; nothing for lists and forms of one's own. */
  about?: { kind: Standing['kind']; object: keyof Held }
  path: (held: Held) => string
  /** Asked of the policy together; nothing is asked of a page that is for everybody who is signed in. */
  asks: Permission[]
  /** One of these at least may ever be allowed. */
  oneOf?: Permission[]
}

const section = currentWorksheetDefinition('BADUTA')?.sections[0]?.code ?? ''

const ofCase = (below: string, asks: Permission[] = ['case:read'], object: keyof Held = 'following'): Page => ({
  about: { kind: 'case', object },
  path: (held) => `/cases/${held[object].caseId}${below}`,
  asks,
})
const ofPerson = (below: (held: Held) => string, asks: Permission): Page => ({
  about: { kind: 'person', object: 'following' },
  path: (held) => `/people/${held.following.child.id}${below(held)}`,
  asks: [asks],
})
const ofWoman = (below: string, asks: Permission): Page => ({
  about: { kind: 'person', object: 'following' },
  path: ({ following }) => `/people/${following.motherId}${below}`,
  asks: [asks],
})
const ofLine = (below: string, asks: Permission): Page => ({
  about: { kind: 'line', object: 'doneLine' },
  path: ({ doneLine }) => `/lines/${doneLine.lineId}${below}`,
  asks: [asks],
})
/** A work package, in a row of the id of a line of it. */
const ofPackage = (below: string, asks: Permission): Page => ({
  about: { kind: 'line', object: 'workingLine' },
  path: ({ workingLine }) => `/lines/packages/${workingLine.lineId}${below}`,
  asks: [asks],
})
const ofCycle = (below: string, asks: Permission): Page => ({
  about: { kind: 'cycle', object: 'following' },
  path: ({ following }) => `/cycles/${following.cycleId}${below}`,
  asks: [asks],
})
/** A meeting of the district, in a row of the id of a case that it goes through. */
const ofMeeting = (below: string): Page => ({
  about: { kind: 'cycle', object: 'following' },
  path: ({ following }) => `/cycles/${following.cycleId}/meetings/${following.caseId}${below}`,
  asks: ['meeting:read'],
})
const plain = (path: string, ...asks: Permission[]): Page => ({ path: () => path, asks })

/** Every page behind sign-in, by its route; pages.test in the matrix holds it to the files. */
export const PAGES: Record<string, Page> = {
  '/tasks': plain('/tasks'),
  '/account': plain('/account'),
  '/notifications': plain('/notifications'),
  '/admin/jobs': plain('/admin/jobs', 'job:read'),
  '/admin/calendar': plain('/admin/calendar', 'planning:manage'),
  '/admin/escalation': plain('/admin/escalation', 'escalation:manage'),
  '/admin/catalogue': plain('/admin/catalogue', 'catalogue:read'),
  '/admin/catalogue/[code]': plain('/admin/catalogue/W02', 'catalogue:edit'),
  '/admin/catalogue/limits': plain('/admin/catalogue/limits', 'catalogue:edit'),
  '/admin/catalogue/preview': plain('/admin/catalogue/preview', 'catalogue:edit'),
  '/admin/catalogue/agencies': plain('/admin/catalogue/agencies', 'agency:rename'),
  '/blank': plain('/blank'),
  '/too-large': plain('/too-large'),
  '/people': plain('/people', 'person:read'),
  '/people/new': plain('/people/new', 'person:register'),
  '/people/[personId]': ofPerson(() => '', 'person:read'),
  '/people/[personId]/measure': ofPerson(() => '/measure', 'measurement:record'),
  '/people/[personId]/measurements/[measurementId]': ofPerson(
    ({ following }) => `/measurements/${following.measurementIds[0]}`,
    'person:read',
  ),
  '/people/[personId]/family': ofPerson(() => '/family', 'person:read'),
  '/people/[personId]/check': ofWoman('/check', 'measurement:record'),
  '/people/[personId]/pregnancy': ofWoman('/pregnancy', 'pregnancy:record'),
  '/people/[personId]/delivery': ofWoman('/delivery', 'pregnancy:record'),
  '/cases': plain('/cases', 'case:read'),
  '/cases/[caseId]': ofCase(''),
  '/cases/[caseId]/growth': ofCase('/growth'),
  '/cases/[caseId]/history': ofCase('/history'),
  '/cases/[caseId]/select': ofCase('/select', ['case:select'], 'candidate'),
  '/cases/[caseId]/worksheet': ofCase('/worksheet'),
  '/cases/[caseId]/worksheet/[section]': ofCase(`/worksheet/${section}`, ['worksheet:fill'], 'drafting'),
  '/cases/[caseId]/verification': {
    ...ofCase('/verification', ['case:read'], 'unassigned'),
    oneOf: ['case:verify', 'case:return'],
  },
  '/cases/[caseId]/findings': ofCase('/findings'),
  '/cases/[caseId]/review': ofCase('/review'),
  '/cases/[caseId]/plan': ofCase('/plan'),
  '/cases/[caseId]/plan/approval': ofCase('/plan/approval'),
  '/cases/[caseId]/plan/lines/new': ofCase('/plan/lines/new', ['plan:draft'], 'reviewed'),
  '/cases/[caseId]/plan/lines/[lineId]': {
    ...ofCase('', ['plan:draft'], 'draftLine'),
    path: ({ draftLine: { caseId, lineId } }) => `/cases/${caseId}/plan/lines/${lineId}`,
  },
  '/cases/[caseId]/plan/versions/[version]': ofCase('/plan/versions/1'),
  '/cases/[caseId]/monitoring': ofCase('/monitoring'),
  '/cases/[caseId]/outcome': ofCase('/outcome'),
  '/cases/[caseId]/evaluation': ofCase('/evaluation'),
  '/cases/[caseId]/close': ofCase('/close'),
  '/cases/[caseId]/end': ofCase('/end', ['case:end']),
  '/cases/[caseId]/reopen': ofCase('/reopen', ['case:reopen'], 'closed'),
  '/lines': plain('/lines', 'line:read'),
  '/lines/[lineId]': ofLine('', 'line:read'),
  '/lines/[lineId]/dialogue': ofLine('/dialogue', 'line:read'),
  '/lines/packages': plain('/lines/packages', 'package:read'),
  '/lines/packages/new': plain('/lines/packages/new', 'package:save'),
  '/lines/packages/[packageId]': ofPackage('', 'package:read'),
  '/lines/packages/[packageId]/change': ofPackage('/change', 'package:save'),
  '/lines/packages/[packageId]/report': ofPackage('/report', 'package:report'),
  '/lines/[lineId]/[step]': ofLine('/verify', 'line:verify'),
  '/cycles': plain('/cycles', 'cycle:read'),
  '/cycles/new': plain('/cycles/new', 'cycle:open'),
  '/cycles/[cycleId]': ofCycle('', 'cycle:read'),
  '/cycles/[cycleId]/team': ofCycle('/team', 'team:read'),
  '/cycles/[cycleId]/team/commitment': ofCycle('/team/commitment', 'team:read'),
  '/cycles/[cycleId]/stages/[stage]': ofCycle('/stages/S7_FOLLOW_UP', 'cycle:read'),
  '/cycles/[cycleId]/settings': ofCycle('/settings', 'cycle:change_settings'),
  '/cycles/[cycleId]/report': ofCycle('/report', 'cycle:read'),
  '/cycles/[cycleId]/history': ofCycle('/history', 'cycle:advance'),
  '/cycles/[cycleId]/meetings': ofCycle('/meetings', 'meeting:read'),
  '/cycles/[cycleId]/meetings/new': ofCycle('/meetings/new', 'meeting:run'),
  '/cycles/[cycleId]/meetings/[meetingId]': ofMeeting(''),
  '/cycles/[cycleId]/meetings/[meetingId]/present': ofMeeting('/present'),
  '/cycles/[cycleId]/meetings/[meetingId]/present/[place]': ofMeeting('/present/1'),
  '/cycles/[cycleId]/carry': ofCycle('/carry', 'cycle:carry_lines'),
  '/cycles/[cycleId]/lokus': ofCycle('/lokus', 'candidate_score:read'),
  '/cycles/[cycleId]/coverage': ofCycle('/coverage', 'candidate_score:read'),
  '/cycles/[cycleId]/selection': ofCycle('/selection', 'candidate:read'),
  '/cycles/[cycleId]/selection/[candidateId]': {
    ...ofCase('', ['candidate:read'], 'candidate'),
    path: ({ candidate: { cycleId, caseId } }) => `/cycles/${cycleId}/selection/${caseId}`,
  },
  '/people/[personId]/refer': ofPerson(() => '/refer', 'candidate:refer'),
  '/reviews': plain('/reviews', 'review:write'),
  '/reviews/assign': plain('/reviews/assign', 'review:assign'),
  '/reviews/bonds': plain('/reviews/bonds', 'conflict:lift'),
  '/progress': plain('/progress', 'progress:read'),
  '/progress/convergence': plain('/progress/convergence', 'progress:read'),
  '/progress/money': plain('/progress/money', 'progress:read'),
  '/users': plain('/users', 'user:manage'),
  '/users/new': plain('/users/new', 'user:manage'),
  '/users/[userId]': {
    about: { kind: 'account', object: 'following' },
    path: () => '/users/{account}',
    asks: ['user:manage'],
  },
  '/access-log': plain('/access-log', 'access_log:read'),
  '/access-log/family/[personId]': {
    path: ({ following }) => `/access-log/family/${following.child.id}`,
    asks: ['access_log:read'],
  },
}

/** May this person open the page? Made of the policy and of the scope, never of what the page does. */
export function opens(actor: Actor, page: Page, standing: Standing | null): boolean {
  const { asks, oneOf } = page
  if (oneOf && !oneOf.some((permission) => mayEver(actor, permission))) return false
  if (!standing) return asks.every((permission) => mayEver(actor, permission))
  if (!exists(actor, standing)) return false
  // A line is read by every agency it is addressed to; what is done about it is its lead's.
  if (standing.kind === 'line' && asks.includes('line:read')) return mayEver(actor, 'line:read')
  // Its package is read by those who read it for the district and by the agency that leads it; the scope says who that is.
  if (asks.some((permission) => permission.startsWith('package:')))
    return asks.every((permission) => mayEver(actor, permission))
  // The long list opens to everybody of the district who may read candidates; each sees those of their own villages.
  if (standing.kind === 'cycle' && asks.includes('candidate:read')) return mayEver(actor, 'candidate:read')
  return asks.every((permission) => can(actor, permission, standing))
}

/** The routes of the pages behind sign-in, from the files. */
export function routesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)page\.tsx$/.test(name))
    .map((name) => `/${name.replace(/\/?page\.tsx$/, '')}`)
    .toSorted()
}

export const APP_FOLDER = join(import.meta.dirname, '../../app/(app)')
/** What is shown to a room, in a frame without menu and names. */
export const ROOM_FOLDER = join(import.meta.dirname, '../../app/(room)')
