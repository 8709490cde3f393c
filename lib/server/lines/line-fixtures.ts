import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { dateColumn, isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import type { Tx } from '../db/client'
import type { Proof } from '../evidence/prepare-proof'

/** Made-up rows for the tests of plan lines: two districts, their agencies and people, one case with an approved plan. */

export const VILLAGE = '63.05.03.2004'
export const NEXT_VILLAGE = '63.05.03.2005'
export const FAR_VILLAGE = '63.06.01.2001'

const AREAS = [
  ['63', 'Provinsi', 'province'],
  ['63.05', 'Tapin', 'district'],
  ['63.05.03', 'Tapin Tengah', 'subdistrict'],
  [VILLAGE, 'Desa Satu', 'village'],
  [NEXT_VILLAGE, 'Desa Dua', 'village'],
  ['63.06', 'Lain', 'district'],
  ['63.06.01', 'Kecamatan Lain', 'subdistrict'],
  [FAR_VILLAGE, 'Desa Jauh', 'village'],
] as const

export type World = {
  agencies: { pupr: string; dinsos: string; farPupr: string }
  actors: Record<
    | 'kader'
    | 'nextKader'
    | 'puskesmas'
    | 'teknis'
    | 'pakar'
    | 'pupr'
    | 'dinsos'
    | 'ketua'
    | 'admin'
    | 'provinsi'
    | 'dpo'
    | 'farTeknis'
    | 'farPupr',
    Actor
  >
  caseId: string
}

/** Everything a line stands on. */
export async function makeWorld(): Promise<World> {
  return asSystem(async (tx) => {
    await tx.area.createMany({
      data: AREAS.map(([code, name, level]) => ({
        code,
        name,
        level,
        parentCode: code.slice(0, code.lastIndexOf('.')) || null,
      })),
      skipDuplicates: true,
    })
    const agency = (areaCode: string, code: string) =>
      tx.agency.create({ data: { areaCode, code, name: code, localName: `Dinas ${code}` }, select: { id: true } })
    const agencies = {
      pupr: (await agency('63.05', 'PUPR')).id,
      dinsos: (await agency('63.05', 'DINSOS')).id,
      farPupr: (await agency('63.06', 'PUPR')).id,
    }
    const center = await tx.healthCenter.create({
      data: { areaCode: '63.05', name: 'Puskesmas Satu' },
      select: { id: true },
    })
    await tx.healthCenterVillage.create({ data: { areaCode: VILLAGE, healthCenterId: center.id } })

    const actors = {
      kader: await person(tx, 'village_officer', VILLAGE),
      nextKader: await person(tx, 'village_officer', NEXT_VILLAGE),
      puskesmas: await person(tx, 'health_center', '63.05', { healthCenterId: center.id }),
      teknis: await person(tx, 'technical_team', '63.05'),
      pakar: await person(tx, 'expert', '63.05'),
      pupr: await person(tx, 'agency_planner', '63.05', { agencyId: agencies.pupr }),
      dinsos: await person(tx, 'agency_planner', '63.05', { agencyId: agencies.dinsos }),
      ketua: await person(tx, 'tpps_chair', '63.05'),
      admin: await person(tx, 'district_admin', '63.05'),
      provinsi: await person(tx, 'province_viewer', '63'),
      dpo: await person(tx, 'privacy_officer', '63.05'),
      farTeknis: await person(tx, 'technical_team', '63.06'),
      farPupr: await person(tx, 'agency_planner', '63.06', { agencyId: agencies.farPupr }),
    }
    return { agencies, actors, caseId: await makeCase(tx, actors.kader, actors.pakar, VILLAGE) }
  })
}

type Home = { agencyId?: string; healthCenterId?: string }

async function person(tx: Tx, role: Role, areaCode: string, home: Home = {}): Promise<Actor> {
  const username = `${role}-${randomUUID().slice(0, 8)}`
  const user = { username, name: `Nama ${username}`, role, areaCode, ...home }
  const { id } = await tx.user.create({ data: { ...user, passwordHash: 'x' }, select: { id: true } })
  const place = { areaName: areaCode, agencyName: null, healthCenterName: null }
  return { id, agencyId: null, healthCenterId: null, ...user, ...place }
}

let cases = 0

/** A case in follow-up, read by one expert. */
export async function makeCase(tx: Tx, registrar: Actor, expert: Actor, areaCode: string): Promise<string> {
  const districtCode = areaCode.slice(0, 5)
  const cycle = { areaCode: districtCode, year: 2026, semester: 2 }
  const { id: cycleId } = await tx.cycle.upsert({
    where: { areaCode_year_semester: cycle },
    create: { ...cycle, startsOn: dateColumn('2026-07-01'), endsOn: dateColumn('2026-12-31') },
    update: {},
    select: { id: true },
  })
  const { id: personId } = await tx.person.create({
    data: {
      ...{ areaCode, name: 'Anak Uji', sex: 'female', bornOn: dateColumn('2024-09-01'), motherName: 'Ibu Uji' },
      ...{ address: 'RT 1', noNikReason: 'belum ada', registeredById: registrar.id },
    },
    select: { id: true },
  })
  const { id } = await tx.auditCase.create({
    data: {
      ...{ number: ++cases, cycleId, personId, areaCode, districtCode, group: 'BADUTA', status: 'in_follow_up' },
      ...{ subjectName: 'Anak Uji', selectionReason: 'not_improving', createdById: registrar.id },
    },
    select: { id: true },
  })
  await tx.caseAccess.create({ data: { caseId: id, userId: expert.id, areaCode } })
  return id
}

type LineWish = {
  status?: LineStatus
  lead?: string
  support?: string[]
  deadlineOn?: string
  approvedOn?: string
  kind?: 'specific' | 'sensitive'
  caseId?: string
}

let lines = 0

/** A plan line as it is after approval, and brought to a status by hand; its history begins with the approval. */
export async function makeLine(world: World, wish: LineWish = {}): Promise<string> {
  const { status = 'approved', lead = world.agencies.pupr, deadlineOn = '2027-06-30', approvedOn = '2026-10-01' } = wish
  const caseId = wish.caseId ?? world.caseId
  return asSystem(async (tx) => {
    const { areaCode, districtCode, cycleId, number } = await tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      select: { areaCode: true, districtCode: true, cycleId: true, number: true },
    })
    const version = (await tx.plan.count({ where: { caseId } })) + 1
    const { teknis } = world.actors
    const plan = await tx.plan.create({
      data: { caseId, areaCode, version, status: 'superseded', createdById: teknis.id, ...approved(world, approvedOn) },
      select: { id: true },
    })
    const happened = ['done', 'verified'].includes(status)
    const { id } = await tx.planLine.create({
      data: {
        ...{ planId: plan.id, caseId, cycleId, areaCode, districtCode, caseNumber: number, number: ++lines, status },
        ...{ kind: wish.kind ?? 'sensitive', activity: `Jamban sehat ${lines}`, targetVolume: 1, unit: 'unit' },
        ...{ beneficiary: 'Keluarga Ibu Uji, RT 1', place: 'RT 1', causeCodes: ['L01'], leadAgencyId: lead },
        ...{
          startsOn: dateColumn('2026-01-01'),
          dueOn: dateColumn(minDay(deadlineOn)),
          deadlineOn: dateColumn(deadlineOn),
        },
        ...{ fundSource: 'APBD_KAB', budgetRp: 1_500_000n, successIndicator: 'Jamban dipakai', createdById: teknis.id },
        ...{
          doneOn: happened ? dateColumn('2026-10-15') : null,
          statusReason: 'alasan uji',
          declineReason: 'alasan uji',
        },
      },
      select: { id: true },
    })
    const addressed = [lead, ...(wish.support ?? [])]
    await tx.planLineAgency.createMany({
      data: addressed.map((agencyId) => ({ lineId: id, agencyId, caseId, areaCode, isLead: agencyId === lead })),
    })
    await tx.caseEvent.create({
      data: {
        ...{ caseId, areaCode, lineId: id, sequence: 0, actorId: world.actors.ketua.id, actorRole: 'tpps_chair' },
        ...{ step: 'line.approve', from: 'proposed', to: 'approved', prevHash: '', hash: '' },
        at: new Date(`${approvedOn}T03:00:00Z`),
      },
    })
    return id
  })
}

