import { MONITORING_MONTHS } from '../../../lib/domain/monitoring/visit-state'
import { dateColumn } from '../../../lib/server/clock'
import { addDays, addMonths } from '@/lib/domain/days'
import { officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { type Story, tell } from './story'
import { dayOf, endOf } from './timeline'

export type ToldCheck = { id: string; checkedOn: string }

type Of = {
  person: { id: string; areaCode: string }
  caseId: string | null
  recordedById: string
  /** Null leaves it recorded. */
  confirmedById: string | null
}

/** A woman's body over the months: thin and anaemic at first, a little better each time. */
export type Body = { weightKg: number; heightCm: number; lilaCm: number; hbGDl: number }

/** A woman as she is before she is followed; most cases are thin, anaemic or both. */
export function bodyOf(random: Random): Body {
  return {
    weightKg: random.decimal(41, 58),
    heightCm: random.decimal(145, 160),
    lilaCm: random.decimal(21.5, 26.5),
    hbGDl: random.decimal(9.2, 12.2),
  }
}

/** One monthly check; `turn` counts from 0, and what is followed gets better. */
export function pushCheck(random: Random, rows: Rows, body: Body, turn: number, checkedOn: string, of: Of): ToldCheck {
  const at = officeHour(checkedOn, random.int(30, 240))
  const id = random.uuid(at)
  const received = random.pick([30, 30, 60])
  rows.motherCheck.push({
    id,
    personId: of.person.id,
    caseId: of.caseId,
    areaCode: of.person.areaCode,
    checkedOn: dateColumn(checkedOn),
    weightKg: round(body.weightKg + turn * random.decimal(0.2, 1.4)),
    heightCm: body.heightCm,
    lilaCm: round(body.lilaCm + turn * 0.25),
    hbGDl: random.chance(0.85) ? round(body.hbGDl + turn * 0.35) : null,
    systolic: random.int(100, 132),
    diastolic: random.int(64, 84),
    tabletsReceived: received,
    tabletsDrunk: random.int(8, received),
    status: of.confirmedById === null ? 'recorded' : 'confirmed',
    statusById: of.confirmedById,
    statusAt: of.confirmedById === null ? null : new Date(at.getTime() + 26 * 3_600_000),
    recordedById: of.recordedById,
    createdAt: at,
  })
  return { id, checkedOn }
}

/** Every check of the woman of a case, oldest first: those before the audit, and the monitoring visits made so far. */
export function tellChecks(story: Story, missed: readonly number[]): ToldCheck[] {
  const { random, rows, cast, child, caseId, way, today } = story
  const body = bodyOf(random)
  const approved = dayOf(way, 'approve_plan')
  const visits = approved
    ? MONITORING_MONTHS.filter((month) => !missed.includes(month)).map((month) => addMonths(approved, month))
    : []
  const ended = endOf(way) ?? dayOf(way, 'evaluate') ?? today
  const days = [addMonths(way.proposedOn, -1), addDays(way.proposedOn, 1), ...visits]
  return days
    .filter((day) => day < addDays(today, -1) && day <= ended)
    .map((day, turn) => {
      const ofTheCase = day >= way.proposedOn
      const confirmed = day < addDays(today, -6)
      const told = pushCheck(random, rows, body, turn, day, {
        person: child,
        caseId: ofTheCase ? caseId : null,
        recordedById: cast.officer.id,
        confirmedById: confirmed ? cast.healthCenter.id : null,
      })
      if (ofTheCase) {
        const at = officeHour(day, 250)
        const month = approved ? MONITORING_MONTHS.find((n) => addMonths(approved, n) === day) : undefined
        const detail = { checkId: told.id, checkedOn: day, ...(month ? { month } : {}) }
        tell(story, { at, by: cast.officer, step: 'check.record', detail })
        const later = new Date(at.getTime() + 26 * 3_600_000)
        if (confirmed)
          tell(story, { at: later, by: cast.healthCenter, step: 'check.confirm', detail: { checkId: told.id } })
      }
      return told
    })
}

const round = (value: number) => Math.round(value * 10) / 10
