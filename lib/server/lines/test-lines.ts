import type { Actor } from '@/lib/domain/access/actor'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { dateColumn, isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import type { Proof } from '../evidence/prepare-proof'

/** What the tests of plan lines stand on: two districts, and one case in follow-up to which they add lines of their own. */
export type World = {
  agencies: { pupr: string; dinsos: string; farPupr: string }
  actors: Record<(typeof PEOPLE)[number], Actor>
  home: District
  other: District
  caseId: string
  village: string
  nextVillage: string
}

const PEOPLE = [
  'kader',
  'nextKader',
  'puskesmas',
  'nextPuskesmas',
  'teknis',
  'pakar',
  'pupr',
  'dinsos',
  'ketua',
  'admin',
  'provinsi',
  'dpo',
  'farTeknis',
  'farPupr',
] as const

/** Two districts with their people, and a case in follow-up without lines. */
export async function makeWorld(): Promise<World> {
  const { home, other } = await seedDistricts()
  const { caseId } = await makeCase(home, 'in_follow_up')
  return {
    agencies: { pupr: agencyOf(home, 'PUPR'), dinsos: agencyOf(home, 'DINSOS'), farPupr: agencyOf(other, 'PUPR') },
    actors: {
      kader: home.actors.village_officer,
      nextKader: home.others.village_officer,
      puskesmas: home.actors.health_center,
      nextPuskesmas: home.others.health_center,
      teknis: home.actors.technical_team,
      pakar: home.actors.expert,
      pupr: home.actors.agency_planner,
      dinsos: home.others.agency_planner,
      ketua: home.actors.tpps_chair,
      admin: home.actors.district_admin,
      provinsi: home.actors.province_viewer,
      dpo: home.actors.privacy_officer,
      farTeknis: other.actors.technical_team,
      farPupr: other.actors.agency_planner,
    },
    home,
    other,
    caseId,
    village: home.villages[0].code,
    nextVillage: home.villages[1].code,
  }
}

function agencyOf({ agencies }: District, code: 'PUPR' | 'DINSOS'): string {
  const agency = agencies.get(code)
  if (!agency) throw new Error(`no agency ${code}`)
  return agency.id
}

type LineWish = {
  status?: LineStatus
  lead?: string
  support?: string[]
  deadlineOn?: string
  approvedOn?: string
  kind?: 'specific' | 'sensitive'
  caseId?: string
  causes?: string[]
  budgetRp?: bigint | null
  allocatedRp?: bigint | null
  startsOn?: string
  allocatedSource?: FundSource
  allocatedYear?: number | null
  activity?: string
  unit?: string
}

let lines = 100

/** A plan line as it is after approval, put into a status by hand; its history begins with the approval. */
export async function makeLine(world: World, wish: LineWish = {}): Promise<string> {
  const { status = 'approved', lead = world.agencies.pupr, deadlineOn = '2027-06-30', approvedOn = '2026-10-01' } = wish
  const caseId = wish.caseId ?? world.caseId
  return asSystem(async (tx) => {
    const { areaCode, districtCode, cycleId, number, plans } = await tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      select: { areaCode: true, districtCode: true, cycleId: true, number: true, plans: { select: { id: true } } },
    })
    const { id } = await tx.planLine.create({
      data: {
        planId: plans[0]?.id ?? '',
        caseId,
        cycleId,
        areaCode,
        districtCode,
        caseNumber: number,
        number: ++lines,
        status,
        kind: wish.kind ?? 'sensitive',
        activity: wish.activity ?? `Jamban sehat ${lines}`,
        targetVolume: 1,
        unit: wish.unit ?? 'unit',
        beneficiary: 'Keluarga Ibu Uji, RT 1',
        place: 'RT 1',
        causeCodes: wish.causes ?? ['W02'],
        leadAgencyId: lead,
        startsOn: dateColumn(wish.startsOn ?? '2026-01-01'),
        dueOn: dateColumn(deadlineOn < '2026-12-01' ? deadlineOn : '2026-12-01'),
        deadlineOn: dateColumn(deadlineOn),
        fundSource: 'APBD_KAB',
        budgetRp: wish.budgetRp === undefined ? 1_500_000n : wish.budgetRp,
        allocatedRp: wish.allocatedRp ?? null,
        allocatedSource: wish.allocatedRp == null ? null : (wish.allocatedSource ?? 'APBD_KAB'),
        allocatedYear: wish.allocatedYear ?? null,
        successIndicator: 'Jamban dipakai',
        doneOn: status === 'done' || status === 'verified' ? dateColumn('2026-10-15') : null,
        statusReason: 'alasan uji',
        declineReason: 'alasan uji',
        createdById: world.actors.teknis.id,
      },
      select: { id: true },
    })
    const place = { lineId: id, caseId, areaCode }
    await tx.planLineAgency.createMany({
      data: [lead, ...(wish.support ?? [])].map((agencyId) => ({ ...place, agencyId, isLead: agencyId === lead })),
    })
    await tx.caseEvent.create({
      data: {
        ...place,
        sequence: 0,
        actorId: world.actors.ketua.id,
        actorRole: 'tpps_chair',
        step: 'line.approve',
        from: 'proposed',
        to: 'approved',
        prevHash: '',
        hash: '',
        at: new Date(`${approvedOn}T03:00:00Z`),
      },
    })
    return id
  })
}

/** What an agency says that sets nothing aside yet. */
export const NO_MONEY = { allocatedRp: null, allocatedSource: null, allocatedCode: null, allocatedYear: null }

/** A proof as it is when it was looked at and made safe. */
export const proof = (text = 'bukti'): Proof => ({
  type: 'image/png',
  bytes: Buffer.from(text),
  small: Buffer.from('kecil'),
  sha256: 'a'.repeat(64),
})

/** How a line stands, read past row-level security. */
export async function lineNow(id: string) {
  const line = await asSystem((tx) =>
    tx.planLine.findUniqueOrThrow({
      where: { id },
      include: { _count: { select: { realisations: true, evidence: true, verifications: true } } },
    }),
  )
  const { _count: counts, dueOn, deadlineOn, doneOn, ...rest } = line
  return { ...rest, ...counts, dueOn: isoDate(dueOn), deadlineOn: isoDate(deadlineOn), doneOn: isoDate(doneOn) }
}

/** The steps in a line's history, in order. */
export async function historyOf(lineId: string): Promise<string[]> {
  const events = await asSystem((tx) => tx.caseEvent.findMany({ where: { lineId }, orderBy: { sequence: 'asc' } }))
  return events.map(({ step }) => step)
}

export const seenBy = asActor
