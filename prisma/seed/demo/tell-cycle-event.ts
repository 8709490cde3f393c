import type { Member } from '../parts/cast'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { DemoCycle } from './cycles'
import { TAPIN } from './tapin'

type Told = { step: string; from: string | null; to: string; by: Member; at: Date; detail?: Record<string, string> }

/** Something that happened in a cycle of the demo; place and hash in the chain are the database's. */
export function tellCycleEvent(random: Random, rows: Rows, cycle: DemoCycle, { by, detail = {}, ...told }: Told): void {
  rows.cycleEvent.push({
    ...told,
    id: random.uuid(told.at),
    cycleId: cycle.id,
    areaCode: TAPIN,
    sequence: 0,
    actorId: by.id,
    actorRole: by.role,
    detail,
    prevHash: '',
    hash: '',
  })
}
