import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { WITHHELD_CAUSE } from '@/lib/domain/findings/sensitive-causes'
import { asSystem } from '../db/as-system'
import { evidenceFolder, evidencePath, smallPath } from '../evidence/evidence-folder'
import { openEvidence } from '../evidence/open-evidence'
import { completeLine } from './complete-line'
import { readLine } from './get-line'
import { lineRows } from './line-rows'
import { makeLine, makeWorld, proof, seenBy, type World } from './test-lines'
import { reportLine } from './report-line'

let world: World
let lineId: string
let fileId: string

beforeAll(async () => {
  world = await makeWorld()
  lineId = await makeLine(world, { status: 'accepted', support: [world.agencies.dinsos] })
  await completeLine(world.actors.pupr, { commandId: randomUUID(), lineId, ...WORK }, [proof('isi bukti')])
  fileId = (await asSystem((tx) => tx.evidenceFile.findFirstOrThrow({ where: { lineId } }))).id
})

const WORK = { happenedOn: '2026-11-01', volume: 1, amountRp: null, note: 'Jamban sudah dibangun.' }
const read = (actor: Actor, id = lineId) => seenBy(actor, (tx) => readLine(tx, actor, id, '2026-11-24'))
const asText = async (fileOf: string, actor: Actor, size: 'whole' | 'small' = 'whole') => {
  const opened = await openEvidence(actor, fileOf, size)
  if (!opened) return null
  const text = await opened.file.readFile('utf8')
  await opened.file.close()
  return text
}

