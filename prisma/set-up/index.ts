import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { today } from '../../lib/server/clock'
import { db } from '../../lib/server/db/client'
import { requireEnv } from '../../lib/server/require-env'
import { readCenters, SetUpRefused } from './read-centers'
import { setUpDistrict } from './set-up-district'

const USAGE = `npm run set-up -- --district 63.05 --admin USERNAME --name "FULL NAME" [--health-centers FILE.csv]
  FILE.csv has the columns health_center and village_code. Run it once, after the migrations.`

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      district: { type: 'string' },
      admin: { type: 'string' },
      name: { type: 'string' },
      'health-centers': { type: 'string' },
    },
  })
  const { district, admin, name } = values
  if (!district || !admin || !name) throw new SetUpRefused(USAGE)
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(admin)) {
    throw new SetUpRefused('A user name has 3 to 40 small letters, digits, dots, dashes or underscores.')
  }
  requireEnv()
  const file = values['health-centers']
  const centers = file ? readCenters(readFileSync(file, 'utf8'), district) : []
  const { password } = await setUpDistrict({
    districtCode: district,
    admin: { username: admin, name },
    centers,
    today: today(),
  })
  console.log(
    `${district} is ready. ${admin} signs in with the password ${password} (shown this once; change it at /account).`,
  )
}

try {
  await run()
} catch (error) {
  if (!(error instanceof SetUpRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  if (process.env.DATABASE_URL) await db().$disconnect()
}
