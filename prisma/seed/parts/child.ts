import { ageGroup } from '../../../lib/domain/growth/age'
import { CONSENT_TEXT_VERSION, NO_NIK_REASONS } from '../../../lib/domain/people/consent'
import { dateColumn, dayOf } from '../../../lib/server/clock'
import type { Prisma } from '../../../lib/server/generated/client'
import { lookupOf, seal } from '../../../lib/server/secrets/seal'
import { addDays } from '@/lib/domain/days'
import { earlier, officeHour } from '../days'
import { childName, manName, womanName } from '../names'
import type { Random } from '../random'
import type { Village } from './cast'
import type { GrowingChild } from './growth-track'

/** A made-up child, as other parts need to know it. */
export type Child = GrowingChild & {
  id: string
  areaCode: string
  name: string
  motherName: string
  fatherName: string
  rt: string
  address: string
  birthWeightG: number
  birthLengthCm: number
  gestationWeeks: number
}

export type PersonRow = Prisma.PersonCreateManyInput & { createdAt: Date }

type Wish = Partial<Pick<Child, 'sex' | 'name' | 'motherName' | 'fatherName' | 'rt'>> & {
  bornOn: string
  village: Village
  registeredById: string
  today: string
  /** A serial that no other made-up child has, from 1 to 999. */
  serial: number
  /** The mean length z-score the child will have: small children were often born small. */
  lengthZ?: number
  /** Whether there is a NIK; by chance where nobody says. */
  numbered?: boolean
}

/**
 * A child and the row of the register. The identity numbers have the form of real ones, but their serials begin with 9
 * (9001 and up), which a day's births in one subdistrict never reach.
 */
export function makeChild(random: Random, wish: Wish): { child: Child; row: PersonRow } {
  const { village, bornOn, today, serial, registeredById, lengthZ = -1 } = wish
  const sex = wish.sex ?? random.pick(['male', 'female'] as const)
  const at = officeHour(earlier(addDays(bornOn, random.int(5, 50)), today), random.int(0, 20))
  const preterm = random.chance(lengthZ < -2 ? 0.16 : 0.06)
  const child: Child = {
    id: random.uuid(at),
    areaCode: village.code,
    sex,
    bornOn,
    name: wish.name ?? childName(random, sex),
    motherName: wish.motherName ?? womanName(random),
    fatherName: wish.fatherName ?? manName(random),
    rt: wish.rt ?? String(random.int(1, 6)).padStart(3, '0'),
    address: `${random.pick(['Jalan Desa', 'Jalan Poros', 'Gang Rahmat', 'Handil', 'Jalan Tambak'])} ${village.name} No. ${random.int(1, 80)}`,
    gestationWeeks: preterm ? random.int(33, 36) : random.int(37, 41),
    birthWeightG: Math.round(random.normal((preterm ? 2350 : 3020) + (lengthZ + 1) * 110, 260) / 10) * 10,
    birthLengthCm: Math.round(random.normal((preterm ? 46 : 48.8) + (lengthZ + 1) * 0.7, 1) * 10) / 10,
  }
  const byChance = random.chance(0.88)
  const numbered = wish.numbered ?? byChance
  return {
    child,
    row: {
      id: child.id,
      areaCode: child.areaCode,
      name: child.name,
      sex,
      bornOn: dateColumn(bornOn),
      bornOnEstimated: random.chance(0.02),
      motherName: child.motherName,
      fatherName: child.fatherName,
      address: child.address,
      rt: child.rt,
      rw: random.pick(['001', '002', '003']),
      posyandu: `Posyandu ${random.pick(['Melati', 'Mawar', 'Kenanga', 'Anggrek'])} ${village.name}`,
      ...identity(child, serial, numbered, random),
      birthWeightG: random.chance(0.93) ? child.birthWeightG : null,
      birthLengthCm: random.chance(0.9) ? child.birthLengthCm : null,
      gestationWeeks: random.chance(0.8) ? child.gestationWeeks : null,
      registeredById,
      createdAt: at,
      updatedAt: at,
    },
  }
}

function identity(child: Child, serial: number, numbered: boolean, random: Random) {
  if (!numbered) return { noNikReason: random.pick(NO_NIK_REASONS) }
  const [year = '', month = '', day = ''] = child.bornOn.split('-')
  const subdistrict = child.areaCode.slice(0, 8).replaceAll('.', '')
  const birthDay = String(Number(day) + (child.sex === 'female' ? 40 : 0)).padStart(2, '0')
  const nik = `${subdistrict}${birthDay}${month}${year.slice(2)}9${String(serial).padStart(3, '0')}`
  const card = `${subdistrict}0101189${String(serial).padStart(3, '0')}`
  return {
    nikCipher: seal(nik),
    nikLookup: lookupOf(nik),
    nikLast4: nik.slice(-4),
    kkCipher: seal(card),
    kkLookup: lookupOf(card),
  }
}

/** The parents' consent to keep the child's data, given when the child was registered. */
export function consentRow(random: Random, child: Child, row: PersonRow): Prisma.ConsentCreateManyInput {
  const father = random.chance(0.15)
  const at = row.createdAt
  return {
    id: random.uuid(at),
    personId: child.id,
    areaCode: child.areaCode,
    method: random.chance(0.8) ? 'written' : 'spoken',
    givenBy: father ? child.fatherName : child.motherName,
    relation: father ? 'father' : 'mother',
    givenOn: dateColumn(dayOf(at)),
    textVersion: CONSENT_TEXT_VERSION,
    recordedById: row.registeredById,
    recordedAt: at,
  }
}

/** The audit group of a child on a day; throws past the fifth birthday, where there is none. */
export function groupOf(child: GrowingChild, day: string): 'BADUTA' | 'BALITA' {
  const group = ageGroup(child.bornOn, day)
  if (group === null) throw new Error(`A child born on ${child.bornOn} has no group on ${day}`)
  return group
}
