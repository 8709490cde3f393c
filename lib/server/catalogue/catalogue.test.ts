import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { settingsOf } from '@/lib/domain/catalogue/cause-settings'
import { findCause } from '@/lib/domain/findings/catalogue'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '@/lib/domain/findings/limits'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { addFinding } from '../findings/add-finding'
import { readFindings } from '../findings/list-findings'
import { renameAgency } from '../agencies/rename-agency'
import { returnWorksheet } from '../worksheets/return-worksheet'
import { submitWorksheet } from '../worksheets/submit-worksheet'
import { codeOf, confirm, home, step, submitted, village } from '../worksheets/test-steps'
import { verifyWorksheet } from '../worksheets/verify-worksheet'
import { catalogueOf } from './catalogue-of'
import { draftOf } from './drafts'
import { readDesk } from './get-desk'
import { previewDraft } from './preview-draft'
import { saveCause, saveLimits } from './save-draft'
import { dropDraft, publishEdition } from './settle-draft'

const admin = home.actors.district_admin
let colleague: Actor
beforeAll(async () => {
  colleague = await asSystem(async (tx) => {
    const { areaCode } = admin
    const { id } = await tx.user.create({
      data: { areaCode, username: 'admin.dua', name: 'Admin Dua', role: 'district_admin', passwordHash: 'none' },
    })
    return { ...admin, id, username: 'admin.dua', name: 'Admin Dua' }
  })
})

const limits = (changed: Partial<FindingLimits>, version: number, actor = admin) =>
  saveLimits(actor, home.areaCode, {
    commandId: randomUUID(),
    version,
    limits: { ...DEFAULT_FINDING_LIMITS, ...changed },
  })
const off = (code: string, version: number, more: object = {}) => {
  const cause = findCause(code) ?? expect.fail(code)
  const settings = { ...settingsOf(cause), used: false, ...more }
  return saveCause(admin, home.areaCode, { commandId: randomUUID(), version, code, settings })
}
const draft = () => asActor(admin, (tx) => draftOf(tx, home.areaCode))
const publish = async (actor = admin) =>
  publishEdition(actor, home.areaCode, {
    commandId: randomUUID(),
    version: (await draft())?.version ?? 0,
    note: 'Batas disesuaikan daerah',
  })

async function verified(): Promise<string> {
  const { caseId, measurementId } = await submitted()
  await confirm(measurementId)
  expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')
  return caseId
}
const caseOf = (caseId: string) =>
  asSystem((tx) =>
    tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      select: { catalogueAt: true, catalogueEdition: { select: { number: true } } },
    }),
  )
const codesOf = async (caseId: string) =>
  (await asSystem((tx) => tx.finding.findMany({ where: { caseId }, select: { code: true } }))).map(({ code }) => code)

