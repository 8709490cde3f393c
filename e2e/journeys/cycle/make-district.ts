import { asSystem } from '../../../lib/server/db/as-system'
import { db } from '../../../lib/server/db/client'
import { takeProvince } from '../../take-province'
import { beginChanceAt } from '../../../test/fixtures/chance'
import { seedDistricts, TEST_PASSWORD } from '../../../test/fixtures/district'

// A process of its own, started by cycle-district.ts with the environment of the application: a made-up district in
// which no cycle was ever opened, with one person of each role; it writes who they are as JSON.

const province = await takeProvince()
beginChanceAt(Number(province) * 10_000)
const { home } = await seedDistricts(province)
await asSystem((tx) => tx.cycle.delete({ where: { id: home.cycleId } }))
const { actors, others, agencies, villages, areaCode } = home
process.stdout.write(
  JSON.stringify({
    areaCode,
    villages,
    password: TEST_PASSWORD,
    people: {
      officer: actors.village_officer,
      secondOfficer: others.village_officer,
      center: actors.health_center,
      team: actors.technical_team,
      secondTeam: others.technical_team,
      expert: actors.expert,
      secondExpert: others.expert,
      chair: actors.tpps_chair,
      admin: actors.district_admin,
    },
    planners: Object.fromEntries([...agencies].map(([code, { planner }]) => [code, planner])),
  }),
)
await db().$disconnect()
