import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { can } from '../../lib/domain/access/policy'
import { ROLES } from '../../lib/domain/access/roles'
import { exists, serves } from '../../test/standing'
import { rows } from '../database'
import { type Act, ACTS } from './acts'
import { formsOf, type SentForm } from './html'
import { APP_FOLDER } from './pages'
import { eachOf } from './visitor'
import { type AccessWorld, makeWorld, type Person, type Place, standingOf } from './world'

test.describe.configure({ mode: 'default', timeout: 120_000 })

let world: AccessWorld
test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld(baseURL ?? '')
})

/** Everything that a command of this world's people leaves behind it. */
async function traces(): Promise<unknown> {
  const province = `${world.home.areaCode.slice(0, 2)}.`
  const [found] = await rows(
    `SELECT (SELECT count(*) FROM command_receipt r JOIN app_user u ON u.id = r.user_id WHERE u.area_code LIKE $1 || '%') AS receipts,
            (SELECT count(*) FROM case_event WHERE area_code LIKE $1 || '%') AS events,
            (SELECT count(*) FROM measurement WHERE area_code LIKE $1 || '%') AS measurements,
            (SELECT count(*) FROM app_user WHERE area_code LIKE $1 || '%' AND closed_at IS NOT NULL) AS closed,
            (SELECT count(*) FROM access_log WHERE area_code LIKE $1 || '%' AND what IN ('nik', 'kk')) AS revealed`,
    [province],
  )
  return found
}

const accountIn = (place: Place) => (place === 'foreign' ? world.other : world.home).actors.privacy_officer

const pathOf = ({ path }: Act, place: Place) => path(world[place]).replace('{account}', accountIn(place).id)

function standing({ kind, object }: Act, place: Place) {
  const found = standingOf(world, place, kind, object)
  return kind === 'account' ? { ...found, areaCode: accountIn(place).areaCode } : found
}

function allowed({ actor }: Person, act: Act): boolean {
  const subject = standing(act, 'own')
  const leadAgencyId = world.home.actors.agency_planner.agencyId ?? ''
  return (
    exists(actor, subject) &&
    serves(actor, subject.centerId) &&
    can(actor, act.permission, { ...subject, leadAgencyId })
  )
}

/** The form as its own page gives it to whoever may fill it in. */
async function formOf(person: Person, act: Act): Promise<SentForm> {
  const page = await person.visitor.page(pathOf(act, 'own'))
  const form = formsOf(page).find(({ fields }) =>
    fields.some(([name, value]) => name === 'formKey' && value.startsWith(act.form)),
  )
  if (!form) throw new Error(`${person.who} finds no form ${act.form} at ${pathOf(act, 'own')}`)
  return form
}

/** The same form about what lies elsewhere: every id of the own village's thing becomes the other one's. */
function tampered(form: SentForm, act: Act, place: Place): SentForm {
  const { object } = act
  const [own, other] = [world.own[object], world[place][object]]
  const ids: [string, string][] = [
    [own.caseId, other.caseId],
    [own.child.id, other.child.id],
    ...('lineId' in own && 'lineId' in other ? [[own.lineId, other.lineId] satisfies [string, string]] : []),
    [accountIn('own').id, accountIn(place).id],
  ]
  const swapped = (text: string) => ids.reduce((result, [from, to]) => result.replaceAll(from, to), text)
  return { ...form, fields: form.fields.map(([name, value]) => [name, name === 'owner' ? value : swapped(value)]) }
}

/** Where the things lie that are not this role's, though it has things of the same kind. */
function beyond({ kind, role }: Act): Place[] {
  const ofVillages = role === 'village_officer' || role === 'health_center'
  return kind !== 'account' && ofVillages ? ['elsewhere', 'foreign'] : ['foreign']
}

for (const act of ACTS) {
  test(`${act.title}: the form of ${act.role}, sent by anybody else, changes nothing`, async () => {
    const actor = world.of(act.role)
    const form = await formOf(actor, act)
    const typed = act.typed?.(world) ?? {}
    const before = await traces()

    const others = world.people.filter((person) => !allowed(person, act))
    expect(new Set(others.map((person) => person.actor.role)).size).toBeGreaterThan(ROLES.length - 3)
    await eachOf(others, async (person) => {
      const answer = await person.visitor.post(pathOf(act, 'own'), form, typed)
      expect(answer.status, person.who).toBeLessThan(500)
    })
    expect(await traces(), 'somebody else did it').toEqual(before)

    for (const place of beyond(act)) {
      const answer = await actor.visitor.post(pathOf(act, 'own'), tampered(form, act, place), typed)
      expect(answer.status, place).toBeLessThan(500)
      expect(await traces(), `${act.role} did it ${place}`).toEqual(before)
    }

    // The very same form does it for whoever may, so that nothing above was refused for another reason.
    await actor.visitor.post(pathOf(act, 'own'), form, typed)
    expect(await traces(), `${act.role} could not do it`).not.toEqual(before)
  })
}

test('every role that may change anything has an act above', () => {
  const acting = new Set(ACTS.map(({ role }) => role))
  expect(ROLES.filter((role) => !acting.has(role))).toEqual(['province_viewer', 'privacy_officer'])
})

test('every action asks who is acting before it does anything', () => {
  const folder = join(APP_FOLDER, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => /^['"]use server['"]/m.test(text))
  const actions = files.flatMap(({ name, text }) =>
    text
      .split(/^export async function /m)
      .slice(1)
      .map((rest) => ({ action: `${name}: ${/^\w+/.exec(rest)?.[0]}`, rest, text })),
  )
  expect(actions.length).toBeGreaterThan(35)
  const asks = /actorOfForm\(|requireActor\(|currentActor\(/
  // An action may leave the asking to a helper of its own file.
  const helpers = (text: string) =>
    text
      .split(/^(?:async )?function /m)
      .slice(1)
      .filter((body) => asks.test(body))
      .flatMap((body) => /^\w+/.exec(body)?.[0] ?? [])
  const silent = actions.filter(
    ({ rest, text }) => !asks.test(rest) && !helpers(text).some((helper) => rest.includes(`${helper}(`)),
  )
  expect(silent.map(({ action }) => action.split(': ')[1]).toSorted()).toEqual([
    'changeLanguage',
    'signInForm',
    'signOut',
  ])
})
