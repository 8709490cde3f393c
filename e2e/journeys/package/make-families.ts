import { asSystem } from '../../../lib/server/db/as-system'
import { db } from '../../../lib/server/db/client'
import { beginChanceAt } from '../../../test/fixtures/chance'
import { makeLine } from '../../../test/fixtures/case'
import { type District, seedDistricts, TEST_PASSWORD } from '../../../test/fixtures/district'
import { takeProvince } from '../../take-province'
import type { Family } from './families'

// A process of its own, started by families.ts with the environment of the application: a made-up district in whose three
// villages twelve families have no latrine (W02), each with an approved plan of one line for public works; it writes who
// they are as JSON.

const OF_EACH_VILLAGE = 4

async function makeFamily(district: District, village: District['villages'][number]): Promise<Family> {
  const { caseId, lineId, child } = await makeLine(district, 'approved', { village })
  const { beneficiary } = await asSystem((tx) =>
    tx.planLine.findUniqueOrThrow({ where: { id: lineId }, select: { beneficiary: true } }),
  )
  return { caseId, lineId, personId: child.id, beneficiary }
}

const province = await takeProvince()
beginChanceAt(Number(province) * 10_000)
const { home } = await seedDistricts(province)
const families: Family[] = []
for (const village of home.villages) {
  for (let family = 0; family < OF_EACH_VILLAGE; family += 1) families.push(await makeFamily(home, village))
}
const planner = (code: 'PUPR' | 'DESA') => {
  const agency = home.agencies.get(code)
  if (!agency) throw new Error(`no agency ${code}`)
  return { ...agency.planner, agencyId: agency.id, agencyName: agency.name }
}
const { village_officer: officer, technical_team: team, tpps_chair: chair } = home.actors
process.stdout.write(
  JSON.stringify({
    password: TEST_PASSWORD,
    families,
    people: { officer, team, chair, works: planner('PUPR'), village: planner('DESA') },
  }),
)
await db().$disconnect()
