import type { EvaluationOutcome } from '../../../lib/domain/cases/outcomes'
import type { AreaRow } from '../areas'
import { addDays, addMonths } from '@/lib/domain/days'
import { buildCase } from '../parts/build-case'
import type { Cast, Member, Village } from '../parts/cast'
import { trackFor } from '../parts/outcome-track'
import { wayTo } from '../parts/timeline'
import { Random } from '../random'
import { emptyRows, type Rows } from '../rows'
import { type DemoCase, HOME_CASES, OTHER_CASES } from './case-list'
import { addCatalogue } from './catalogue'
import { tellCycles } from './cycle-course'
import { addDialogues } from './dialogues'
import { type DemoCycles, makeCycles } from './cycles'
import { addLongList } from './long-list'
import { addMeetings } from './meetings'
import { addLateness } from './late-lines'
import { addPackages } from './packages'
import { addPlanningDates } from './planning'
import { addReaders } from './readers'
import { addSameProof } from './same-proof'
import { addTeams } from './audit-team'
import { addSlip, followGrowth, register } from './families'
import { addWomen } from './women'
import { type Offices, staffOffices } from './people-of-office'

const SEED = 6305
const ALL_CHILDREN = 404
const HOME_CHILDREN = 34
/** Before a cycle begins its cases may be proposed for so long. */
const PREPARATION_DAYS = 45
/** A child must be measured monthly for so long before it is proposed. */
const HISTORY_MONTHS = 4

export type Demo = {
  random: Random
  rows: Rows
  today: string
  offices: Offices
  cycles: DemoCycles
  nextSerial: () => number
}

/** Every row of the demo of Kabupaten Tapin: the same for the same day, nothing in the future. */
export function demoRows(areas: readonly AreaRow[], given: { today: string; passwordHash: string }): Rows {
  const random = new Random(SEED)
  const rows = emptyRows()
  let serial = 0
  const demo: Demo = {
    random,
    rows,
    today: given.today,
    offices: staffOffices(random, rows, areas, given),
    cycles: makeCycles(random, rows, given.today),
    nextSerial: () => (serial += 1),
  }
  const [home, ...others] = demo.offices.stations
  if (!home) throw new Error('The demo has no village with an officer')
  HOME_CASES.forEach((wish, place) => addCase(demo, home, wish, place))
  OTHER_CASES.forEach((wish, place) => addCase(demo, others[place % others.length] ?? home, wish, place))
  addFamilies(demo)
  addWomen(demo, castFor)
  numberByDate(rows)
  tellCycles(random, rows, demo.cycles, whoRunsCycles(demo), given.today)
  addReaders(random, rows, demo.offices, given.today)
  addTeams(rows, demo.offices, demo.cycles, given)
  addMeetings(rows, { offices: demo.offices, admin: whoRunsCycles(demo).admin }, demo.cycles, given.today)
  const { teams, stations } = demo.offices
  const officer = stations[0]?.officer ?? teams[0]
  addLongList(rows, { areas, cycle: demo.cycles.running, team: teams[0], officer, today: given.today })
  addLateness(random, rows, given.today)
  addSameProof(rows)
  addDialogues(random, rows, demo.offices, given.today)
  addPackages(random, rows, given.today)
  addPlanningDates(rows, whoRunsCycles(demo).admin.id, given.today)
  addCatalogue(random, rows, whoRunsCycles(demo).admin.id, given.today)
  return rows
}

function whoRunsCycles({ rows, offices }: Demo) {
  const admin = rows.user.find(({ role }) => role === 'district_admin')
  if (!admin?.id) throw new Error('The demo has no district admin')
  return {
    admin: { id: admin.id, role: admin.role, name: admin.name },
    team: offices.teams[0],
    chair: offices.chair,
  }
}

function addCase(demo: Demo, station: Offices['stations'][number], wish: DemoCase, place: number): void {
  const { random, rows, today, offices, cycles } = demo
  const until = wish.previous && cycles.previous.closedOn ? cycles.previous.closedOn : today
  const way = wayTo(random, { ...wish, today: until })
  const cycle =
    wish.previous || way.proposedOn < addDays(cycles.running.startsOn, -PREPARATION_DAYS)
      ? cycles.previous
      : cycles.running
  const outcome = wish.outcome ?? random.pick<EvaluationOutcome>(['improved', 'unchanged', 'improved'])
  const track = trackFor(random, way, outcome)
  const child = register(
    demo,
    { village: station.village, by: station.officer },
    { bornOn: birthFor(random, way.proposedOn), lengthZ: track.lengthZ },
  )

  const cast = castFor(offices, station, place)
  const { lineStatuses, revised, drafted, missed, ended } = wish
  buildCase(
    { random, rows, cast, child, cycleId: cycle.id, caseNumber: rows.auditCase.length + 1, today, track },
    {
      way,
      ...(wish.outcome ? { outcome: wish.outcome } : {}),
      ...(ended ? { ended: ended.outcome } : {}),
      ...(lineStatuses ? { lineStatuses, mostFindings: lineStatuses.length + 1 } : {}),
      ...(revised ? { revised } : {}),
      ...(drafted ? { drafted } : {}),
      ...(missed ? { missed } : {}),
    },
  )
}

