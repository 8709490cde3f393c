import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import { keepHouse } from './housekeeping'

let home: District
beforeAll(async () => {
  home = (await seedDistricts()).home
})

const NOW = new Date('2026-11-24T03:00:00Z')
const at = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

test('what is over goes, what is not stays, and a second time clears nothing', async () => {
  const ownerId = home.actors.village_officer.id
  await asSystem(async (tx) => {
    const stash = (days: number) => ({
      id: randomUUID(),
      formKey: 'f',
      ownerId,
      sealed: new Uint8Array([1]),
      expiresAt: at(days),
    })
    await tx.formStash.createMany({ data: [stash(-1), stash(1)] })
    await tx.signInAttempt.createMany({
      data: [
        { key: 'account:old', points: 3, expire: BigInt(at(-1).getTime()) },
        { key: 'account:new', points: 3, expire: BigInt(at(1).getTime()) },
      ],
    })
    const receipt = (days: number) => ({ id: randomUUID(), userId: ownerId, command: 'c', result: {}, at: at(days) })
    await tx.commandReceipt.createMany({ data: [receipt(-91), receipt(-89)] })
    const mail = (days: number, more: { status?: 'failed' } = {}) => ({
      userId: ownerId,
      areaCode: home.areaCode,
      address: 'uji@example.org',
      locale: 'id',
      kind: 'digest',
      params: [{ kind: 'overdue', step: 0, count: 1 }],
      messageKey: randomUUID(),
      queuedAt: at(days),
      nextAttemptAt: at(days),
      ...more,
    })
    await tx.mail.createMany({ data: [mail(-91, { status: 'failed' }), mail(-89, { status: 'failed' }), mail(-91)] })
  })

  expect(await keepHouse(NOW)).toEqual({ stashes: 1, attempts: 1, receipts: 1, mails: 1 })
  expect(await keepHouse(NOW)).toEqual({ stashes: 0, attempts: 0, receipts: 0, mails: 0 })
})
