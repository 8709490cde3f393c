import type { Measurement } from '../../../lib/domain/growth/measurement'
import { addDays, addMonths, daysBetween } from '@/lib/domain/days'
import { officeHour } from '../days'
import type { Member, Village } from '../parts/cast'
import { type Child, consentRow, makeChild } from '../parts/child'
import { measuredOn } from '../parts/growth-track'
import { type MeasurementRow, measurementRow } from '../parts/measurement-rows'
import type { Random } from '../random'
import type { Rows } from '../rows'

type Place = { village: Village; by: Member; confirmedBy: Member }
type Registry = { random: Random; rows: Rows; today: string; nextSerial: () => number }
type Wish = { bornOn?: string; lengthZ?: number; alike?: Pick<Child, 'name' | 'motherName' | 'sex'> }

const YOUNGEST_DAYS = 40
const OLDEST_MONTHS = 59

/** Registers a child with its parents' consent. */
export function register(registry: Registry, { village, by }: Pick<Place, 'village' | 'by'>, wish: Wish = {}): Child {
  const { random, rows, today, nextSerial } = registry
  const bornOn = wish.bornOn ?? addDays(today, -random.int(YOUNGEST_DAYS, OLDEST_MONTHS * 30))
  const { child, row } = makeChild(random, {
    bornOn,
    village,
    today,
    registeredById: by.id,
    serial: nextSerial(),
    ...(wish.lengthZ === undefined ? {} : { lengthZ: wish.lengthZ }),
    ...wish.alike,
  })
  rows.person.push(row)
  rows.consent.push(consentRow(random, child, row))
  return child
}

/** A child who is only weighed and measured: two to eight monthly measurements, most of them confirmed. */
export function followGrowth(registry: Registry, child: Child, { by, confirmedBy }: Place): void {
  const { random, rows, today } = registry
  const absent = random.chance(0.15) ? random.int(2, 3) : 0
  const last = addMonths(addDays(today, -random.int(2, 25)), -absent)
  const days = Array.from({ length: random.int(2, 8) }, (_, back) => addDays(addMonths(last, -back), random.int(-2, 2)))
  const born = days.filter((day) => daysBetween(child.bornOn, day) >= 1 && day < today).toReversed()
  const lengthZ = random.normal(-1.15, 0.95)
  const faltering = random.chance(0.2)
  const track = {
    anchorOn: last,
    lengthZ: Math.max(-3.6, lengthZ),
    driftBefore: faltering ? -0.09 : random.decimal(-0.02, 0.02, 3),
    driftAfter: 0,
    wastingZ: Math.max(-3.2, random.normal(faltering ? -1.3 : -0.4, 0.8)),
    wastingAfter: 0,
  }
  for (const measurement of measuredOn(random, child, track, born)) {
    const recent = measurement.measuredOn > addDays(today, -20)
    const confirmedById = recent && random.chance(0.6) ? null : confirmedBy.id
    rows.measurement.push(measurementRow(random, measurement, { person: child, measuredById: by.id, confirmedById }))
  }
}

/** A slip that was found: a length typed as 56 instead of 86 or so, rejected and put right. */
export function addSlip(registry: Registry, child: Child, { by, confirmedBy }: Place): void {
  const { random, rows, today } = registry
  const right = rows.measurement.findLast((row) => row.personId === child.id && row.status === 'confirmed')
  if (!right || typeof right.lenheiCm !== 'number') return
  const day = right.measuredOn instanceof Date ? right.measuredOn.toISOString().slice(0, 10) : right.measuredOn
  const wrong: Measurement = {
    measuredOn: day,
    weightKg: Number(right.weightKg),
    lenheiCm: right.lenheiCm - 30,
    position: right.position ?? null,
    headcCm: null,
    armcCm: null,
    oedema: false,
  }
  const slip: MeasurementRow = measurementRow(random, wrong, { person: child, measuredById: by.id })
  rows.measurement.splice(rows.measurement.indexOf(right), 0, {
    ...slip,
    status: 'rejected',
    statusById: confirmedBy.id,
    statusReason: 'Salah ketik tinggi badan; diukur ulang pada hari yang sama.',
    challenges: [
      {
        code: 'beyond_who_limits',
        field: 'lenheiCm',
        params: { index: 'lengthForAge', z: Number(slip.zlen) },
        answer: 'reason',
      },
    ],
    challengeReason: 'Angka dari buku posyandu.',
    createdAt: officeHour(day, 20),
  })
  right.replacesId = slip.id
  right.createdAt = officeHour(day < today ? day : addDays(today, -1), 320)
}
