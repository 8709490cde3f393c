import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { BREASTFEEDING_DAYS, fittingGroups, type GroupFacts, POSTPARTUM_DAYS } from '@/lib/domain/people/fitting-groups'
import type { EndedReason } from '@/lib/domain/pregnancies/pregnancy-codes'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { makeMeasurement, makePerson } from '@/test/fixtures/person'
import { isoDate, today } from '../clock'
import { asSystem } from '../db/as-system'
import { chooseCandidates } from './choose-candidates'
import { listedPeople } from './listed-people'
import { scoreCandidates } from './score-candidates'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
}, 60_000)

const ago = (days: number) => addDays(today(), -days)
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const GROWN = ago(26 * 366)
const officerId = () => home.actors.village_officer.id
const areaCode = () => home.villages[0].code

type Woman = {
  bornOn?: string
  marriageOn?: string | null
  pregnantSince?: string
  births?: string[]
  /** A pregnancy that ended without a birth: the day, and why. */
  endedOn?: string
  endedReason?: EndedReason
}

/** A registered woman who agreed to an audit, with her pregnancies. */
function makeWoman({
  bornOn = GROWN,
  marriageOn = null,
  pregnantSince,
  births = [],
  endedOn,
  endedReason,
}: Woman = {}): Promise<string> {
  const of = { areaCode: areaCode() }
  const closed = { status: 'delivered', closedById: officerId(), closedAt: new Date() } as const
  return asSystem(async (tx) => {
    const { id: personId } = await tx.person.create({
      data: {
        ...of,
        kind: 'woman',
        sex: 'female',
        name: randomUUID(),
        bornOn: dateOf(bornOn),
        marriageOn: marriageOn === null ? null : dateOf(marriageOn),
        address: 'Jl. Uji',
        noNikReason: 'not_at_hand',
        registeredById: officerId(),
      },
      select: { id: true },
    })
    const asked = { givenBy: 'Uji', relation: 'self', givenOn: new Date(), textVersion: 1, recordedById: officerId() }
    await tx.consent.create({ data: { ...of, personId, method: 'written', ...asked } })
    const opened = { ...of, personId, openedById: officerId() }
    for (const day of births) {
      await tx.pregnancy.create({ data: { ...opened, ...closed, deliveredOn: dateOf(day), para: 0 } })
    }
    if (endedOn && endedReason) {
      const ended = { status: 'ended', endedOn: dateOf(endedOn), endedReason } as const
      await tx.pregnancy.create({ data: { ...opened, ...closed, ...ended, para: 0 } })
    }
    if (pregnantSince) await tx.pregnancy.create({ data: { ...opened, hpht: dateOf(pregnantSince), para: 1 } })
    return personId
  })
}

/** A check of a woman: 158 cm, 55 kg, an arm of 26 cm, Hb 12.5, 110/70, where nothing else is read. */
const check = (personId: string, on: string, read: Record<string, number | string | null> = {}) =>
  asSystem((tx) =>
    tx.motherCheck.create({
      data: {
        personId,
        areaCode: areaCode(),
        checkedOn: dateOf(on),
        heightCm: 158,
        weightKg: 55,
        lilaCm: 26,
        hbGDl: 12.5,
        systolic: 110,
        diastolic: 70,
        recordedById: officerId(),
        ...read,
      },
      select: { id: true },
    }),
  )

async function makeBaby(motherId: string, birthWeightG: number) {
  const { id: pregnancyId, deliveredOn } = await asSystem((tx) =>
    tx.pregnancy.findFirstOrThrow({ where: { personId: motherId }, orderBy: { deliveredOn: 'desc' } }),
  )
  const { id } = await makePerson(home, { bornOn: isoDate(deliveredOn) ?? today() })
  const measures = { birthWeightG, birthLengthCm: 49, gestationWeeks: 39 }
  await asSystem((tx) => tx.person.update({ where: { id }, data: { ...measures, motherId, pregnancyId } }))
}

