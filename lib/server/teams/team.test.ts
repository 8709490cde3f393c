import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { AddMemberInput } from '@/lib/domain/teams/team-inputs'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { evidencePath } from '../evidence/evidence-folder'
import { prepareProof, type Proof } from '../evidence/prepare-proof'
import { pdf, sent } from '../evidence/test-files'
import { addMember } from './add-member'
import { endMember } from './end-member'
import { readTeam } from './get-team'
import { openDecree } from './open-decree'
import { recordDecree } from './record-decree'
import { recordPaperCommitment } from './record-paper-commitment'
import { signCommitment } from './sign-commitment'

let home: District
let other: District
let file: Proof
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
  const prepared = await prepareProof(sent(pdf(), 'sk.pdf', 'application/pdf'))
  if (!prepared.ok) throw new Error(prepared.problem)
  file = prepared.value
})

const codeOf = (outcome: { ok: boolean; refusal?: { code: string; params?: Record<string, string> } }) =>
  outcome.refusal?.code ?? 'done'
const admin = () => home.actors.district_admin
const decree = (actor: Actor, decreeNumber = '188.45/1/2026', commandId = randomUUID()) =>
  recordDecree(actor, { commandId, cycleId: home.cycleId, decreeNumber, decreeOn: today() }, file)
const member = (about: Record<string, string>, actor = admin()) =>
  addMember(
    actor,
    AddMemberInput.parse({
      commandId: randomUUID(),
      cycleId: home.cycleId,
      position: 'Kabid',
      part: 'technical',
      fromOn: today(),
      ...about,
    }),
  )
const added = async (about: Record<string, string>) => {
  const outcome = await member(about)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.memberId
}
const memberRow = (id: string) => asSystem((tx) => tx.teamMember.findUniqueOrThrow({ where: { id } }))
const team = (actor: Actor) => asActor(actor, (tx) => readTeam(tx, actor, home.cycleId))
const steps = async () =>
  (
    await asSystem((tx) => tx.cycleEvent.findMany({ where: { cycleId: home.cycleId }, orderBy: { sequence: 'asc' } }))
  ).map(({ step }) => step)

describe('the decree', () => {
  test('is recorded once a form, with its file; a new one leaves the old readable', async () => {
    const commandId = randomUUID()
    expect(codeOf(await decree(admin(), '188.45/1/2026', commandId))).toBe('done')
    expect(codeOf(await decree(admin(), '188.45/1/2026', commandId))).toBe('done')
    expect(codeOf(await decree(admin(), '188.45/2/2026'))).toBe('done')
    expect(await steps()).toEqual(['team.decree', 'team.replace_decree'])
    const page = await team(home.actors.expert)
    expect(page?.decree).toMatchObject({ number: '188.45/2/2026', past: null, mediaType: 'application/pdf' })
    expect(page?.pastDecrees).toMatchObject([{ number: '188.45/1/2026' }])
    for (const past of [null, page?.pastDecrees[0]?.past ?? '']) {
      const opened = await openDecree(home.actors.village_officer, home.cycleId, past)
      expect(await opened?.file.readFile()).toEqual(pdf())
      await opened?.file.close()
    }
  })

  test('is not there for another district, the province, or the privacy officer', async () => {
    for (const actor of [other.actors.district_admin, home.actors.province_viewer, home.actors.privacy_officer])
      expect(await openDecree(actor, home.cycleId, null)).toBeNull()
    expect(await openDecree(admin(), 'x', null)).toBeNull()
    expect(await openDecree(admin(), home.cycleId, randomUUID())).toBeNull()
  })

  test('a refusal keeps no file', async () => {
    const before = await asSystem((tx) => tx.auditTeam.findUniqueOrThrow({ where: { cycleId: home.cycleId } }))
    expect(codeOf(await decree(home.actors.technical_team))).toBe('forbidden')
    expect(codeOf(await decree(other.actors.district_admin))).toBe('not_found')
    expect(await asSystem((tx) => tx.auditTeam.findUniqueOrThrow({ where: { cycleId: home.cycleId } }))).toEqual(before)
    expect(await readFile(evidencePath(before.storageKey))).toEqual(pdf())
  })

  test('what was replaced is never changed or removed', async () => {
    await expect(asSystem((tx) => tx.pastDecree.deleteMany())).rejects.toThrow(/append-only/)
  })
})

