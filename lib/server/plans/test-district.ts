import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import { addMonths } from '@/lib/domain/days'
import type { Evidence } from '@/lib/domain/worksheets/condition'
import { dateColumn, today } from '../clock'
import { asSystem } from '../db/as-system'
import { db, type Tx } from '../db/client'
import { confirmFinding, rejectFinding } from '../findings/decide-finding'
import { markPrimary } from '../findings/mark-primary'
import { beginReview } from '../reviews/begin-review'
import { signReview } from '../reviews/sign-review'
import { approvePlan } from './approve-plan'
import { draftFromCatalogue } from './draft-from-catalogue'
import { proposePlan } from './propose-plan'

/** For the tests of findings, reviews and plans: a district with its people, a neighbour, and cases along the way. */
export const VILLAGE = '63.05.03.2004'

const PEOPLE = {
  officer: ['village_officer', VILLAGE],
  center: ['health_center', '63.05'],
  team: ['technical_team', '63.05'],
  colleague: ['technical_team', '63.05'],
  expert: ['expert', '63.05'],
  otherExpert: ['expert', '63.05'],
  chair: ['tpps_chair', '63.05'],
  secretary: ['tpps_chair', '63.05'],
  health: ['agency_planner', '63.05'],
  works: ['agency_planner', '63.05'],
  foreignTeam: ['technical_team', '63.06'],
  foreignExpert: ['expert', '63.06'],
  foreignChair: ['tpps_chair', '63.06'],
} as const satisfies Record<string, readonly [Role, string]>

export type District = Record<keyof typeof PEOPLE, Actor> & {
  cycleId: string
  agencies: Record<'DINKES' | 'PUPR' | 'DPPKB' | 'FOREIGN', string>
}

/** The areas, agencies, people and cycle that every test of a file shares. */
export async function makeDistrict(): Promise<District> {
  await db().$executeRaw`INSERT INTO area (code, parent_code, level, name) VALUES
    ('63', NULL, 'province', 'Kalimantan Selatan'), ('63.05', '63', 'district', 'Kabupaten Tapin'),
    ('63.06', '63', 'district', 'Kabupaten Hulu Sungai Selatan'),
    ('63.05.03', '63.05', 'subdistrict', 'Tapin Tengah'), (${VILLAGE}, '63.05.03', 'village', 'Desa Satu')`
  return asSystem(async (tx) => {
    const agency = async (code: string, areaCode = '63.05') =>
      (await tx.agency.create({ data: { areaCode, code, name: code, localName: `Dinas ${code}` } })).id
    const agencies = {
      DINKES: await agency('DINKES'),
      PUPR: await agency('PUPR'),
      DPPKB: await agency('DPPKB'),
      FOREIGN: await agency('PUPR', '63.06'),
    }
    const center = await tx.healthCenter.create({ data: { areaCode: '63.05', name: 'Puskesmas Uji' } })
    await tx.healthCenterVillage.create({ data: { areaCode: VILLAGE, healthCenterId: center.id } })
    const people: [string, Actor][] = []
    for (const [name, [role, areaCode]] of Object.entries(PEOPLE)) {
      const agencyId = role === 'agency_planner' ? agencies[name === 'works' ? 'PUPR' : 'DINKES'] : null
      const healthCenterId = role === 'health_center' ? center.id : null
      people.push([name, await makeUser(tx, { name, role, areaCode, agencyId, healthCenterId })])
    }
    const term = { startsOn: new Date('2026-07-01'), endsOn: new Date('2026-12-31') }
    const cycle = await tx.cycle.create({ data: { areaCode: '63.05', year: 2026, semester: 2, ...term } })
    return { ...(Object.fromEntries(people) as Record<keyof typeof PEOPLE, Actor>), cycleId: cycle.id, agencies }
  })
}

type NewUser = { name: string; role: Role; areaCode: string; agencyId: string | null; healthCenterId: string | null }

async function makeUser(tx: Tx, { name, ...standing }: NewUser): Promise<Actor> {
  const data = { ...standing, username: name.toLowerCase(), name: `Uji ${name}`, passwordHash: 'none' }
  const { id } = await tx.user.create({ data, select: { id: true } })
  return {
    id,
    username: data.username,
    name: data.name,
    ...standing,
    areaName: standing.areaCode,
    agencyName: null,
    healthCenterName: null,
  }
}

/** Latrine and spacing answer to different agencies; birth weight and anaemia are health's. */
const SUSPECTED = ['W02', 'M07', 'B01']
const EVIDENCE: Evidence = { field: 'birthWeightG', value: 2400, operator: 'lt', threshold: 2500 }

let numbers = 0