/** Cases are numbered in the order in which they were proposed, each cycle from 1. */
function numberByDate(rows: Rows): void {
  const used = new Map<string, number>()
  const numbers = new Map<string, number>()
  const proposed = ({ createdAt }: Rows['auditCase'][number]) => new Date(createdAt ?? 0).getTime()
  for (const row of rows.auditCase.toSorted((a, b) => proposed(a) - proposed(b))) {
    const number = (used.get(row.cycleId) ?? 0) + 1
    used.set(row.cycleId, number)
    if (row.id) numbers.set(row.id, number)
  }
  for (const row of rows.auditCase) row.number = numbers.get(row.id ?? '') ?? row.number
  for (const event of rows.caseEvent) {
    const number = numbers.get(event.caseId)
    if (event.step === 'propose' && number) event.detail = { ...(event.detail as object), number }
  }
  for (const line of rows.planLine) line.caseNumber = numbers.get(line.caseId) ?? line.caseNumber
}

/** Old enough to have a history when proposed, and still under five then. */
function birthFor(random: Random, proposedOn: string): string {
  return addDays(addMonths(proposedOn, -random.int(HISTORY_MONTHS + 4, 50)), random.int(-14, 14))
}

/** Who plays in a case: the village's own people, and the district's by turns. */
function castFor(
  { agencies, teams, experts, chair }: Offices,
  { village, officer, center }: Offices['stations'][number],
  place: number,
): Cast {
  const even = place % 2 === 0
  return {
    village,
    officer,
    healthCenter: center.staff,
    team: even ? teams[0] : teams[1],
    otherTeam: even ? teams[1] : teams[0],
    expert: place % 3 === 2 ? experts[1] : experts[0],
    chair,
    agencies,
  }
}

/** Children without a case: in the villages of officers, some elsewhere, some who look registered twice. */
function addFamilies(demo: Demo): void {
  const { random, rows, offices } = demo
  const [home, ...others] = offices.stations
  if (!home) return
  const enough = (village: string, count: number) =>
    rows.person.filter(({ areaCode }) => areaCode === village).length >= count
  const meet = (village: Village, by: Member, confirmedBy: Member, bornOn?: string) => {
    const place = { village, by, confirmedBy }
    const child = register(demo, place, bornOn ? { bornOn } : {})
    if (random.chance(0.96)) followGrowth(demo, child, place)
    return { child, place }
  }
  while (!enough(home.village.code, HOME_CHILDREN)) meet(home.village, home.officer, home.center.staff)
  addLookalikes(demo)
  const slips = others
    .slice(0, 2)
    .map(({ village, officer, center }, place) =>
      meet(village, officer, center.staff, addMonths(demo.today, -34 - place)),
    )
  for (const { child, place } of slips) addSlip(demo, child, place)

  for (let turn = 0; rows.person.length < ALL_CHILDREN; turn += 1) {
    const station = others[turn % others.length] ?? home
    const { center } = station
    // Every third child lives in a village without an officer: the health centre itself registers it.
    if (turn % 3 === 2) meet(random.pick(center.villages), center.midwife, center.staff)
    else meet(station.village, station.officer, center.staff)
  }
}

/** Pairs of the same birth date, sex and nearly the same names, within a village and across two. */
function addLookalikes(demo: Demo): void {
  const [home, neighbour] = demo.offices.stations
  if (!home || !neighbour) return
  const bornOn = addDays(demo.today, -600)
  const twins = [
    { sex: 'male', names: ['Muhammad Rizky Maulana', 'M. Rizki Maulana'], motherName: 'Norhayati Sari', bornOn },
    {
      sex: 'female',
      names: ['Siti Nabila Azzahra', 'Siti Nabilla Az Zahra'],
      motherName: 'Rusdiana Dewi',
      bornOn: addDays(bornOn, 77),
    },
    {
      sex: 'male',
      names: ['Ahmad Fauzan Noor', 'Akhmad Fauzan'],
      motherName: 'Mariatul Ulfah',
      bornOn: addDays(bornOn, -200),
    },
  ] as const
  twins.forEach(({ sex, names, motherName, bornOn: born }, place) => {
    names.forEach((name, second) => {
      const station = place === 2 && second === 1 ? neighbour : home
      const at = { village: station.village, by: station.officer, confirmedBy: station.center.staff }
      const child = register(demo, at, { bornOn: born, alike: { name, motherName, sex } })
      followGrowth(demo, child, at)
    })
  })
}
