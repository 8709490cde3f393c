import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import type { Answers } from '@/lib/domain/worksheets/answer'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { allFields, optionsOf } from '@/lib/domain/worksheets/definition'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'
import { asSystem } from '../db/as-system'
import { db } from '../db/client'
import { today } from '../clock'

/** For tests of this folder alone: one village with its officer, its health centre, and a child to audit. */
export const VILLAGE = '63.05.03.2004'
const OTHER_VILLAGE = '63.05.03.2005'
const DISTRICT = '63.05'

export type Village = Record<'officer' | 'neighbour' | 'verifier' | 'team' | 'expert', Actor> & { cycleId: string }

/** The areas, people and cycle that every test of a file shares. */
export async function makeVillage(): Promise<Village> {
  await db().$executeRaw`INSERT INTO area (code, parent_code, level, name) VALUES
    ('63', NULL, 'province', 'Kalimantan Selatan'), ('63.05', '63', 'district', 'Kabupaten Tapin'),
    ('63.05.03', '63.05', 'subdistrict', 'Tapin Tengah'), (${VILLAGE}, '63.05.03', 'village', 'Desa Satu'),
    (${OTHER_VILLAGE}, '63.05.03', 'village', 'Desa Dua')`
  return asSystem(async (tx) => {
    const center = await tx.healthCenter.create({ data: { areaCode: DISTRICT, name: 'Puskesmas Uji' } })
    await tx.healthCenterVillage.create({ data: { areaCode: VILLAGE, healthCenterId: center.id } })
    const starts = { startsOn: new Date('2026-07-01'), endsOn: new Date('2026-12-31') }
    const cycle = await tx.cycle.create({ data: { areaCode: DISTRICT, year: 2026, semester: 2, ...starts } })
    const person = async (username: string, role: Role, areaCode: string): Promise<Actor> => {
      const healthCenterId = role === 'health_center' ? center.id : null
      const data = { username, name: `Uji ${username}`, role, areaCode, healthCenterId, passwordHash: 'none' }
      const { id } = await tx.user.create({ data, select: { id: true } })
      return {
        id,
        username,
        name: data.name,
        role,
        areaCode,
        areaName: areaCode,
        agencyId: null,
        agencyName: null,
        healthCenterId,
        healthCenterName: null,
      }
    }
    return {
      cycleId: cycle.id,
      officer: await person('officer', 'village_officer', VILLAGE),
      neighbour: await person('neighbour', 'village_officer', OTHER_VILLAGE),
      verifier: await person('verifier', 'health_center', DISTRICT),
      team: await person('team', 'technical_team', DISTRICT),
      expert: await person('expert', 'expert', DISTRICT),
    }
  })
}

let numbers = 0

/** A selected case of a boy of 19 months, with consent unless told otherwise. */
export function makeSelectedCase(village: Village, { consent = true } = {}) {
  return asSystem(async (tx) => {
    const { officer, cycleId } = village
    const person = await tx.person.create({
      data: {
        areaCode: VILLAGE,
        name: 'Anak Uji',
        sex: 'male',
        bornOn: monthsAgo(19),
        motherName: 'Ibu Uji',
        address: 'RT 1',
        noNikReason: 'uji',
        birthWeightG: 2400,
        birthLengthCm: 46.5,
        registeredById: officer.id,
      },
    })
    if (consent) {
      await tx.consent.create({
        data: {
          personId: person.id,
          areaCode: VILLAGE,
          method: 'spoken',
          givenBy: 'Ibu Uji',
          relation: 'mother',
          givenOn: new Date(today()),
          textVersion: 1,
          recordedById: officer.id,
        },
      })
    }
    numbers += 1
    const auditCase = await tx.auditCase.create({
      data: {
        number: numbers,
        cycleId,
        personId: person.id,
        areaCode: VILLAGE,
        districtCode: DISTRICT,
        group: 'BADUTA',
        status: 'selected',
        subjectName: person.name,
        selectionReason: 'not_improving',
        createdById: officer.id,
      },
    })
    return { caseId: auditCase.id, personId: person.id }
  })
}

/** A measurement of today by the officer: 8.2 kg and 74.0 cm, stunted. */
export function makeMeasurement(village: Village, { caseId, personId }: { caseId: string; personId: string }) {
  return asSystem((tx) =>
    tx.measurement.create({
      data: {
        personId,
        caseId,
        areaCode: VILLAGE,
        measuredOn: new Date(today()),
        ageDays: 580,
        weightKg: 8.2,
        lenheiCm: 74,
        clenheiCm: 74,
        position: 'lying',
        zlen: -3.12,
        zwei: -2.4,
        zwfl: -1.1,
        standardVersion: 'test',
        measuredById: village.officer.id,
      },
      select: { id: true },
    }),
  )
}

/** The health centre's word on a measurement, as the database keeps it. */
export function confirm(village: Village, id: string) {
  const data = { status: 'confirmed', statusById: village.verifier.id } as const
  return asSystem((tx) => tx.measurement.update({ where: { id }, data, select: { id: true } }))
}

/** What an officer types to answer every required question of a page, by the names of the form. */
export function typedSection(section: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(COMPLETE[section] ?? {}).flatMap(([code, value]) => [[code, value]]))
}

const definition = currentWorksheetDefinition('BADUTA')
if (!definition) throw new Error('there is no worksheet for children under two')
export const SECTIONS = definition.sections.map(({ code }) => code)

/** The last option of a choice, the middle of a range, a word: answers that the definition itself allows. */
const COMPLETE: Record<string, Record<string, string[]>> = Object.fromEntries(
  definition.sections.map(({ code, fields }) => [
    code,
    Object.fromEntries(
      fields
        .filter(({ type, required }) => type !== 'computed' && required)
        .map((field) => [field.code, sample(field)]),
    ),
  ]),
)

function sample(field: ReturnType<typeof allFields>[number]): string[] {
  if (field.code === 'childOrder') return ['2']
  if (field.code === 'siblingsTotal') return ['3']
  const options = optionsOf(field)
  if (options.length > 0) return [options[0]?.code ?? '']
  if (field.type === 'date') return ['2026-01-05']
  if (field.type === 'integer' || field.type === 'decimal') return [String(field.min ?? 1)]
  return ['uji']
}

/** How many required questions these answers leave open for a boy of 19 months. */
export function openQuestions(answers: Answers): number {
  if (!definition) return 0
  return completeness(definition, answers, { ageMonths: 19, sex: 'male' }).missing.length
}

export const command = () => randomUUID()

function monthsAgo(months: number): Date {
  const day = new Date(`${today()}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day
}
