import { randomUUID } from 'node:crypto'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { addDays } from '@/lib/domain/days'
import { seedDistricts } from '@/test/fixtures/district'
import { makeMeasurement, makePerson } from '@/test/fixtures/person'
import { today } from '../clock'
import { scoreCandidates } from './score-candidates'
import { setQuotas } from './set-quotas'

export const { home, other } = await seedDistricts()

/** A new command id, as a page makes one. */
export const id = () => randomUUID()
export const team = () => home.actors.technical_team
const blank: Record<CaseGroup, number | null> = { CATIN: null, BUMIL: null, BUFAS: null, BADUTA: null, BALITA: null }

/** A child whose last measurement is severely stunted. */
export async function shortChild(options: Parameters<typeof makePerson>[1] = {}) {
  const child = await makePerson(home, options)
  await makeMeasurement(home, child, { measuredOn: addDays(today(), -5), weightKg: 8, lenheiCm: 68, position: 'lying' })
  return child
}

/** The long list of a district is scored anew. */
export const score = (district = home) =>
  scoreCandidates(district.actors.technical_team, { commandId: id(), cycleId: district.cycleId })
/** Quotas of some groups; the others have none. */
export const quotas = (some: Partial<typeof blank>, areaCode = home.areaCode) =>
  setQuotas(team(), { commandId: id(), cycleId: home.cycleId, areaCode, ...blank, ...some })
/** What became of a command: `done`, or the code of its refusal. */
export const refusalOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code