const score = () => scoreCandidates(home.actors.technical_team, { commandId: randomUUID(), cycleId: home.cycleId })
const rowsOf = (personId: string) =>
  asSystem((tx) => tx.candidate.findMany({ where: { personId, cycleId: home.cycleId }, orderBy: { id: 'asc' } }))
const choose = (candidates: string[]) =>
  chooseCandidates(home.actors.technical_team, {
    commandId: randomUUID(),
    cycleId: home.cycleId,
    candidates,
    reasonCode: 'multiple_risks',
    note: null,
    overrideReason: null,
  })

describe('the long list of women', () => {
  test('a bride, a pregnant woman and a mother stand on it with their reasons; who is at no risk does not', async () => {
    const bride = await makeWoman({ bornOn: ago(18 * 366) })
    await check(bride, ago(3))
    const pregnant = await makeWoman({ marriageOn: ago(900), pregnantSince: ago(140) })
    await check(pregnant, ago(300), { lilaCm: 27, hbGDl: 13 })
    await check(pregnant, ago(10), { lilaCm: 22.5, hbGDl: 9.8 })
    const rejected = { status: 'rejected', statusReason: 'Uji', statusById: officerId() } as const
    const { id: wrong } = await check(pregnant, ago(2), { lilaCm: 29, hbGDl: 14 })
    await asSystem((tx) => tx.motherCheck.update({ where: { id: wrong }, data: { ...rejected, statusAt: new Date() } }))
    const mother = await makeWoman({ marriageOn: ago(900), births: [ago(60), ago(1500)] })
    await makeBaby(mother, 2300)
    await check(mother, ago(70), { hbGDl: 10 })
    await check(mother, ago(20), { familyPlanning: 'none' })
    const well = [
      await makeWoman(),
      await makeWoman({ marriageOn: ago(900), pregnantSince: ago(140) }),
      await makeWoman({ marriageOn: ago(900), births: [ago(60)] }),
    ]
    for (const one of well) await check(one, ago(5))
    await makeBaby(well[2] ?? '', 3100)

    expect(await score()).toMatchObject({ ok: true })
    expect(await rowsOf(bride)).toMatchObject([{ group: 'CATIN', source: 'measurement', flags: ['too_young'] }])
    expect(await rowsOf(pregnant)).toMatchObject([{ group: 'BUMIL', flags: ['anaemia', 'low_arm'] }])
    const found = await rowsOf(mother)
    expect(found).toMatchObject([{ group: 'BUFAS', flags: ['baby_low_birth_weight', 'no_family_planning'] }])
    const { parts } = (found[0]?.explanation ?? { parts: [] }) as { parts: { points: number; figures: unknown }[] }
    expect(parts[0]).toMatchObject({ figures: { grams: 2300 } })
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(found[0]?.score)
    for (const one of well) expect(await rowsOf(one)).toEqual([])
  })

  test('a birth too close, a pregnancy nobody checked, twins of whom one is small', async () => {
    const close = await makeWoman({ marriageOn: ago(900), births: [ago(500)], pregnantSince: ago(140) })
    const twins = await makeWoman({ marriageOn: ago(900), births: [ago(30)] })
    await makeBaby(twins, 3000)
    await makeBaby(twins, 2100)
    await score()
    expect((await rowsOf(close))[0]?.flags).toEqual(['too_close', 'no_check'])
    expect((await rowsOf(twins))[0]?.flags).toEqual(['baby_low_birth_weight'])
  })

  test('who was undecided moves on with her group; who was chosen stands again for the next one', async () => {
    const [undecided, chosen] = [
      await makeWoman({ marriageOn: ago(900), pregnantSince: ago(275) }),
      await makeWoman({ marriageOn: ago(900), pregnantSince: ago(275) }),
    ]
    await score()
    const [first] = await rowsOf(undecided)
    expect(await choose([(await rowsOf(chosen))[0]?.id ?? ''])).toMatchObject({ ok: true, value: { chosen: 1 } })
    for (const personId of [undecided, chosen]) {
      const deliveredOn = dateOf(ago(1))
      const closed = { status: 'delivered', closedById: officerId(), closedAt: new Date(), deliveredOn } as const
      await asSystem((tx) => tx.pregnancy.updateMany({ where: { personId }, data: closed }))
      await check(personId, today(), { hbGDl: 9 })
    }
    await score()
    expect(await rowsOf(undecided)).toMatchObject([{ id: first?.id, group: 'BUFAS', status: 'listed' }])
    // Her case is open: she waits for its end.
    expect(await rowsOf(chosen)).toMatchObject([{ group: 'BUMIL', status: 'chosen' }])
    const ended = { status: 'closed', outcome: 'delivered', endedOn: new Date() } as const
    await asSystem((tx) => tx.auditCase.updateMany({ where: { personId: chosen }, data: ended }))
    await score()
    expect(await rowsOf(chosen)).toMatchObject([
      { group: 'BUMIL', status: 'chosen' },
      { group: 'BUFAS', status: 'listed', flags: ['anaemia'] },
    ])
  })
})