/** A verified case of a boy of 19 months with suspected findings, by code. */
export function makeVerifiedCase(district: District, codes: readonly string[] = SUSPECTED) {
  return asSystem(async (tx) => {
    numbers += 1
    const person = await tx.person.create({
      data: {
        areaCode: VILLAGE,
        name: `Anak Uji ${numbers}`,
        sex: 'male',
        bornOn: monthsAgo(19),
        motherName: 'Ibu Uji',
        fatherName: 'Ayah Uji',
        address: 'Gang Mawar',
        rt: '02',
        noNikReason: 'uji',
        registeredById: district.officer.id,
      },
    })
    const about = { areaCode: VILLAGE, cycleId: district.cycleId }
    const { id: caseId } = await tx.auditCase.create({
      data: {
        ...about,
        number: numbers,
        personId: person.id,
        districtCode: '63.05',
        group: 'BADUTA',
        status: 'verified',
        subjectName: person.name,
        selectionReason: 'not_improving',
        createdById: district.officer.id,
      },
    })
    await tx.worksheet.create({
      data: {
        caseId,
        areaCode: VILLAGE,
        definitionCode: 'BADUTA_BALITA',
        definitionVersion: 1,
        version: 1,
        status: 'verified',
        authorId: district.officer.id,
        verifiedById: district.center.id,
        verifiedAt: new Date(),
      },
    })
    await tx.finding.createMany({
      data: codes.map((code) => ({
        ...about,
        caseId,
        code,
        catalogueVersion: 1,
        ruleId: `${code}-test`,
        ruleVersion: 1,
        evidence: [{ ...EVIDENCE, value: 2400, threshold: 2500, ruleId: `${code}-test`, ruleVersion: 1 }],
      })),
    })
    return { caseId, personId: person.id }
  })
}

/** The id of a command, as a form makes it. */
export const command = () => randomUUID()

/** A command about a case, with an id of its own. */
export const on = (caseId: string) => ({ commandId: command(), caseId })

/** The findings of a case, whatever the scope. */
export const findingsOf = (caseId: string) =>
  asSystem((tx) => tx.finding.findMany({ where: { caseId }, orderBy: { code: 'asc' } }))

/** The finding of a case with this code; throws where there is none. */
export async function findingOf(caseId: string, code: string) {
  const found = (await findingsOf(caseId)).find((finding) => finding.code === code)
  if (!found) throw new Error(`no finding ${code}`)
  return found
}

/** The row of a case, its plans, lines and history, whatever the scope. */
export const caseOf = (id: string) => asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id } }))
export const plansOf = (caseId: string) =>
  asSystem((tx) => tx.plan.findMany({ where: { caseId }, orderBy: { version: 'asc' } }))
export const linesOf = (caseId: string) =>
  asSystem((tx) =>
    tx.planLine.findMany({
      where: { caseId },
      orderBy: { number: 'asc' },
      include: { findings: true, agencies: { orderBy: { isLead: 'desc' } } },
    }),
  )
export const eventsOf = (caseId: string) =>
  asSystem((tx) => tx.caseEvent.findMany({ where: { caseId }, orderBy: { sequence: 'asc' } }))

/** What a command answered, as a word: `done`, or the code of the refusal. */
export const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'done'

const OPINION = {
  diagnosis: 'Perawakan pendek karena asupan kurang.',
  management: 'Pemantauan setiap bulan dan konseling gizi.',
  recommendation: 'Perbaiki jamban dan jarak kehamilan.',
  stuntingConfirmed: 'yes' as const,
}

/** What an expert types to sign. */
export const opinion = (caseId: string) => ({ ...on(caseId), ...OPINION })

/** A case whose review has begun. */
export async function makeCaseInReview(district: District, codes?: readonly string[]) {
  const made = await makeVerifiedCase(district, codes)
  expectDone(await beginReview(district.team, { ...on(made.caseId), expertId: district.expert.id }))
  return made
}

/** A case in review whose findings are confirmed, but for those to reject; the first confirmed one is primary. */
export async function makeDecidedCase(district: District, reject: readonly string[] = [], codes?: readonly string[]) {
  const made = await makeCaseInReview(district, codes)
  const { caseId } = made
  const findings = await findingsOf(caseId)
  for (const { id: findingId, code } of findings) {
    const about = { ...on(caseId), findingId }
    expectDone(
      reject.includes(code)
        ? await rejectFinding(district.team, { ...about, reason: 'Bukan penyebab' })
        : await confirmFinding(district.team, about),
    )
  }
  const first = findings.find(({ code }) => !reject.includes(code))
  if (first) expectDone(await markPrimary(district.team, { ...on(caseId), findingId: first.id }))
  return made
}

/** A case whose review is signed: its plan may be written. */
export async function makeReviewedCase(district: District, codes?: readonly string[]) {
  const made = await makeDecidedCase(district, [], codes)
  expectDone(await signReview(district.expert, opinion(made.caseId)))
  return made
}

/** A case with a draft line for every finding. */
export async function makeDraftedCase(district: District, codes?: readonly string[]) {
  const made = await makeReviewedCase(district, codes)
  expectDone(await draftFromCatalogue(district.team, on(made.caseId), 'id'))
  return made
}

/** A case whose first plan waits for the chair. */
export async function makeProposedCase(district: District) {
  const made = await makeDraftedCase(district)
  expectDone(await proposePlan(district.team, on(made.caseId)))
  return made
}

/** A case in follow-up under an approved plan. */
export async function makeApprovedCase(district: District) {
  const made = await makeProposedCase(district)
  expectDone(await approvePlan(district.chair, on(made.caseId)))
  return made
}

/** How the lines of a case stand, by number. */
export const statusesOf = async (caseId: string) => (await linesOf(caseId)).map(({ status }) => status)
/** The monitoring visits of a case, by month. */
export const visitsOf = (caseId: string) =>
  asSystem((tx) => tx.monitoringVisit.findMany({ where: { caseId }, orderBy: { month: 'asc' } }))

/** Throws where a command that prepares a test was refused. */
export function expectDone(outcome: { ok: boolean; refusal?: { code: string } }): void {
  if (!outcome.ok) throw new Error(`refused: ${codeOf(outcome)}`)
}

function monthsAgo(months: number): Date {
  return dateColumn(addMonths(today(), -months))
}