describe('members', () => {
  test('an account by its own name, an outsider by the name typed; nobody twice', async () => {
    const { expert } = home.actors
    const memberId = await added({ userId: expert.id, part: 'expert' })
    expect(await memberRow(memberId)).toMatchObject({ name: expert.name, userId: expert.id, toOn: null })
    expect(await member({ userId: expert.id })).toMatchObject({ refusal: { params: { userId: 'member_already' } } })
    await added({ name: 'dr. Rahmi', position: 'Dokter' })
    expect(await member({ name: 'dr. Rahmi' })).toMatchObject({ refusal: { params: { name: 'member_already' } } })
    expect(await member({ userId: other.actors.expert.id })).toMatchObject({
      refusal: { params: { userId: 'not_an_option' } },
    })
    expect(codeOf(await member({ name: 'Orang' }, home.actors.technical_team))).toBe('forbidden')
    expect(codeOf(await member({ name: 'Orang' }, other.actors.district_admin))).toBe('not_found')
  })

  test('leave on a day, for a reason, and stay to be read; then they may come again', async () => {
    const memberId = await added({ name: 'Ibu Sari', fromOn: addDays(today(), -10) })
    const end = (toOn: string, id = memberId) =>
      endMember(admin(), { commandId: randomUUID(), memberId: id, toOn, reason: 'Pindah tugas' })
    expect(await end(addDays(today(), -11))).toMatchObject({ refusal: { params: { toOn: 'date_order' } } })
    expect(codeOf(await end(today()))).toBe('done')
    expect(codeOf(await end(today()))).toBe('member_left')
    expect(codeOf(await end(today(), randomUUID()))).toBe('not_found')
    expect((await team(admin()))?.formerMembers).toMatchObject([{ name: 'Ibu Sari', endReason: 'Pindah tugas' }])
    await added({ name: 'Ibu Sari' })
    await expect(
      asSystem((tx) => tx.teamMember.update({ where: { id: memberId }, data: { endReason: 'Lain' } })),
    ).rejects.toThrow(/held|TU002/)
  })

  test('nobody joins a team of a closed cycle, nor signs for it', async () => {
    const closed = await asSystem((tx) =>
      tx.cycle.create({
        data: {
          areaCode: home.areaCode,
          year: 2020,
          semester: 1,
          startsOn: new Date('2020-01-01'),
          endsOn: new Date('2020-06-30'),
          closedAt: new Date(),
        },
      }),
    )
    expect(codeOf(await member({ name: 'Orang', cycleId: closed.id }))).toBe('cycle_closed')
    const commandId = randomUUID()
    expect(
      codeOf(await signCommitment(home.actors.expert, { commandId, cycleId: closed.id, version: 1, agreed: 'yes' })),
    ).toBe('cycle_closed')
  })
})

describe('the commitment', () => {
  const sign = (actor: Actor, version = 1) =>
    signCommitment(actor, { commandId: randomUUID(), cycleId: home.cycleId, version, agreed: 'yes' })

  test('is signed by the member alone, today, in the wording that was read, once', async () => {
    const { technical_team: actor } = home.actors
    const memberId = await added({ userId: actor.id })
    expect((await team(actor))?.mustSign).toBe(true)
    expect(codeOf(await sign(actor, 99))).toBe('moved_on')
    expect(codeOf(await sign(actor))).toBe('done')
    const signed = await memberRow(memberId)
    expect(signed).toMatchObject({ commitmentVersion: 1, commitmentSignedById: actor.id })
    expect(signed.commitmentSignedOn?.toISOString().slice(0, 10)).toBe(today())
    expect(codeOf(await sign(actor))).toBe('done')
    expect((await steps()).filter((step) => step === 'team.sign_commitment')).toHaveLength(1)
    expect((await team(actor))?.mustSign).toBe(false)
    expect(codeOf(await sign(home.actors.tpps_chair)), 'no member').toBe('forbidden')
  })

  test('of an outsider is recorded by the admin; nobody signs for an account', async () => {
    const paper = (memberId: string, actor = admin()) =>
      recordPaperCommitment(actor, { commandId: randomUUID(), memberId, signedOn: today() })
    const outsider = await added({ name: 'Ketua PKK' })
    expect(codeOf(await paper(outsider, home.actors.technical_team))).toBe('forbidden')
    expect(codeOf(await paper(outsider))).toBe('done')
    expect(await memberRow(outsider)).toMatchObject({ commitmentVersion: 1, commitmentSignedById: admin().id })
    const account = await added({ userId: home.actors.tpps_chair.id, part: 'steering' })
    expect(codeOf(await paper(account))).toBe('forbidden')
    expect(await memberRow(account)).toMatchObject({ commitmentVersion: null })
  })

  test('what was signed stays so, and a member changes nobody else', async () => {
    const signed = await asSystem((tx) => tx.teamMember.findFirstOrThrow({ where: { commitmentVersion: 1 } }))
    await expect(
      asSystem((tx) =>
        tx.teamMember.update({ where: { id: signed.id }, data: { commitmentSignedOn: new Date('2020-01-01') } }),
      ),
    ).rejects.toThrow(/held|TU002/)
    const touched = await asActor(home.actors.expert, (tx) =>
      tx.teamMember.updateMany({
        where: { userId: home.actors.tpps_chair.id },
        data: { commitmentVersion: 1, commitmentSignedOn: new Date(), commitmentSignedById: home.actors.expert.id },
      }),
    )
    expect(touched).toEqual({ count: 0 })
  })

  test('the team says what it still lacks', async () => {
    expect((await team(admin()))?.lacks.map(({ code }) => code)).toEqual(['part', 'signatures'])
  })
})
