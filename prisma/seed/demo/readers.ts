import { addDays } from '@/lib/domain/days'
import { officeHour } from '../days'
import type { Member } from '../parts/cast'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { Offices } from './people-of-office'

const READINGS = 80
const WITHIN_DAYS = 14

/** Who read what in the last two weeks, so that the privacy officer's page has something to show. */
export function addReaders(random: Random, rows: Rows, offices: Offices, today: string): void {
  for (let count = 0; count < READINGS; count += 1) {
    const read = random.pick(rows.auditCase)
    const station = offices.stations.find(({ village }) => village.code === read.areaCode)
    if (!station) continue
    const reader = random.pick<Member>([station.officer, station.center.staff, ...offices.teams, offices.chair])
    const isRevealed = reader.id === station.center.staff.id && random.chance(0.4)
    const at = officeHour(addDays(today, -random.int(1, WITHIN_DAYS)), random.int(0, 480))
    rows.accessLog.push({
      id: random.uuid(at),
      userId: reader.id,
      role: reader.role,
      areaCode: read.areaCode,
      personId: read.personId,
      at,
      ...(isRevealed
        ? {
            what: 'nik',
            reason: random.pick(['Pengurusan akta lahir bersama Disdukcapil', 'Pendaftaran JKN keluarga']),
          }
        : { what: 'case', caseId: read.id ?? null, caseNumber: read.number }),
    })
  }
  rows.accessLog.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
}
