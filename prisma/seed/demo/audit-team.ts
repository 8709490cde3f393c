import { addDays } from '@/lib/domain/days'
import { currentCommitment } from '../../../lib/domain/teams/commitment'
import type { TeamPart } from '../../../lib/domain/teams/team-parts'
import { dateColumn } from '../../../lib/server/clock'
import { earlier, later, officeHour } from '../days'
import { manName, womanName } from '../names'
import { writeDocument } from '../parts/pictures'
import { Random } from '../random'
import type { Rows } from '../rows'
import type { DemoCycle, DemoCycles } from './cycles'
import type { Offices } from './people-of-office'
import { TAPIN } from './tapin'

/** Chance of its own, so that the team changes nothing else in the demo. */
const SEED = 188_45

type Seat = { username?: string; position: string; part: TeamPart; unsigned?: boolean; leaves?: boolean }

/** Who sits in the team, as a decree of a district names it. The psychologist came later and has not signed yet. */
const SEATS: readonly Seat[] = [
  { username: 'ketua', position: 'Wakil Bupati, Ketua TPPS', part: 'steering' },
  { position: 'Kepala Dinas PPKB', part: 'chair' },
  { position: 'Kepala Dinas Kesehatan', part: 'deputy' },
  { username: 'admin', position: 'Kepala Bidang Keluarga Berencana', part: 'secretary' },
  { username: 'teknis', position: 'Kepala Bidang Kesehatan Masyarakat', part: 'technical' },
  { username: 'teknis-2', position: 'Koordinator Penyuluh KB', part: 'technical' },
  { username: 'puskesmas', position: 'Petugas gizi puskesmas', part: 'technical' },
  { position: 'Camat', part: 'technical', leaves: true },
  { username: 'pakar', position: 'Dokter spesialis anak, RSUD', part: 'expert' },
  { username: 'pakar-2', position: 'Ahli gizi klinik, RSUD', part: 'expert' },
  { username: 'pakar-3', position: 'Dokter spesialis kebidanan dan kandungan, RSUD', part: 'expert' },
  { username: 'pakar-4', position: 'Psikolog klinis, RSUD', part: 'expert', unsigned: true },
]

const MORE_EXPERTS = [
  { username: 'pakar-3', title: 'Dokter spesialis kebidanan dan kandungan', specialty: 'obstetrics' },
  { username: 'pakar-4', title: 'Psikolog klinis', specialty: 'psychology' },
] as const

const FIELDS = { pakar: 'paediatrics', 'pakar-2': 'nutrition' } as const

/** The teams of the demo's cycles with their decrees and signatures, two more experts, and an expert's bond. */
export function addTeams(
  rows: Rows,
  offices: Offices,
  cycles: DemoCycles,
  given: { today: string; passwordHash: string },
): void {
  const random = new Random(SEED)
  addExperts(random, rows, given)
  addTeam(random, rows, cycles.previous, { today: given.today, complete: true })
  addTeam(random, rows, cycles.running, { today: given.today, complete: false })
  addBond(random, rows, offices, given.today)
}

function addExperts(
  random: Random,
  rows: Rows,
  { today, passwordHash }: { today: string; passwordHash: string },
): void {
  for (const user of rows.user) {
    const specialty = FIELDS[user.username as keyof typeof FIELDS]
    if (specialty) user.specialty = specialty
  }
  const createdAt = officeHour(`${Number(today.slice(0, 4)) - 1}-01-06`, 1)
  for (const expert of MORE_EXPERTS) {
    const about = { id: random.uuid(createdAt), name: womanName(random), role: 'expert' as const, areaCode: TAPIN }
    rows.user.push({ ...about, ...expert, passwordHash, isDemo: true, createdAt })
  }
}

function addTeam(
  random: Random,
  rows: Rows,
  cycle: DemoCycle,
  { today, complete }: { today: string; complete: boolean },
): void {
  const admin = accountOf(rows, 'admin')
  const of = { cycleId: cycle.id, areaCode: TAPIN }
  const decreeOn = earlier(addDays(cycle.startsOn, 4), today)
  const recordedAt = officeHour(decreeOn, 30)
  rows.auditTeam.push({
    ...of,
    ...writeDocument(random.uuid(recordedAt), 'Keputusan Bupati tentang Tim Audit Kasus Stunting (contoh)'),
    decreeNumber: `188.45/${random.int(90, 160)}/KUM/${cycle.startsOn.slice(0, 4)}`,
    decreeOn: dateColumn(decreeOn),
    recordedById: admin.id,
    recordedAt,
  })
  for (const seat of SEATS) {
    const account = seat.username ? accountOf(rows, seat.username) : null
    const name = account?.name ?? (random.chance(0.5) ? womanName(random) : manName(random))
    const signedOn = dateColumn(earlier(addDays(decreeOn, random.int(0, 6)), today))
    const signature = {
      commitmentVersion: currentCommitment().version,
      commitmentSignedOn: signedOn,
      commitmentSignedById: account?.id ?? admin.id,
    }
    const fromOn = seat.unsigned && !complete ? later(addDays(today, -9), decreeOn) : decreeOn
    const toOn = earlier(addDays(decreeOn, 40), today)
    const end = { toOn: dateColumn(toOn), endReason: 'Pindah tugas ke kecamatan lain', endedById: admin.id }
    rows.teamMember.push({
      ...of,
      id: random.uuid(recordedAt),
      userId: account?.id ?? null,
      name,
      position: seat.position,
      part: seat.part,
      fromOn: dateColumn(fromOn),
      createdById: admin.id,
      createdAt: recordedAt,
      ...(seat.unsigned && !complete ? {} : signature),
      ...(seat.leaves && !complete ? end : {}),
    })
  }
}

/** The second expert is related to the family of a verified case: it goes to somebody else. */
function addBond(random: Random, rows: Rows, { experts }: Offices, today: string): void {
  const since = ({ statusAt }: Rows['auditCase'][number]) => new Date(statusAt ?? 0).getTime()
  const [verified] = rows.auditCase
    .filter(({ status }) => status === 'verified')
    .toSorted((a, b) => since(a) - since(b))
  if (!verified?.id) return
  const { id: caseId, personId, areaCode } = verified
  const declaredAt = officeHour(addDays(today, -1), 0)
  const [, { id: userId }] = experts
  rows.conflictOfInterest.push({
    id: random.uuid(declaredAt),
    userId,
    personId,
    caseId,
    areaCode,
    kind: 'family',
    reason: 'Keluarga ini masih sepupu saya',
    declaredById: userId,
    declaredAt,
  })
  rows.caseEvent.push({
    id: random.uuid(declaredAt),
    caseId,
    areaCode,
    sequence: 0,
    actorId: userId,
    actorRole: 'expert',
    step: 'conflict.declare',
    detail: {},
    at: declaredAt,
    prevHash: '',
    hash: '',
  })
}

function accountOf(rows: Rows, username: string): { id: string; name: string } {
  const user = rows.user.find((each) => each.username === username)
  if (!user?.id) throw new Error(`The demo has no account ${username}`)
  return { id: user.id, name: user.name }
}
