import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { asSystem } from '../db/as-system'
import { db } from '../db/client'
import { makeLine, makeWorld, type World } from '../lines/test-lines'

/** Who reads mail in these tests. */
export const ADDRESSES = {
  planner: 'perencana@pupr.example',
  head: 'kepala@pupr.example',
  admin: 'admin@tapin.example',
  chair: 'ketua@tapin.example',
} as const

/**
 * Two districts where nothing is late, and of the first: public works with a planner and a head, the admin and the chair,
 * all with an address. What the fixtures' own case brings is cancelled and explained.
 */
export async function quietWorld(): Promise<World> {
  const world = await makeWorld()
  const { actors, agencies } = world
  await asSystem(async (tx) => {
    await tx.planLine.updateMany({ data: { status: 'cancelled', statusReason: 'alasan uji' } })
    await tx.monitoringVisit.updateMany({
      where: { measurementId: null },
      data: { missingReason: 'alasan uji', recordedById: actors.teknis.id, recordedAt: new Date() },
    })
    const give = (id: string, email: string, more: object = {}) =>
      tx.user.update({ where: { id }, data: { email, ...more }, select: { id: true } })
    await give(actors.pupr.id, ADDRESSES.planner)
    await give(actors.dinsos.id, ADDRESSES.head, { agencyId: agencies.pupr, isAgencyHead: true })
    await give(actors.admin.id, ADDRESSES.admin)
    await give(actors.ketua.id, ADDRESSES.chair, { mailLocale: 'en' })
  })
  return world
}

/** A line in this status since a moment. */
export async function lineSince(
  world: World,
  status: LineStatus,
  since: string,
  { deadlineOn = '2027-06-30', lead = world.agencies.pupr } = {},
): Promise<string> {
  const id = await makeLine(world, { status, deadlineOn, lead })
  await asSystem((tx) =>
    tx.planLine.update({ where: { id }, data: { statusAt: new Date(since) }, select: { id: true } }),
  )
  return id
}

let numbers = 1_000

/** That many lines alike; the counts that triggers keep are of no matter here. */
export async function manyLines(world: World, count: number, since: string): Promise<void> {
  const first = await lineSince(world, 'approved', since)
  const from = numbers
  numbers += count
  await db().$executeRaw`ALTER TABLE plan_line DISABLE TRIGGER USER`
  for (let made = 1; made < count; made += 2_500) {
    const until = Math.min(made + 2_500, count) - 1
    await asSystem(
      (tx) => tx.$executeRaw`
        INSERT INTO plan_line SELECT (jsonb_populate_record(l, jsonb_build_object('id', uuidv7(), 'number', ${from}::int + n))).*
        FROM plan_line l, generate_series(${made}::int, ${until}::int) AS n WHERE l.id = ${first}::uuid`,
    )
  }
  await db().$executeRaw`ALTER TABLE plan_line ENABLE TRIGGER USER`
}