describe('a draft', () => {
  test('begins with the first save, holds what differs, and nothing of it is in force', async () => {
    expect(await draft()).toBeNull()
    expect(codeOf(await limits({}, 0)), 'nothing changed').toBe('done')
    expect(await draft()).toBeNull()

    expect(codeOf(await limits({ farAboveKm: 3 }, 0))).toBe('done')
    expect(await draft()).toMatchObject({ version: 1, changes: { causes: {}, limits: { farAboveKm: 3 } } })
    expect(codeOf(await off('W05', 1))).toBe('done')
    expect(await draft()).toMatchObject({ version: 2, changes: { causes: { W05: { off: true } } } })
    const inForce = await asActor(village.team, (tx) => catalogueOf(tx, { district: home.areaCode }))
    expect(inForce).toMatchObject({ edition: null, limits: { farAboveKm: 5 } })
    expect(await asActor(village.team, (tx) => tx.catalogueEdition.count())).toBe(0)
  })

  test('another admin who saw an older one is told who changed it, and nothing is lost of it', async () => {
    const late = await limits({ farAboveKm: 9 }, 1, colleague)
    expect(late).toMatchObject({ refusal: { code: 'moved_on', params: { by: admin.name } } })
    expect(await draft()).toMatchObject({ version: 2, changes: { limits: { farAboveKm: 3 } } })

    const two = await Promise.all([limits({ farAboveKm: 4 }, 2), limits({ farAboveKm: 6 }, 2, colleague)])
    expect(two.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
  })

  test('typing the built-in back takes the change out', async () => {
    const version = (await draft())?.version ?? 0
    expect(codeOf(await off('W05', version, { used: true }))).toBe('done')
    expect((await draft())?.changes.causes).toEqual({})
  })

  test('names no lead that no agency of the district answers for', async () => {
    const version = (await draft())?.version ?? 0
    await asSystem((tx) => tx.agency.deleteMany({ where: { areaCode: home.areaCode, code: 'KOMINFO' } }))
    expect(await off('W05', version, { leadAgency: 'KOMINFO' })).toMatchObject({
      refusal: { code: 'invalid_fields', params: { leadAgency: 'agency_without_desk' } },
    })
  })

  test('is given up, and the next begins anew', async () => {
    const version = (await draft())?.version ?? 0
    const drop = { commandId: randomUUID(), version }
    expect(codeOf(await dropDraft(admin, home.areaCode, { ...drop, version: version - 1 }))).toBe('moved_on')
    expect(codeOf(await dropDraft(admin, home.areaCode, { ...drop, commandId: randomUUID() }))).toBe('done')
    expect(await draft()).toBeNull()
    expect(codeOf(await publish())).toBe('catalogue_unchanged')
    expect(codeOf(await limits({ farAboveKm: 3 }, version)), 'of the draft that is gone').toBe('moved_on')
  })
})

describe('an edition', () => {
  let old: string
  beforeAll(async () => {
    old = await verified()
  })

  test('shows beforehand what it would change, over what was looked at', async () => {
    expect(await codesOf(old)).toContain('B01')
    const none = await asActor(admin, (tx) => previewDraft(tx, admin))
    expect(none).toBeNull()
    await limits({ lowBirthWeightBelowG: 2300, prematureBelowWeeks: 30 }, 0)
    const { number } = await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: old } }))
    const preview = (await asActor(admin, (tx) => previewDraft(tx, admin))) ?? expect.fail('no preview')
    expect(preview.causes.find(({ code }) => code === 'B01')).toEqual({
      code: 'B01',
      more: { count: 0, cases: [] },
      fewer: { count: 1, cases: [{ id: old, number }] },
    })
    expect(preview.looked).toBeGreaterThan(0)
    expect(preview.draft.changed).toContainEqual({
      kind: 'limit',
      key: 'lowBirthWeightBelowG',
      before: 2500,
      after: 2300,
    })
    expect(await codesOf(old), 'nothing is written').toContain('B01')
  })

  test('counts findings whose answer would come from another agency', async () => {
    const cause = findCause('B01') ?? expect.fail('B01')
    const version = (await draft())?.version ?? 0
    const settings = { ...settingsOf(cause), leadAgency: 'PUPR' as const }
    const saved = await saveCause(admin, home.areaCode, { commandId: randomUUID(), version, code: 'B01', settings })
    expect(codeOf(saved)).toBe('done')
    const preview = await asActor(admin, (tx) => previewDraft(tx, admin))
    expect(preview?.leads).toEqual([
      { code: 'B01', before: expect.any(String), after: expect.any(String), findings: expect.any(Number) },
    ])
    expect(preview?.leads[0]?.findings).toBeGreaterThan(0)
  })

  test('is published once, by its number, and what was not looked at is refused', async () => {
    const version = (await draft())?.version ?? 0
    const stale = { commandId: randomUUID(), version: version - 1, note: 'Uji terbit' }
    expect(codeOf(await publishEdition(colleague, home.areaCode, stale))).toBe('moved_on')
    expect(await publish()).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await draft()).toBeNull()
    const desk = await asActor(admin, (tx) => readDesk(tx, admin))
    expect(desk).toMatchObject({ number: 1, draft: null, editions: [{ number: 1, by: admin.name }] })
    expect(desk.editions[0]?.changed.map(({ kind }) => kind)).toEqual(['lead', 'limit', 'limit'])
  })

  test('is kept by the cases that are looked at from now on; those before keep theirs', async () => {
    const fresh = await verified()
    expect(await codesOf(fresh)).not.toContain('B01')
    expect(await caseOf(fresh)).toEqual({ catalogueAt: expect.any(Date), catalogueEdition: { number: 1 } })
    expect(await caseOf(old)).toEqual({ catalogueAt: expect.any(Date), catalogueEdition: null })

    await returnWorksheet(village.verifier, { ...step(old), general: 'Periksa lagi', remarks: [] })
    await submitWorksheet(village.officer, step(old))
    expect(codeOf(await verifyWorksheet(village.verifier, step(old)))).toBe('done')
    const found = await asSystem((tx) =>
      tx.finding.findUniqueOrThrow({ where: { caseId_code: { caseId: old, code: 'B01' } } }),
    )
    expect(found.evidence, 'not stale').not.toEqual([])
    expect(await caseOf(old)).toMatchObject({ catalogueEdition: null })

    const page = (caseId: string) => asActor(village.team, (tx) => readFindings(tx, village.team, caseId, 'id'))
    expect((await page(fresh)).findings[0]?.edition).toMatchObject({ number: 1 })
    expect((await page(old)).findings[0]?.edition).toBeNull()
  })

  test('a cause that is off is neither suspected nor added; a case from before may still', async () => {
    const before = await verified()
    expect(codeOf(await off('W05', 0))).toBe('done')
    expect(await publish()).toMatchObject({ ok: true, value: { number: 2 } })
    const after = await verified()
    expect(await caseOf(after)).toMatchObject({ catalogueEdition: { number: 2 } })
    await asSystem((tx) =>
      tx.auditCase.updateMany({ where: { id: { in: [before, after] } }, data: { status: 'in_review' } }),
    )
    await asSystem((tx) => tx.finding.deleteMany({ where: { caseId: { in: [before, after] }, code: 'W05' } }))
    const add = (caseId: string) =>
      addFinding(village.team, { ...step(caseId), code: 'W05', evidence: 'Dilihat kader' })
    expect(await add(after)).toMatchObject({ refusal: { params: { code: 'not_an_option' } } })
    expect(codeOf(await add(before))).toBe('done')
    const page = await asActor(village.team, (tx) => readFindings(tx, village.team, after, 'id'))
    expect(page.causes.map(({ value }) => value)).not.toContain('W05')
  })

  test('the province reads it, and no draft of it', async () => {
    await limits({ farAboveKm: 2 }, 0)
    const { province_viewer: province } = home.actors
    const desk = await asActor(province, (tx) => readDesk(tx, province))
    expect(desk).toMatchObject({ draft: null, mayEdit: false })
    expect(desk.editions.map(({ number }) => number)).toEqual([2, 1])
  })
})

test('an agency is named at once, with who said so', async () => {
  const agencyId = home.agencies.get('PUPR')?.id ?? ''
  const said = { commandId: randomUUID(), agencyId, localName: 'Dinas PU dan Perumahan' }
  expect(codeOf(await renameAgency(admin, said))).toBe('done')
  const row = () => asSystem((tx) => tx.agency.findUniqueOrThrow({ where: { id: agencyId } }))
  expect(await row()).toMatchObject({ localName: said.localName, renamedById: admin.id, renamedAt: expect.any(Date) })
  // The same name again is no change.
  const { renamedAt } = await row()
  expect(codeOf(await renameAgency(colleague, { ...said, commandId: randomUUID() }))).toBe('done')
  expect(await row()).toMatchObject({ renamedById: admin.id, renamedAt })
})
