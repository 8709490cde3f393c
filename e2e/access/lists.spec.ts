import { expect, test } from '@playwright/test'
import type { Actor } from '../../lib/domain/access/actor'
import { can, mayEver } from '../../lib/domain/access/policy'
import { initials, seesName } from '../../lib/domain/cases/subject-name'
import type { Held } from '../../test/fixtures/world'
import { exists, type Standing } from '../../test/standing'
import { linksOf } from './html'
import { PAGES } from './pages'
import { eachOf, type Visitor } from './visitor'
import { type AccessWorld, makeWorld, type Person, PLACES, type Place, standingOf } from './world'

test.describe.configure({ mode: 'default', timeout: 180_000 })

let world: AccessWorld
test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld(baseURL ?? '')
})

type Thing = { object: keyof Held; place: Place; made: Held[keyof Held] }

const things = (): Thing[] =>
  PLACES.flatMap((place) =>
    (Object.keys(world[place]) as (keyof Held)[]).map((object) => ({ object, place, made: world[place][object] })),
  )
const standing = ({ place, object }: Thing, kind: Standing['kind']) => standingOf(world, place, kind, object)

const readsCase = (actor: Actor, thing: Thing) => {
  const subject = standing(thing, 'case')
  return exists(actor, subject) && can(actor, 'case:read', subject)
}
const readsPerson = (actor: Actor, thing: Thing) => {
  const subject = standing(thing, 'person')
  return exists(actor, subject) && can(actor, 'person:read', subject)
}

/** The ids that every page of a list links to; `below` is what an id follows in an address. */
async function listed(visitor: Visitor, first: string, below: string): Promise<string[]> {
  const ids = new Set<string>()
  let path: string | undefined = first
  for (let page = 0; path && page < 20; page += 1) {
    const links = linksOf(await visitor.page(path))
    for (const link of links) {
      const [, id] = new RegExp(`^${below}([0-9a-f-]{36})(?=$|[/?#])`).exec(link) ?? []
      if (id) ids.add(id)
    }
    path = links.find((link) => /[?&]after=/.test(link))
  }
  return [...ids].toSorted()
}

/** Everybody who may open the list, one by one. */
const eachReader = (permission: Parameters<typeof mayEver>[1], work: (person: Person) => Promise<void>) =>
  eachOf(
    world.people.filter(({ actor }) => mayEver(actor, permission)),
    work,
    4,
  )

test('the list of cases holds a reader’s own, all of them and no other', async () => {
  await eachReader('case:read', async ({ who, actor, visitor }) => {
    const own = things().filter((thing) => readsCase(actor, thing))
    const expected = own.map(({ made }) => made.caseId).toSorted()
    expect(await listed(visitor, '/cases', '/cases/'), who).toEqual(expected)
  })
})

test('the list of people likewise', async () => {
  await eachReader('person:read', async ({ who, actor, visitor }) => {
    const own = things().filter((thing) => readsPerson(actor, thing))
    const expected = own.flatMap(({ made }) => ('motherId' in made ? [made.child.id, made.motherId] : [made.child.id]))
    expect(await listed(visitor, '/people', '/people/'), who).toEqual(expected.toSorted())
  })
})

test('the list of plan lines likewise; of an agency those that it leads', async () => {
  await eachReader('line:read', async ({ who, actor, visitor }) => {
    const lines = things().flatMap((thing) =>
      thing.made.lines
        .filter(({ status }) => status !== 'draft' && status !== 'proposed')
        .map((line) => ({ ...line, subject: { ...standing(thing, 'line'), agencyIds: [line.leadAgencyId] } })),
    )
    const expected = lines.filter(({ subject }) => exists(actor, subject)).map(({ id }) => id)
    expect(await listed(visitor, '/lines', '/lines/'), who).toEqual(expected.toSorted())
  })
})

test('a search finds by name and number only what the reader may find', async () => {
  const found = things().filter(({ object }) => object === 'following')
  await eachReader('case:read', async ({ who, actor, visitor }) => {
    for (const thing of found) {
      const { number, caseId, child } = thing.made
      const links = async (q: string) => linksOf(await visitor.page(`/cases?q=${encodeURIComponent(q)}`))
      const visible = readsCase(actor, thing)
      expect((await links(String(number))).includes(`/cases/${caseId}`), `${who}, number, ${thing.place}`).toBe(visible)
      const named = visible && seesName(actor, standing(thing, 'case'))
      expect((await links(child.name)).includes(`/cases/${caseId}`), `${who}, name, ${thing.place}`).toBe(named)
    }
  })
  await eachReader('person:read', async ({ who, actor, visitor }) => {
    for (const thing of found) {
      const links = linksOf(await visitor.page(`/people?q=${encodeURIComponent(thing.made.child.name)}`))
      expect(links.includes(`/people/${thing.made.child.id}`), `${who}, ${thing.place}`).toBe(readsPerson(actor, thing))
    }
  })
})

