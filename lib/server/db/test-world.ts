import { randomUUID } from 'node:crypto'
import { type CaseOptions, makeCase, makeLine, type TestCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from './as-system'
import type { Tx } from './client'

/** Two districts with something in every table, in every village that a test tells apart. */
export type World = {
  home: District
  other: District
  /** In home's first village, whose officer, health centre and expert are `home.actors`. */
  own: Held
  /** In home's second village (another officer, the same health centre). */
  neighbour: Held
  /** In home's third village (another health centre). */
  elsewhere: Held
  /** In the other district. */
  foreign: Held
}

/** What one village holds. */
export type Held = {
  /** Verified; no expert has been named for it. */
  unassigned: TestCase
  /** Its worksheet is being filled. */
  drafting: TestCase
  returned: TestCase
  reviewing: TestCase
  following: TestCase
  closed: TestCase
  /** One line of public works (PUPR) each. */
  draftLine: TestCase & { lineId: string }
  doneLine: TestCase & { lineId: string }
  verifiedLine: TestCase & { lineId: string }
}

export async function seedWorld(): Promise<World> {
  const { home, other } = await seedDistricts()
  const [first, second, third] = home.villages
  const world = {
    home,
    other,
    own: await fill(home, { village: first }),
    neighbour: await fill(home, { village: second }),
    elsewhere: await fill(home, { village: third }),
    foreign: await fill(other, { village: other.villages[0] }),
  }
  await asSystem((tx) => fillTheRest(tx, world))
  return world
}

const fill = async (district: District, at: Required<Pick<CaseOptions, 'village'>>): Promise<Held> => ({
  unassigned: await makeCase(district, 'verified', at),
  drafting: await makeCase(district, 'worksheet', at),
  returned: await makeCase(district, 'returned', at),
  reviewing: await makeCase(district, 'in_review', { ...at, decided: 'all', reviewDrafted: true }),
  following: await makeCase(district, 'in_follow_up', at),
  closed: await makeCase(district, 'closed', at),
  draftLine: await makeLine(district, 'draft', at),
  doneLine: await makeLine(district, 'done', at),
  verifiedLine: await makeLine(district, 'verified', at),
})

/** What no case brings with it: readings, receipts, drafts of forms, published figures, the ledgers. */
async function fillTheRest(tx: Tx, { home, other, own, foreign, neighbour, elsewhere }: World): Promise<void> {
  for (const [district, held] of [
    [home, own],
    [home, neighbour],
    [home, elsewhere],
    [other, foreign],
  ] as const) {
    const { id: userId } = district.actors.technical_team
    const { areaCode, caseId, number, child } = held.following
    await tx.accessLog.create({
      data: { userId, role: 'technical_team', areaCode, what: 'case', caseId, caseNumber: number, personId: child.id },
    })
    await tx.commandReceipt.create({ data: { id: randomUUID(), userId, command: 'uji', result: {} } })
  }
  const sealed = new Uint8Array([1])
  const expiresAt = new Date(Date.now() + 60_000)
  const ownerId = home.actors.village_officer.id
  await tx.formStash.create({ data: { id: randomUUID(), formKey: 'uji', ownerId, sealed, expiresAt } })
  await tx.publishedPrevalence.create({
    data: { areaCode: home.areaCode, year: 2024, percent: 20.1, survey: 'SSGI', source: 'uji' },
  })
  await tx.signInAttempt.create({ data: { key: 'uji', points: 1 } })
}