describe('who sees the line and its proof', () => {
  test('its agencies, its village and the district', async () => {
    const { pupr, dinsos, kader, puskesmas, teknis, ketua, admin, pakar } = world.actors
    for (const reader of [pupr, dinsos, kader, puskesmas, teknis, ketua, admin, pakar]) {
      expect((await read(reader))?.id).toBe(lineId)
      expect(await asText(fileId, reader)).toBe('isi bukti')
      expect(await asText(fileId, reader, 'small')).toBe('kecil')
    }
  })

  test('nobody else: not another village, district or agency, not the province, not the privacy officer', async () => {
    const other = await makeLine(world, { status: 'accepted', lead: world.agencies.dinsos })
    expect(await read(world.actors.pupr, other)).toBeNull()
    const { nextKader, farTeknis, farPupr, provinsi, dpo } = world.actors
    for (const stranger of [nextKader, farTeknis, farPupr, provinsi, dpo]) {
      expect(await read(stranger)).toBeNull()
      expect(await asText(fileId, stranger)).toBeNull()
    }
  })

  test('an agency learns no sensitive cause that is not its own to answer, on the list or on the line', async () => {
    const causes = ['W02', 'M10', 'P04']
    const mixed = await makeLine(world, { status: 'accepted', support: [world.agencies.dinsos], causes })
    const listed = (actor: Actor) => seenBy(actor, (tx) => lineRows(tx, actor, [mixed], '2026-11-24'))
    const { pupr, dinsos, kader, puskesmas, teknis, pakar } = world.actors
    for (const agency of [pupr, dinsos]) {
      expect((await read(agency, mixed))?.causeCodes).toEqual(['W02', WITHHELD_CAUSE])
      expect((await listed(agency))[0]?.causeCodes).toEqual(['W02', WITHHELD_CAUSE])
    }
    for (const reader of [kader, puskesmas, teknis, pakar]) {
      expect((await read(reader, mixed))?.causeCodes).toEqual(causes)
    }
  })

  test('an agency gets no way to the case, those who may read the case do', async () => {
    expect((await read(world.actors.pupr))?.caseId).toBeNull()
    expect((await read(world.actors.kader))?.caseId).toBe(world.caseId)
    const { pupr } = world.actors
    const seen = await seenBy(pupr, async (tx) => [
      await tx.auditCase.count(),
      await tx.person.count(),
      await tx.measurement.count(),
      await tx.finding.count(),
      await tx.plan.count(),
      await tx.planLine.count({ where: { leadAgencyId: { not: world.agencies.pupr } } }),
    ])
    expect(seen).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('an agency is told who else works on its lines, and on no others', async () => {
    const { pupr, dinsos, farPupr } = world.actors
    expect((await read(pupr))?.supportAgencies).toEqual(['Dinas Sosial'])
    expect((await read(dinsos))?.supportAgencies).toEqual(['Dinas Sosial'])
    const asked = await seenBy(farPupr, (tx) => tx.$queryRaw`SELECT name FROM supporting_agencies(${lineId}::uuid)`)
    expect(asked).toEqual([])
  })

  test('a draft is the team’s alone', async () => {
    const draft = await makeLine(world, { status: 'draft' })
    expect(await read(world.actors.pupr, draft)).toBeNull()
    expect((await read(world.actors.teknis, draft))?.status).toBe('draft')
  })
})

test('reading a line, and a file, is logged with the case it is about', async () => {
  const { puskesmas } = world.actors
  const before = await asSystem((tx) => tx.accessLog.count({ where: { userId: puskesmas.id } }))
  await read(puskesmas)
  await asText(fileId, puskesmas)
  const entries = await asSystem((tx) =>
    tx.accessLog.findMany({ where: { userId: puskesmas.id }, orderBy: { at: 'asc' } }),
  )
  expect(entries.slice(before).map(({ what, caseId }) => [what, caseId])).toEqual([
    ['line', world.caseId],
    ['evidence', world.caseId],
  ])
})

test('the line tells its course, its reports and what each person may do', async () => {
  expect(await read(world.actors.kader)).toMatchObject({
    status: 'done',
    village: 'desa-1',
    subdistrict: 'Kecamatan Uji',
    budgetRp: '1500000',
    allocatedRp: null,
    approvedOn: '2026-10-01',
    supportAgencies: ['Dinas Sosial'],
    reports: [{ happenedOn: '2026-11-01', amountRp: null, by: world.actors.pupr.name, files: [{ id: fileId }] }],
    events: [{ step: 'approve' }, { step: 'complete', role: 'agency_planner', told: { note: WORK.note } }],
    steps: ['verify', 'reopen'],
  })
  expect((await read(world.actors.pupr))?.steps).toEqual([])
})

describe('files', () => {
  test('lie in the evidence folder under a name that says nothing', async () => {
    const { storageKey, sha256, bytes } = await asSystem((tx) =>
      tx.evidenceFile.findUniqueOrThrow({ where: { id: fileId } }),
    )
    expect(storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f-]{36}\.png$/)
    expect(await readFile(evidencePath(storageKey), 'utf8')).toBe('isi bukti')
    expect([existsSync(smallPath(storageKey)), sha256.length, bytes]).toEqual([true, 64, 9])
    expect(() => evidencePath('../../etc/passwd')).toThrow('not a storage key')
  })

  test('of a report that was refused are taken back', async () => {
    const count = () =>
      readdirSync(evidenceFolder(), { recursive: true }).filter((name) => /\.png|\.part/.test(String(name))).length
    const before = count()
    const fresh = await makeLine(world, { status: 'accepted' })
    const sent = { commandId: randomUUID(), lineId: fresh, ...WORK }
    const broken = { ...proof(), sha256: null as unknown as string }
    await expect(reportLine(world.actors.pupr, sent, [proof(), broken])).rejects.toThrow()
    expect(count()).toBe(before)
    expect((await reportLine(world.actors.pupr, sent, [proof()])).ok).toBe(true)
    expect(count()).toBe(before + 2)
  })

  test('that are gone, or never were, are not found', async () => {
    expect(await asText(randomUUID(), world.actors.pupr)).toBeNull()
    expect(await asText('../../etc/passwd', world.actors.pupr)).toBeNull()
    const row = {
      lineId,
      caseId: world.caseId,
      areaCode: world.village,
      mediaType: 'image/png',
      bytes: 1,
      sha256: 'x',
    }
    const lost = await asSystem((tx) =>
      tx.evidenceFile.create({
        data: { ...row, storageKey: `aa/${randomUUID()}.png`, uploadedById: world.actors.pupr.id },
        select: { id: true },
      }),
    )
    expect(await asText(lost.id, world.actors.pupr)).toBeNull()
  })
})
