import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { db } from '../../lib/server/db/client'
import { asSystem } from '../../lib/server/db/as-system'
import { evidencePath } from '../../lib/server/evidence/evidence-folder'
import { beginChanceAt } from '../../test/fixtures/chance'
import { type District, TEST_PASSWORD } from '../../test/fixtures/district'
import { seedWorld, type World } from '../../test/fixtures/world'
import { takeProvince } from '../take-province'

// A process of its own, started by world.ts with the environment of the application: it adds two made-up districts of
// a made-up province to the database of the run, and writes what it made as JSON.

const told = ({ agencies, ...rest }: District) => ({
  ...rest,
  supporting: agencies.get('DINKES')?.planner ?? null,
})
export type ToldDistrict = ReturnType<typeof told>
export type ToldWorld = Omit<World, 'home' | 'other'> & {
  home: ToldDistrict
  other: ToldDistrict
  agenciesOfOwnLine: string[]
  password: string
  /** A proof of the own village's line that is done, and one of the foreign district's. */
  evidence: { own: string; foreign: string }
  /** A cycle of each district that is over and whose team has a decree. */
  decrees: { own: string; foreign: string }
}

/** The fixture makes rows of proofs; here the files behind them are written too. */
async function writeProof(lineId: string): Promise<string> {
  const { id, storageKey } = await asSystem((tx) => tx.evidenceFile.findFirstOrThrow({ where: { lineId } }))
  mkdirSync(dirname(evidencePath(storageKey)), { recursive: true })
  writeFileSync(evidencePath(storageKey), `proof of ${lineId}`)
  return id
}

/** The decree of a cycle that is over: the running one has no team, so that any expert may be named in it. */
async function writeDecree({ areaCode, actors }: District): Promise<string> {
  const { id: recordedById } = actors.district_admin
  const storageKey = `${areaCode.slice(0, 2)}/${randomUUID()}.pdf`
  const half = { areaCode, year: 2021, semester: 2, startsOn: new Date('2021-07-01'), endsOn: new Date('2021-12-31') }
  const cycleId = await asSystem(async (tx) => {
    const { id } = await tx.cycle.create({ data: { ...half, closedAt: new Date() }, select: { id: true } })
    const file = { storageKey, mediaType: 'application/pdf', bytes: 1, sha256: 'uji' }
    const decree = { decreeNumber: 'SK/1', decreeOn: new Date('2021-07-05'), recordedById }
    await tx.auditTeam.create({ data: { cycleId: id, areaCode, ...file, ...decree } })
    return id
  })
  mkdirSync(dirname(evidencePath(storageKey)), { recursive: true })
  writeFileSync(evidencePath(storageKey), `decree of ${areaCode}`)
  return cycleId
}

/** The agencies of a line of public works, which the health office supports: it sees the line and does not lead it. */
const agenciesOf = (world: World) =>
  asSystem(async (tx) => {
    const { lineId, caseId, areaCode } = world.own.doneLine
    const agencyId = world.home.agencies.get('DINKES')?.id ?? ''
    await tx.planLineAgency.createMany({
      data: [{ lineId, caseId, areaCode, agencyId, isLead: false }],
      skipDuplicates: true,
    })
    const links = await tx.planLineAgency.findMany({ where: { lineId }, select: { agencyId: true } })
    return links.map((link) => link.agencyId)
  })

const province = await takeProvince()
beginChanceAt(Number(province) * 10_000)
const world = await seedWorld(province)
const answer: ToldWorld = {
  ...world,
  home: told(world.home),
  other: told(world.other),
  agenciesOfOwnLine: await agenciesOf(world),
  password: TEST_PASSWORD,
  evidence: {
    own: await writeProof(world.own.doneLine.lineId),
    foreign: await writeProof(world.foreign.doneLine.lineId),
  },
  decrees: { own: await writeDecree(world.home), foreign: await writeDecree(world.other) },
}
process.stdout.write(JSON.stringify(answer))
await db().$disconnect()