const minDay = (deadlineOn: string) => (deadlineOn < '2026-12-01' ? deadlineOn : '2026-12-01')

const approved = ({ actors }: World, on: string) => ({
  ...{ approvedById: actors.ketua.id, proposedById: actors.teknis.id, approvedAt: new Date(`${on}T03:00:00Z`) },
  frozen: {},
})

/** A proof that was prepared elsewhere. */
export const proof = (text = 'bukti'): Proof => ({
  ...{ type: 'image/png', bytes: Buffer.from(text), small: Buffer.from('kecil'), sha256: 'a'.repeat(64) },
})

/** How a line stands, read past row-level security. */
export async function lineNow(id: string) {
  const line = await asSystem((tx) =>
    tx.planLine.findUniqueOrThrow({
      where: { id },
      include: { _count: { select: { realisations: true, evidence: true, verifications: true } } },
    }),
  )
  const { _count: counts, deadlineOn, scheduledOn, doneOn, ...rest } = line
  return {
    ...rest,
    ...counts,
    deadlineOn: isoDate(deadlineOn),
    scheduledOn: isoDate(scheduledOn),
    doneOn: isoDate(doneOn),
  }
}

/** The steps in a line's history, in order. */
export async function historyOf(lineId: string): Promise<string[]> {
  const events = await asSystem((tx) => tx.caseEvent.findMany({ where: { lineId }, orderBy: { sequence: 'asc' } }))
  return events.map(({ step }) => step)
}

export const seenBy = <T>(actor: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => asActor(actor, read)
