import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/domain/access/roles'
import { OpenAccountInput } from '@/lib/domain/users/account-inputs'
import { type District, seedDistricts, TEST_PASSWORD } from '@/test/fixtures/district'
import { authenticate } from '../auth/authenticate'
import { changePassword } from '../auth/change-password'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { closeAccount } from './close-account'
import { endSessions } from './end-sessions'
import { usersFor } from './list-users'
import { openAccount } from './open-account'
import { resetPassword } from './reset-password'
import { restoreAccount } from './restore-account'

let home: District
let other: District
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
})

let serial = 0
const typed = (role: Role, more: Record<string, string> = {}) =>
  OpenAccountInput.parse({ commandId: randomUUID(), username: `baru.${++serial}`, name: 'Orang Baru', role, ...more })
const signIn = (username: string, password: string) =>
  authenticate({ username, password, address: `uji-${randomUUID()}` })
const account = (userId: string) => ({ commandId: randomUUID(), userId })
const stored = (id: string) => asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id } }))
const refusal = (code: string, params?: Record<string, string>) => ({
  ok: false,
  refusal: params ? { code, params } : { code },
})

describe('opening an account', () => {
  test('gives a first password that signs in, told again only for the same form, kept nowhere', async () => {
    const { district_admin: admin } = home.actors
    const input = typed('technical_team')
    const [first, again] = [await openAccount(admin, input), await openAccount(admin, input)]
    if (!first.ok) throw new Error('refused')
    expect(again).toEqual(first)
    const { username, password, userId } = first.value
    expect(password).toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
    expect((await signIn(username, password)).ok).toBe(true)
    expect(await stored(userId)).toMatchObject({ areaCode: home.areaCode, isDemo: false, closedAt: null })
    const kept = await asSystem((tx) => tx.commandReceipt.findUniqueOrThrow({ where: { id: input.commandId } }))
    expect(JSON.stringify(kept.result)).not.toContain(password)
    const another = await openAccount(admin, typed('technical_team'))
    expect(another.ok && another.value.password).not.toBe(password)
  })

  test('puts each role where it works', async () => {
    const { district_admin: admin } = home.actors
    const { agencyId } = home.actors.agency_planner
    const { healthCenterId } = home.actors.health_center
    const [village] = home.villages
    const open = async (role: Role, more: Record<string, string> = {}) => {
      const opened = await openAccount(admin, typed(role, more))
      if (!opened.ok) throw new Error(opened.refusal.code)
      return stored(opened.value.userId)
    }
    // What another role would need is dropped, not kept by accident.
    const all = { villageCode: village.code, agencyId: agencyId ?? '', healthCenterId: healthCenterId ?? '' }
    expect(await open('village_officer', all)).toMatchObject({
      areaCode: village.code,
      agencyId: null,
      healthCenterId: null,
    })
    expect(await open('agency_planner', all)).toMatchObject({ areaCode: home.areaCode, agencyId, healthCenterId: null })
    expect(await open('health_center', all)).toMatchObject({ areaCode: home.areaCode, agencyId: null, healthCenterId })
    expect(await open('expert', all)).toMatchObject({ areaCode: home.areaCode, agencyId: null, healthCenterId: null })
  })

  test('refuses a taken name, also one of another district, and places of elsewhere', async () => {
    const { district_admin: admin } = home.actors
    const taken = (username: string) => openAccount(admin, { ...typed('expert'), username })
    const told = refusal('invalid_fields', { username: 'username_taken' })
    expect(await taken(home.actors.expert.username)).toEqual(told)
    expect(await taken(other.actors.expert.username)).toEqual(told)
    const wrong = (field: string) => refusal('invalid_fields', { [field]: 'not_an_option' })
    expect(await openAccount(admin, typed('village_officer', { villageCode: other.villages[0].code }))).toEqual(
      wrong('villageCode'),
    )
    expect(await openAccount(admin, typed('village_officer', { villageCode: '63.05.99.2001' }))).toEqual(
      wrong('villageCode'),
    )
    const agencyId = other.actors.agency_planner.agencyId ?? ''
    expect(await openAccount(admin, typed('agency_planner', { agencyId }))).toEqual(wrong('agencyId'))
    const healthCenterId = other.actors.health_center.healthCenterId ?? ''
    expect(await openAccount(admin, typed('health_center', { healthCenterId }))).toEqual(wrong('healthCenterId'))
  })

  test('is the admin’s alone, in the program and in the database', async () => {
    for (const actor of [home.actors.technical_team, home.actors.tpps_chair, home.actors.privacy_officer])
      expect(await openAccount(actor, typed('expert'))).toEqual(refusal('forbidden'))
    const row = {
      username: 'diam.diam',
      name: 'X',
      role: 'technical_team',
      areaCode: home.areaCode,
      passwordHash: 'x',
    } as const
    const insert = (actor: District['actors'][Role], more: object = {}) =>
      asActor(actor, (tx) => tx.user.createMany({ data: [{ ...row, ...more }] }))
    await expect(insert(home.actors.technical_team)).rejects.toThrow(/row-level security/)
    await expect(insert(home.actors.district_admin, { areaCode: other.areaCode })).rejects.toThrow(/row-level security/)
    await expect(insert(home.actors.district_admin, { isDemo: true })).rejects.toThrow(/row-level security/)
  })
})