test('a child who turns two stands once, in its new group', async () => {
  const child = await makePerson(home, { bornOn: ago(800) })
  await makeMeasurement(home, child, { measuredOn: ago(5), weightKg: 8, lenheiCm: 72, position: 'standing' })
  await score()
  const [row] = await rowsOf(child.id)
  await asSystem((tx) => tx.candidate.update({ where: { id: row?.id ?? '' }, data: { group: 'BADUTA', score: 0 } }))
  await score()
  expect(await rowsOf(child.id)).toMatchObject([{ id: row?.id, group: 'BALITA', score: row?.score }])
})

test('the database and the program put everybody into the same group', async () => {
  const edges = [0, 1, POSTPARTUM_DAYS, POSTPARTUM_DAYS + 1, BREASTFEEDING_DAYS, BREASTFEEDING_DAYS + 1]
  const some = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 1500 }))
  const anyWoman = fc.record({
    marriedAgo: fc.option(fc.oneof(fc.constantFrom(-30, -1, 0, 1), fc.integer({ min: -60, max: 1500 }))),
    pregnant: fc.boolean(),
    births: fc.uniqueArray(some, { maxLength: 2 }),
    lostAgo: fc.option(fc.integer({ min: 1, max: 900 }), { freq: 3 }),
    mistaken: fc.boolean(),
  })
  const expected = new Map<string, string | undefined>()
  for (const { marriedAgo, pregnant, births, lostAgo, mistaken } of fc.sample(anyWoman, 80)) {
    const days = births.map(ago).toSorted()
    const marriageOn = marriedAgo === null ? null : ago(marriedAgo)
    const personId = await makeWoman({
      marriageOn,
      births: days,
      ...(pregnant ? { pregnantSince: ago(100) } : {}),
      ...(lostAgo === null
        ? {}
        : { endedOn: ago(lostAgo), endedReason: mistaken ? 'recorded_wrongly' : 'miscarriage' }),
    })
    const facts: GroupFacts = {
      kind: 'woman',
      bornOn: GROWN,
      marriageOn,
      pregnant,
      lastDeliveredOn: days.at(-1) ?? null,
      hasBeenPregnant: pregnant || births.length > 0 || (lostAgo !== null && !mistaken),
    }
    expected.set(personId, fittingGroups(facts, today())[0])
  }
  const asked = { cycleId: home.cycleId, areaCode: home.areaCode, personId: null, day: today() }
  const listed = await asSystem((tx) => listedPeople(tx, 'system', asked))
  const groups = new Map(listed.map(({ personId, group }) => [personId, group]))
  for (const [personId, group] of expected) expect(groups.get(personId)).toBe(group)
}, 60_000)
