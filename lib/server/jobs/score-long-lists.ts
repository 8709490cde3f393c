import 'server-only'
import type { VillageTally } from '@/lib/domain/selection/village-ranks'
import { today } from '../clock'
import { asSystem } from '../db/as-system'
import { log } from '../log'
import { type ListedPerson, listedPeople } from '../selection/listed-people'
import { tallyChildren, writeVillageFigures } from '../selection/village-figures'
import { writeCandidates } from '../selection/write-candidates'

type Run = { id: string; cycleId: string; areaCode: string; total: number }

/**
 * Works off the scorings that wait, oldest first, a subdistrict a transaction, so that the run shows how far it is. One
 * that was cut short is begun anew: scoring twice changes nothing. What fails is written into the run. Gives how many ran.
 */
export async function scoreLongLists(): Promise<number> {
  const waiting = await asSystem((tx) =>
    tx.scoringRun.findMany({
      where: { finishedAt: null },
      orderBy: { startedAt: 'asc' },
      select: { id: true, cycleId: true, areaCode: true, total: true },
    }),
  )
  for (const run of waiting) {
    try {
      await score(run, today())
    } catch (error) {
      log.error({ err: error, run: run.id }, 'a long list could not be scored')
      await finish(run, { error: 'failed' })
    }
  }
  return waiting.length
}

async function score(run: Run, day: string): Promise<void> {
  const parts = await asSystem((tx) =>
    tx.area.findMany({ where: { parentCode: run.areaCode }, orderBy: { code: 'asc' }, select: { code: true } }),
  )
  const peopleOf = (areaCode: string) =>
    asSystem((tx) => listedPeople(tx, 'system', { cycleId: run.cycleId, areaCode, personId: null, day }))

  const tallies = new Map<string, VillageTally>()
  for (const { code } of parts) tallyChildren(tallies, await peopleOf(code))
  const ranks = await asSystem((tx) => writeVillageFigures(tx, run.cycleId, tallies))

  let done = 0
  let listed = 0
  for (const { code } of parts) {
    const people = await peopleOf(code)
    listed += await asSystem((tx) => writeCandidates(tx, run.cycleId, people, ranks))
    done += childrenAmong(people)
    await advance(run, Math.min(done, run.total), listed)
  }
  await finish(run, { done: run.total })
}

const childrenAmong = (people: readonly ListedPerson[]) => people.filter(({ zlen }) => zlen !== undefined).length

const advance = (run: Run, done: number, listed: number) =>
  asSystem((tx) => tx.scoringRun.updateMany({ where: { id: run.id }, data: { done, listed } }))

const finish = (run: Run, data: { done: number } | { error: string }) =>
  asSystem((tx) => tx.scoringRun.updateMany({ where: { id: run.id }, data: { ...data, finishedAt: new Date() } }))