describe('an account in use', () => {
  const open = async () => {
    const opened = await openAccount(home.actors.district_admin, typed('expert'))
    if (!opened.ok) throw new Error('refused')
    return opened.value
  }

  test('closed, it signs nobody in and ends its sessions; restored, it has its old password', async () => {
    const { userId, username, password } = await open()
    const { district_admin: admin } = home.actors
    const epoch = (await stored(userId)).sessionEpoch
    expect((await closeAccount(admin, account(userId))).ok).toBe(true)
    expect((await closeAccount(admin, account(userId))).ok).toBe(true)
    expect(await stored(userId)).toMatchObject({ sessionEpoch: epoch + 1, closedAt: expect.any(Date) })
    expect(await signIn(username, password)).toEqual(refusal('bad_credentials'))
    expect((await restoreAccount(admin, account(userId))).ok).toBe(true)
    expect((await signIn(username, password)).ok).toBe(true)
  })

  test('a lost phone: sessions end, once a form', async () => {
    const { userId } = await open()
    const form = account(userId)
    const epoch = (await stored(userId)).sessionEpoch
    await endSessions(home.actors.district_admin, form)
    await endSessions(home.actors.district_admin, form)
    expect((await stored(userId)).sessionEpoch).toBe(epoch + 1)
  })

  test('a forgotten password: a new one, told once more only for the same form', async () => {
    const { userId, username, password: old } = await open()
    const form = account(userId)
    const reset = await resetPassword(home.actors.district_admin, form)
    if (!reset.ok) throw new Error('refused')
    expect(await resetPassword(home.actors.district_admin, form)).toEqual(reset)
    expect(await signIn(username, old)).toEqual(refusal('bad_credentials'))
    expect((await signIn(username, reset.value.password)).ok).toBe(true)
  })

  test('nobody but the admin of the district touches it, and the admin not their own', async () => {
    const { userId } = await open()
    for (const command of [closeAccount, restoreAccount, endSessions, resetPassword]) {
      expect(await command(home.actors.technical_team, account(userId))).toEqual(refusal('forbidden'))
      expect(await command(other.actors.district_admin, account(userId))).toEqual(refusal('not_found'))
      const { district_admin: admin } = home.actors
      expect(await command(admin, account(admin.id))).toEqual(refusal('own_account'))
    }
    const changed = asActor(other.actors.district_admin, (tx) =>
      tx.user.updateMany({ where: { id: userId }, data: { closedAt: new Date() } }),
    )
    expect(await changed).toEqual({ count: 0 })
  })

  test('what was done to it stands in the access log', async () => {
    const { userId, username } = await open()
    await closeAccount(home.actors.district_admin, account(userId))
    await resetPassword(home.actors.district_admin, account(userId))
    const log = await asActor(home.actors.privacy_officer, (tx) =>
      tx.accessLog.findMany({ where: { reason: username }, orderBy: { at: 'asc' } }),
    )
    expect(log.map(({ what }) => what)).toEqual(['account.open', 'account.close', 'account.reset_password'])
  })
})

describe('one’s own password', () => {
  const change = (currentPassword: string, newPassword = 'hujan di Rantau') => ({
    commandId: randomUUID(),
    currentPassword,
    newPassword,
    repeatPassword: newPassword,
  })

  test('changes with the one in force, ends the other sessions, and is repeated without harm', async () => {
    const { expert } = home.others
    const before = (await stored(expert.id)).sessionEpoch
    const form = change(TEST_PASSWORD)
    const changed = await changePassword(expert, form)
    expect(changed).toEqual({ ok: true, value: { epoch: before + 1 } })
    expect(await changePassword(expert, form)).toEqual(changed)
    expect(await signIn(expert.username, TEST_PASSWORD)).toEqual(refusal('bad_credentials'))
    expect(await signIn(expert.username, 'hujan di Rantau')).toEqual({
      ok: true,
      value: { id: expert.id, epoch: before + 1 },
    })
  })

  test('stays without it, and guessing is stopped', async () => {
    const { expert } = other.actors
    const wrong = () => changePassword(expert, change('tebakan saja'))
    expect(await wrong()).toEqual(refusal('invalid_fields', { currentPassword: 'password_wrong' }))
    for (let guess = 0; guess < 7; guess += 1) await wrong()
    expect(await changePassword(expert, change(TEST_PASSWORD))).toMatchObject({
      refusal: { code: 'too_many_attempts' },
    })
    expect((await stored(expert.id)).sessionEpoch).toBe(0)
  })

  test('no hash is ever read through the role that serves people', async () => {
    const { district_admin: admin } = home.actors
    const read = asActor(admin, (tx) => tx.$queryRaw`SELECT password_hash FROM app_user LIMIT 1`)
    await expect(read).rejects.toThrow(/permission denied/)
  })
})

test('the list: by name, found by a part of it, page by page, no other district', async () => {
  const { district_admin: admin } = home.actors
  for (let place = 0; place < 30; place += 1)
    await openAccount(admin, { ...typed('expert'), name: `Pakar Daftar ${String(place).padStart(2, '0')}` })
  const names: string[] = []
  let after: string | undefined
  do {
    const { rows, next } = await usersFor(admin, { q: 'pakar daftar', after })
    names.push(...rows.map(({ name }) => name))
    after = next ?? undefined
  } while (after)
  expect(names).toEqual(Array.from({ length: 30 }, (_, place) => `Pakar Daftar ${String(place).padStart(2, '0')}`))
  const everybody = await usersFor(admin, { role: 'tpps_chair' })
  expect(everybody.rows.map(({ username }) => username)).toEqual([home.actors.tpps_chair.username])
  expect((await usersFor(admin, { q: other.actors.expert.username })).rows).toEqual([])
})
