import { CONSENT_TEXT_VERSION } from '../../../lib/domain/people/consent'
import { dateColumn, dayOf } from '../../../lib/server/clock'
import { addDays } from '@/lib/domain/days'
import { earlier, officeHour } from '../days'
import { manName, womanName } from '../names'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { Village } from './cast'
import type { Child } from './child'

type Wish = {
  village: Village
  registeredById: string
  today: string
  /** The day she was registered, at the latest. */
  by: string
  marriageOn: string | null
}

/**
 * Registers a made-up woman with her own consent. She is told as `Child` is, so that the parts of a case take her too: her
 * name stands where a child's mother's does, her husband's where its father's does.
 */
export function registerWoman(
  random: Random,
  rows: Rows,
  { village, registeredById, today, by, marriageOn }: Wish,
): Child {
  const bornOn = addDays(today, -random.int(18 * 365, 38 * 365))
  const at = officeHour(earlier(by, addDays(today, -1)), random.int(0, 20))
  const name = womanName(random)
  const woman: Child = {
    id: random.uuid(at),
    areaCode: village.code,
    sex: 'female',
    bornOn,
    name,
    motherName: name,
    fatherName: manName(random),
    rt: String(random.int(1, 6)).padStart(3, '0'),
    address: `${random.pick(['Jalan Desa', 'Jalan Poros', 'Gang Rahmat', 'Handil'])} ${village.name} No. ${random.int(1, 80)}`,
    birthWeightG: 3000,
    birthLengthCm: 49,
    gestationWeeks: 39,
  }
  rows.person.push({
    id: woman.id,
    kind: 'woman',
    areaCode: village.code,
    name,
    sex: 'female',
    bornOn: dateColumn(bornOn),
    partnerName: woman.fatherName,
    marriageOn: marriageOn === null ? null : dateColumn(marriageOn),
    address: woman.address,
    rt: woman.rt,
    posyandu: `Posyandu ${random.pick(['Melati', 'Mawar', 'Kenanga', 'Anggrek'])} ${village.name}`,
    noNikReason: 'not_at_hand',
    registeredById,
    createdAt: at,
    updatedAt: at,
  })
  rows.consent.push({
    id: random.uuid(at),
    personId: woman.id,
    areaCode: village.code,
    method: random.chance(0.8) ? 'written' : 'spoken',
    givenBy: name,
    relation: 'self',
    givenOn: dateColumn(dayOf(at)),
    textVersion: CONSENT_TEXT_VERSION,
    recordedById: registeredById,
    recordedAt: at,
  })
  return woman
}

type PregnancyWish = { hpht: string; openedById: string; deliveredOn?: string }

/** A pregnancy of hers, under way or ended in a birth; gives its id. */
export function addPregnancy(
  random: Random,
  rows: Rows,
  woman: Child,
  { hpht, openedById, deliveredOn }: PregnancyWish,
): string {
  const at = officeHour(addDays(hpht, 56), random.int(0, 60))
  const id = random.uuid(at)
  const gravida = random.int(1, 4)
  rows.pregnancy.push({
    id,
    personId: woman.id,
    areaCode: woman.areaCode,
    hpht: dateColumn(hpht),
    hpl: dateColumn(addDays(hpht, 280)),
    gravida,
    para: gravida - 1,
    abortus: 0,
    openedById,
    openedAt: at,
    ...(deliveredOn
      ? {
          status: 'delivered',
          deliveredOn: dateColumn(deliveredOn),
          deliveryPlace: random.pick(['health_center', 'hospital', 'clinic', 'home'] as const),
          deliveryMode: random.pick(['spontaneous', 'spontaneous', 'caesarean'] as const),
          closedById: openedById,
          closedAt: officeHour(deliveredOn, 200),
        }
      : {}),
  })
  return id
}
