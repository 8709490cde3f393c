import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type District, seedDistricts, TEST_PASSWORD } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import { authenticate } from './authenticate'
import { clientAddress } from './client-address'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})

const PER_ACCOUNT = 8
const PER_ADDRESS = 60
const fromAnywhere = (username: string, password: string, address = `uji-${randomUUID()}`) =>
  authenticate({ username, password, address })
const codeOf = (outcome: Awaited<ReturnType<typeof authenticate>>) => (outcome.ok ? 'in' : outcome.refusal.code)

describe('wrong passwords for one account', () => {
  test('are counted together however its phone number is written', async () => {
    const { id, username } = home.actors.expert
    await asSystem((tx) => tx.user.update({ where: { id }, data: { phone: '081200000001' }, select: { id: true } }))
    const names = [
      '081200000001',
      '0812 0000 0001',
      '0812-0000-0001',
      '+62 812 00000001',
      '6281200000001',
      '08 1200000001',
      username,
      username.toUpperCase(),
    ]
    for (const name of names) expect(codeOf(await fromAnywhere(name, 'tebakan'))).toBe('bad_credentials')
    expect(codeOf(await fromAnywhere('0-8-1-2-00000001', TEST_PASSWORD))).toBe('too_many_attempts')
  })

  test('sent all at once are no more than one after another', async () => {
    const { username } = home.others.expert
    const codes = await Promise.all(
      Array.from({ length: 24 }, async () => codeOf(await fromAnywhere(username, 'tebakan'))),
    )
    expect(codes.filter((code) => code === 'bad_credentials')).toHaveLength(PER_ACCOUNT)
    expect(codeOf(await fromAnywhere(username, TEST_PASSWORD))).toBe('too_many_attempts')
  })

  test('are forgotten once the right one was given', async () => {
    const { username } = home.actors.tpps_chair
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n < PER_ACCOUNT; n += 1) await fromAnywhere(username, 'tebakan')
      expect(codeOf(await fromAnywhere(username, TEST_PASSWORD))).toBe('in')
    }
  })
})

test('an address is counted over all accounts, and right passwords do not count against it', async () => {
  const address = `kantor-${randomUUID()}`
  for (let n = 0; n < 5; n += 1)
    expect(codeOf(await fromAnywhere(home.actors.technical_team.username, TEST_PASSWORD, address))).toBe('in')
  const codes = await Promise.all(
    Array.from({ length: PER_ADDRESS }, async (_, n) => codeOf(await fromAnywhere(`nobody-${n}`, 'tebakan', address))),
  )
  expect(new Set(codes)).toEqual(new Set(['bad_credentials']))
  expect(codeOf(await fromAnywhere(home.actors.technical_team.username, TEST_PASSWORD, address))).toBe(
    'too_many_attempts',
  )
})

test('a name that no keyboard can type is a wrong one, not a fault', async () => {
  expect(codeOf(await fromAnywhere('kader\u0000', 'tebakan'))).toBe('bad_credentials')
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['10.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['', 'direct'],
  [null, 'direct'],
])('the address of %j is what the proxy wrote, not what the sender claims', (header, address) => {
  expect(clientAddress(header)).toBe(address)
})
