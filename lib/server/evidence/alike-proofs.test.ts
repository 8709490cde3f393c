import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { makeLine as makeLineAt } from '@/test/fixtures/case'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { lineReports } from '../lines/line-reports'
import { reportLine } from '../lines/report-line'
import { makeLine, makeWorld, proof, type World } from '../lines/test-lines'
import { alikeProofsOf } from './alike-proofs'
import type { Proof } from './prepare-proof'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

let files = 0
const photo = (over: Partial<Proof> = {}): Proof => ({ ...proof(), sha256: `uji-${(files += 1)}`, hash: null, ...over })
const seen = (actor: Actor, lineId: string) => asActor(actor, (tx) => alikeProofsOf(tx, actor, lineId))

/** A line on which this proof was handed in. */
async function lineWith(handed: Proof, more: { takenOn?: string | null; takenPlace?: string | null } = {}) {
  const lineId = await makeLine(world, { status: 'accepted' })
  const work = { lineId, happenedOn: '2026-10-20', volume: 1, amountRp: null, note: 'Sudah dikerjakan.', ...more }
  const outcome = await reportLine(world.actors.pupr, { commandId: randomUUID(), ...work }, [handed])
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return lineId
}

test('the same file on two lines is pointed out on each, with the way to the other, to whoever checks them', async () => {
  const handed = photo()
  const [one, two] = [await lineWith(handed), await lineWith(handed)]
  for (const who of ['kader', 'teknis'] as const) {
    expect(await seen(world.actors[who], one)).toMatchObject([{ isSame: true, other: { lineId: two } }])
    expect(await seen(world.actors[who], two)).toMatchObject([{ isSame: true, other: { lineId: one } }])
  }
  for (const who of [
    'pupr',
    'puskesmas',
    'ketua',
    'admin',
    'pakar',
    'nextKader',
    'provinsi',
    'dpo',
    'farTeknis',
  ] as const)
    expect([who, await seen(world.actors[who], one)]).toEqual([who, []])
})

test.each([
  [0, true],
  [1, true],
  [5, true],
  [6, false],
  [20, false],
])('a picture that differs in %i bits of 64 is alike: %s', async (bits, isAlike) => {
  // Spread over all parts, so that no index finds it by chance.
  const places = Array.from({ length: bits }, (_, n) => BigInt((n * 17 + 3) % 64))
  const first = BigInt.asIntN(64, (BigInt(bits) + 1n) * 0x9e3779b97f4a7c15n)
  const second = BigInt.asIntN(
    64,
    places.reduce((hash, place) => hash ^ (1n << place), first),
  )
  const [one, two] = [await lineWith(photo({ hash: first })), await lineWith(photo({ hash: second }))]
  expect((await seen(world.actors.teknis, one)).map(({ isSame, other }) => [isSame, other?.lineId])).toEqual(
    isAlike ? [[false, two]] : [],
  )
})

test('what two blank pages or two proofs of one line have in common is nothing', async () => {
  const [one] = [await lineWith(photo()), await lineWith(photo())]
  expect(await seen(world.actors.teknis, one)).toEqual([])
  const twice = photo({ hash: 0x7777000011112222n })
  const lineId = await lineWith(twice)
  await reportLine(
    world.actors.pupr,
    { commandId: randomUUID(), lineId, happenedOn: '2026-10-21', volume: 1, amountRp: null, note: 'Lagi sekali.' },
    [twice],
  )
  expect(await seen(world.actors.teknis, lineId)).toEqual([])
})

test('of a line in another village the officer hears, and is shown nothing; of another district nobody hears', async () => {
  const handed = photo()
  const one = await lineWith(handed)
  const about = async (district: World['home'], place: number) => {
    const village = district.villages[place]
    if (!village) throw new Error('no village')
    const made = await makeLineAt(district, 'done', { village })
    await asSystem((tx) =>
      tx.evidenceFile.create({
        data: {
          lineId: made.lineId,
          caseId: made.caseId,
          areaCode: made.areaCode,
          mediaType: 'image/png',
          bytes: 1,
          sha256: handed.sha256,
          storageKey: randomUUID(),
          uploadedById: district.actors.agency_planner.id,
        },
      }),
    )
    return made.lineId
  }
  const next = await about(world.home, 1)
  await about(world.other, 0)
  expect(await seen(world.actors.kader, one)).toMatchObject([{ isSame: true, other: null }])
  expect(await seen(world.actors.teknis, one)).toMatchObject([{ isSame: true, other: { lineId: next } }])
})

test('when and where a proof was made is what its sender says; left out, the day of the work and the place of the line', async () => {
  const said = await lineWith(photo(), { takenOn: '2026-10-18', takenPlace: 'Balai desa' })
  const left = await lineWith(photo(), { takenOn: null, takenPlace: null })
  const takenOf = async (lineId: string) => {
    const [report] = await asActor(world.actors.kader, (tx) => lineReports(tx, lineId))
    return report?.files.map(({ takenOn, takenPlace }) => [takenOn, takenPlace])
  }
  expect(await takenOf(said)).toEqual([['2026-10-18', 'Balai desa']])
  expect(await takenOf(left)).toEqual([['2026-10-20', 'RT 1']])
})
