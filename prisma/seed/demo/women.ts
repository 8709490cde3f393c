import type { CaseGroup } from '../../../lib/domain/cases/case-filter'
import { CASE_STATUSES, type CaseStatus } from '../../../lib/domain/cases/case-lifecycle'
import { addDays } from '@/lib/domain/days'
import { officeHour } from '../days'
import { buildCase } from '../parts/build-case'
import type { Cast } from '../parts/cast'
import { bodyOf, pushCheck } from '../parts/tell-checks'
import { trackFor } from '../parts/outcome-track'
import { type CaseWay, endOf, wayTo, type WayWish } from '../parts/timeline'
import { addPregnancy, registerWoman } from '../parts/woman'
import { register } from './families'
import type { Offices } from './people-of-office'
import type { Demo } from './seed-demo'

type Station = Offices['stations'][number]
type CastFor = (offices: Offices, station: Station, place: number) => Cast
type Womens = 'CATIN' | 'BUMIL' | 'BUFAS'
type WomanCase = Omit<WayWish, 'today'> & { group: Womens }

const GROUPS: readonly Womens[] = ['CATIN', 'BUMIL', 'BUFAS']
/** Weeks of pregnancy when a pregnant woman is proposed, so that even a case that is followed up has not given birth. */
const PROPOSED_AT_DAYS = 80

/** Every status once for each group; besides, a bride who became pregnant and three births, one of twins. */
const CASES: readonly WomanCase[] = [
  ...GROUPS.flatMap((group) =>
    CASE_STATUSES.map((status): WomanCase => ({ group, status, ...sinceOf(group, status) })),
  ),
  { group: 'CATIN', status: 'closed', ended: { from: 'verified', outcome: 'continued' } },
  { group: 'BUMIL', status: 'closed', ended: { from: 'in_follow_up', outcome: 'delivered' } },
  { group: 'BUMIL', status: 'closed', ended: { from: 'planned', outcome: 'delivered' } },
  { group: 'BUMIL', status: 'closed', ended: { from: 'selected', outcome: 'delivered' } },
]
/** Women who are followed without a case. */
const WITHOUT_CASE = 24

function sinceOf(_group: CaseGroup, status: CaseStatus): { since?: number } {
  return status === 'in_follow_up' ? { since: 36 } : {}
}

/** Brides, pregnant women and mothers of the demo, in the home village and the others by turns, with their children. */
export function addWomen(demo: Demo, castFor: CastFor): void {
  const { offices } = demo
  const at = (place: number) => offices.stations[place % 3 === 0 ? 0 : place % offices.stations.length]
  CASES.forEach((wish, place) => {
    const station = at(place)
    if (station) addWomanCase(demo, station, castFor(offices, station, place), wish)
  })
  for (let place = 0; place < WITHOUT_CASE; place += 1) {
    const station = at(place)
    if (station) addFollowedWoman(demo, station, place)
  }
}

function addWomanCase(demo: Demo, station: Station, cast: Cast, { group, ...wish }: WomanCase): void {
  const { random, rows, today, cycles } = demo
  const way = wayTo(random, { ...wish, today })
  const { proposedOn } = way
  const woman = registerWoman(random, rows, {
    village: station.village,
    registeredById: station.officer.id,
    today,
    by: addDays(proposedOn, -40),
    marriageOn: group === 'CATIN' ? addDays(today, random.int(20, 80)) : addDays(proposedOn, -random.int(500, 2500)),
  })
  const born = endOf(way)
  const pregnancy = pregnancyOf(demo, station, woman, { group, way, ...(born ? { born } : {}) })
  const cycle = proposedOn < addDays(cycles.running.startsOn, -45) ? cycles.previous : cycles.running
  const track = trackFor(random, way, 'improved')
  const evaluated = wish.status === 'evaluated' || (wish.status === 'closed' && !wish.ended)
  const { caseId } = buildCase(
    {
      random,
      rows,
      cast,
      child: woman,
      group,
      ...(pregnancy ? { pregnancyId: pregnancy.id } : {}),
      cycleId: cycle.id,
      caseNumber: rows.auditCase.length + 1,
      today,
      track,
    },
    {
      way,
      given: givenOf(group, pregnancy, { woman: woman.name, today, proposedOn }),
      ...(evaluated ? { outcome: 'improved' as const } : {}),
      ...(wish.ended ? { ended: wish.ended.outcome } : {}),
    },
  )
  if (wish.ended?.outcome === 'continued') {
    addPregnancy(random, rows, woman, { hpht: addDays(endOf(way) ?? today, -60), openedById: station.officer.id })
  }
  if (pregnancy?.deliveredOn && wish.ended) addBabyCase(demo, station, cast, woman, caseId)
}

type Told = { id: string; hpht: string; deliveredOn?: string }

