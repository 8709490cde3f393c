import 'server-only'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { SelectionReason } from '@/lib/domain/cases/outcomes'
import type { Sex } from '@/lib/domain/growth/reference'
import type { CandidateSource, CandidateStatus } from '@/lib/domain/selection/candidate-status'
import type { VillageRank } from '@/lib/domain/selection/common-parts'
import { type ListedMeasurement, scoreChild } from '@/lib/domain/selection/score-child'
import { scoreMother } from '@/lib/domain/selection/score-mother'
import type { Scored } from '@/lib/domain/selection/score-part'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/** Somebody who may come onto a long list, with all that their score needs but the rank of their village. */
export type ListedPerson = {
  personId: string
  areaCode: string
  group: CaseGroup
  scored: (village: VillageRank | null) => Scored
  /** Of a child with an exact birth date, the newest length-for-age; null where there is none, undefined for a mother. */
  zlen: number | null | undefined
  /** Where they stand on the list already, for this group or, undecided, for the one before; and their case in this cycle. */
  candidate: { id: string; status: CandidateStatus; source: CandidateSource } | null
  case: { id: string; status: CaseStatus; reason: SelectionReason } | null
}

type Asked = {
  cycleId: string
  areaCode: string
  /** One person alone, or null for everybody of the area. */
  personId: string | null
  day: string
}

/** `actor` reads within the acting person's scope; `system` is for jobs, in a transaction of `asSystem`. */
export type Reader = 'actor' | 'system'

/** Everybody of an area who could be on a cycle's list as of a day: two statements, however many they are. */
export async function listedPeople(tx: Tx, reader: Reader, asked: Asked): Promise<ListedPerson[]> {
  const { cycleId, areaCode, personId, day } = asked
  const [children, mothers] = reader === 'actor' ? AS_ACTOR : AS_SYSTEM
  const of = Prisma.sql`(${cycleId}::uuid, ${areaCode}, ${personId}::uuid, ${day}::date)`
  const childRows = await tx.$queryRaw<ChildRow[]>`SELECT * FROM ${children}${of}`
  const motherRows = await tx.$queryRaw<MotherRow[]>`SELECT * FROM ${mothers}${of}`
  return [...childRows.map((row) => childOf(row, day)), ...motherRows.map((row) => motherOf(row, day))]
}

const AS_ACTOR = [Prisma.raw('child_candidate_facts'), Prisma.raw('mother_candidate_facts')] as const
const AS_SYSTEM = [Prisma.raw('child_facts'), Prisma.raw('mother_facts')] as const

type Standing = {
  person_id: string
  area_code: string
  case_group: CaseGroup
  born_on: string
  has_number: boolean
  lines_verified: number
  last_outcome: string | null
  candidate_id: string | null
  candidate_status: CandidateStatus | null
  candidate_source: CandidateSource | null
  case_id: string | null
  case_status: CaseStatus | null
  case_reason: SelectionReason | null
}

type ChildRow = Standing & {
  sex: Sex
  born_on_estimated: boolean
  birth_weight_g: number | null
  birth_length_cm: number | null
  gestation_weeks: number | null
  /** `day|kg|zlen|zwei|zwfl|arm|oedema` each, oldest first, ';' between; null where there are none. */
  measurements: string | null
}

type MotherRow = Standing & {
  case_group: 'CATIN' | 'BUMIL' | 'BUFAS'
  height_cm: number | null
  weight_kg: number | null
  lila_cm: number | null
  hb_g_dl: number | null
  systolic: number | null
  diastolic: number | null
  checks: number
  para: number | null
  hpht: string | null
  delivered_on: string | null
  previous_birth_on: string | null
  baby_weight_g: number | null
  baby_length_cm: number | null
  baby_weeks: number | null
  uses_family_planning: boolean | null
}

const standingOf = (row: Standing) => ({
  personId: row.person_id,
  areaCode: row.area_code,
  group: row.case_group,
  candidate:
    row.candidate_id && row.candidate_status && row.candidate_source
      ? { id: row.candidate_id, status: row.candidate_status, source: row.candidate_source }
      : null,
  case:
    row.case_id && row.case_status && row.case_reason
      ? { id: row.case_id, status: row.case_status, reason: row.case_reason }
      : null,
})

const commonOf = (row: Standing) => ({
  bornOn: row.born_on,
  hasNumber: row.has_number,
  linesVerified: row.lines_verified,
  lastOutcome: row.last_outcome,
})

function childOf(row: ChildRow, day: string): ListedPerson {
  const measurements = row.measurements === null ? [] : row.measurements.split(';').map(measurementOf)
  const facts = {
    ...commonOf(row),
    sex: row.sex,
    bornOnEstimated: row.born_on_estimated,
    birthWeightG: row.birth_weight_g,
    birthLengthCm: row.birth_length_cm,
    gestationWeeks: row.gestation_weeks,
    measurements,
  }
  const newest = measurements.findLast(({ zlen }) => zlen !== null)?.zlen ?? null
  return {
    ...standingOf(row),
    scored: (village) => scoreChild({ ...facts, village }, day),
    zlen: row.born_on_estimated ? null : newest,
  }
}

function measurementOf(text: string): ListedMeasurement {
  const [measuredOn = '', weightKg, zlen, zwei, zwfl, armCm, oedema] = text.split('|')
  return {
    measuredOn,
    weightKg: figureOf(weightKg),
    zlen: figureOf(zlen),
    zwei: figureOf(zwei),
    zwfl: figureOf(zwfl),
    armCm: figureOf(armCm),
    oedema: oedema === 'y',
  }
}

const figureOf = (text: string | undefined) => (text ? Number(text) : null)

function motherOf(row: MotherRow, day: string): ListedPerson {
  const facts = {
    ...commonOf(row),
    group: row.case_group,
    heightCm: row.height_cm,
    weightKg: row.weight_kg,
    armCm: row.lila_cm,
    hbGDl: row.hb_g_dl,
    systolic: row.systolic,
    diastolic: row.diastolic,
    checks: row.checks,
    para: row.para,
    lastPeriodOn: row.hpht,
    deliveredOn: row.delivered_on,
    previousBirthOn: row.previous_birth_on,
    babyWeightG: row.baby_weight_g,
    babyLengthCm: row.baby_length_cm,
    babyWeeks: row.baby_weeks,
    usesFamilyPlanning: row.uses_family_planning,
  }
  return { ...standingOf(row), scored: (village) => scoreMother({ ...facts, village }, day), zlen: undefined }
}