test('asking a list or the progress for another place shows nothing of it', async () => {
  const { visitor } = world.of('technical_team')
  const { areaCode } = world.foreign.following
  for (const area of [areaCode, areaCode.slice(0, 8)]) {
    for (const below of ['/cases/', '/lines/']) {
      expect(await listed(visitor, `${below.slice(0, -1)}?area=${area}`, below), `${below} of ${area}`).toEqual([])
    }
    const file = await visitor.page(`/api/exports/cases?area=${area}`)
    expect(file.trimEnd().split('\r\n'), `the file of ${area}`).toHaveLength(2)
    expect((await visitor.get(`/progress?area=${area}`)).status, `progress of ${area}`).toBe(404)
  }
})

test('what waits for somebody names nothing that they may not open', async () => {
  const closed = new Map(
    things().flatMap((thing) => [[thing.made.caseId, thing] as const, [thing.made.child.id, thing] as const]),
  )
  await eachOf(world.people, async ({ who, actor, visitor }) => {
    for (const link of linksOf(await visitor.page('/tasks'))) {
      const [, kind, id = ''] = /^\/(cases|people|lines)\/([0-9a-f-]{36})/.exec(link) ?? []
      if (!kind) continue
      const thing = closed.get(id)
      if (kind === 'cases') expect(thing && readsCase(actor, thing), `${who}: ${link}`).toBe(true)
      if (kind === 'people') expect(thing && readsPerson(actor, thing), `${who}: ${link}`).toBe(true)
      expect((await visitor.get(link)).status, `${who}: ${link}`).toBe(200)
    }
  })
})

test('a child’s name is read by those who need it, on no page by anybody else', async () => {
  const pages = Object.entries(PAGES).filter(([, { about }]) => about?.kind === 'case' || about?.kind === 'line')
  const blind = world.people.filter(
    ({ actor }) => !seesName(actor, standing({ place: 'own', object: 'following', made: world.own.following }, 'case')),
  )
  let read = 0
  for (const [route, page] of pages) {
    const object = page.about?.object ?? 'following'
    const { name } = world.own[object].child
    await eachOf(blind, async ({ who, visitor }) => {
      const answer = await visitor.get(page.path(world.own))
      if (answer.status === 200) read += 1
      expect((await answer.text()).includes(name), `${who} reads the name on ${route}`).toBe(false)
    })
  }
  expect(read, 'pages that were opened').toBeGreaterThan(20)
  const { visitor } = world.of('tpps_chair')
  expect(await visitor.page(`/cases/${world.own.following.caseId}/findings`)).toContain(
    initials(world.own.following.child.name),
  )
})

test('a province reads figures and nobody’s name, village or case', async () => {
  const { visitor } = world.of('province_viewer')
  const page = await visitor.page('/progress')
  for (const { made } of things()) {
    expect(page).not.toContain(made.child.name)
    expect(page).not.toContain(made.caseId)
  }
})

test('the file of cases holds the reader’s own cases; for everybody else there is no file', async () => {
  await eachOf(world.people, async ({ who, actor, visitor }) => {
    for (const names of ['', '?names=yes']) {
      const answer = await visitor.get(`/api/exports/cases${names}`)
      expect(answer.status, who).toBe(mayEver(actor, 'cases:export') ? 200 : 404)
      if (answer.status !== 200) continue
      const text = await answer.text()
      const own = things().filter((thing) => readsCase(actor, thing))
      // A line that says whose copy this is, the headings, and one for each case.
      expect(text.trimEnd().split('\r\n').length, who).toBe(own.length + 2)
      expect(text).toContain(actor.name)
      const named = names !== '' && mayEver(actor, 'person:read')
      for (const thing of things()) {
        const { name } = thing.made.child
        const expected = named && readsCase(actor, thing)
        if (expected) expect(text, `${who}: ${name}`).toContain(name)
        else if (!own.some(({ made }) => made.child.name === name) || !named) expect(text).not.toContain(name)
      }
    }
  })
})

test('a proof is opened by whoever may read its line', async () => {
  for (const place of ['own', 'foreign'] as const) {
    const subject = standingOf(world, place, 'line', 'doneLine')
    const path = `/api/evidence/${world.evidence[place]}`
    const opened: string[] = []
    await eachOf(world.people, async ({ who, actor, visitor }) => {
      const expected = exists(actor, subject) && mayEver(actor, 'line:read') ? 200 : 404
      for (const size of ['', '?size=small']) {
        const answer = await visitor.get(path + size)
        expect(answer.status, `${who}: ${place}`).toBe(expected)
        if (expected === 200) {
          expect(await answer.text()).toBe(`proof of ${world[place].doneLine.lineId}`)
          opened.push(who)
        }
      }
    })
    expect(opened.length).toBeGreaterThan(4)
  }
})

test('a decree is opened by whoever works in its district', async () => {
  for (const place of ['own', 'foreign'] as const) {
    const subject = standingOf(world, place, 'cycle', 'following')
    const district = place === 'own' ? world.home.areaCode : world.other.areaCode
    const opened: string[] = []
    await eachOf(world.people, async ({ who, actor, visitor }) => {
      const expected = exists(actor, subject) && can(actor, 'team:read', { areaCode: district }) ? 200 : 404
      const answer = await visitor.get(`/api/decrees/${world.decrees[place]}`)
      expect(answer.status, `${who}: ${place}`).toBe(expected)
      if (expected === 200) {
        expect(await answer.text()).toBe(`decree of ${district}`)
        opened.push(who)
      }
    })
    expect(opened.length).toBeGreaterThan(4)
  }
})