/** Of a bride none; of a pregnant woman hers; of a mother the one that ended in a birth, with her child. */
function pregnancyOf(
  demo: Demo,
  station: Station,
  woman: ReturnType<typeof registerWoman>,
  { group, way, born }: { group: Womens; way: CaseWay; born?: string },
): Told | null {
  if (group === 'CATIN') return null
  const { random, rows } = demo
  const deliveredOn = group === 'BUFAS' ? addDays(way.proposedOn, -random.int(5, 30)) : born
  const hpht = deliveredOn ? addDays(deliveredOn, -272) : addDays(way.proposedOn, -PROPOSED_AT_DAYS)
  const openedById = station.officer.id
  const id = addPregnancy(random, rows, woman, { hpht, openedById, ...(deliveredOn ? { deliveredOn } : {}) })
  if (deliveredOn) addBaby(demo, station, woman, deliveredOn)
  return { id, hpht, ...(deliveredOn ? { deliveredOn } : {}) }
}

function addBaby(demo: Demo, station: Station, mother: ReturnType<typeof registerWoman>, bornOn: string) {
  const { random, rows } = demo
  const child = register(demo, { village: station.village, by: station.officer }, { bornOn })
  const row = rows.person.at(-1)
  if (row)
    Object.assign(row, {
      motherName: mother.name,
      fatherName: mother.fatherName,
      address: mother.address,
      rt: mother.rt,
    })
  Object.assign(child, {
    motherName: mother.name,
    fatherName: mother.fatherName,
    address: mother.address,
    rt: mother.rt,
  })
  const linkedAt = officeHour(bornOn, 210)
  rows.familyLink.push({
    id: random.uuid(linkedAt),
    childId: child.id,
    motherId: mother.id,
    areaCode: mother.areaCode,
    linkedById: station.officer.id,
    linkedAt,
  })
  return child
}

/** The child of a birth becomes a candidate, and its case goes on from its mother's. */
function addBabyCase(demo: Demo, _station: Station, cast: Cast, mother: { name: string }, fromCaseId: string): void {
  const { random, rows, today, cycles } = demo
  const row = rows.person.findLast((one) => one.motherName === mother.name)
  if (!row?.id || !(row.bornOn instanceof Date)) return
  const way = wayTo(random, { status: 'candidate', since: 1, today })
  const child = {
    id: row.id,
    areaCode: row.areaCode,
    sex: row.sex,
    bornOn: row.bornOn.toISOString().slice(0, 10),
    name: row.name,
    motherName: mother.name,
    fatherName: row.fatherName ?? '',
    rt: row.rt ?? '',
    address: row.address,
    birthWeightG: row.birthWeightG ?? 3000,
    birthLengthCm: Number(row.birthLengthCm ?? 49),
    gestationWeeks: row.gestationWeeks ?? 39,
  }
  const track = trackFor(random, way, 'improved')
  const caseNumber = rows.auditCase.length + 1
  buildCase({ random, rows, cast, child, fromCaseId, cycleId: cycles.running.id, caseNumber, today, track }, { way })
}

/** A woman without a case: registered, checked a few times, some with a pregnancy or a child. */
function addFollowedWoman(demo: Demo, station: Station, place: number): void {
  const { random, rows, today } = demo
  const kind = GROUPS[place % GROUPS.length] ?? 'BUMIL'
  const woman = registerWoman(random, rows, {
    village: station.village,
    registeredById: station.officer.id,
    today,
    by: addDays(today, -100),
    marriageOn: kind === 'CATIN' ? addDays(today, random.int(10, 120)) : addDays(today, -random.int(500, 3000)),
  })
  const openedById = station.officer.id
  if (kind === 'BUMIL') addPregnancy(random, rows, woman, { hpht: addDays(today, -random.int(70, 250)), openedById })
  if (kind === 'BUFAS') {
    const deliveredOn = addDays(today, -random.int(20, 300))
    addPregnancy(random, rows, woman, { hpht: addDays(deliveredOn, -270), openedById, deliveredOn })
    addBaby(demo, station, woman, deliveredOn)
  }
  const body = bodyOf(random)
  for (let turn = 0; turn < 3; turn += 1) {
    pushCheck(random, rows, body, turn, addDays(today, -75 + turn * random.int(28, 31)), {
      person: woman,
      caseId: null,
      recordedById: station.officer.id,
      confirmedById: turn < 2 ? station.center.staff.id : null,
    })
  }
}

/** The dates of the worksheet that follow from the register. */
function givenOf(
  group: Womens,
  pregnancy: Told | null,
  { today, proposedOn }: { woman: string; today: string; proposedOn: string },
): Record<string, string> {
  const bodyMeasuredOn = addDays(proposedOn, -2)
  if (group === 'CATIN' || !pregnancy) return { bodyMeasuredOn, plannedMarriageOn: addDays(today, 45) }
  if (group === 'BUMIL') return { bodyMeasuredOn, hpht: pregnancy.hpht }
  return {
    bodyMeasuredOn,
    hpht: pregnancy.hpht,
    ...(pregnancy.deliveredOn ? { deliveredOn: pregnancy.deliveredOn } : {}),
  }
}
