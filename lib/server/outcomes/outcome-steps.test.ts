import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EvaluationOutcome } from '@/lib/domain/cases/outcomes'
import { addDays } from '@/lib/domain/days'
import { makeCase, type TestCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asSystem } from '../db/as-system'
import { recordMissingVisit } from '../monitoring/record-missing-visit'
import { closeCase } from './close-case'
import { endCase } from './end-case'
import { evaluateCase } from './evaluate-case'
import { reopenCase } from './reopen-case'

let home: District
let other: District
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
})

const command = () => ({ commandId: randomUUID() })
const refusal = (code: string, params?: Record<string, string>) => ({
  ok: false,
  refusal: params ? { code, params } : { code },
})
const now = (caseId: string) =>
  asSystem((tx) =>
    tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      include: {
        visits: { orderBy: { month: 'asc' } },
        lines: { orderBy: { number: 'asc' } },
        plans: { orderBy: { version: 'asc' } },
        outcomes: { orderBy: { createdAt: 'asc' } },
        events: { orderBy: { sequence: 'asc' } },
      },
    }),
  )
const setCase = (id: string, data: object) =>
  asSystem((tx) => tx.auditCase.update({ where: { id }, data, select: { id: true } }))

/** A case in follow-up whose three visits are all made or explained. */
const watched = () => makeCase(home, 'in_follow_up', { since: 100, missed: [2] })
const decide = ({ caseId }: TestCase, decided: EvaluationOutcome = 'improved', reason: string | null = null) => ({
  ...command(),
  caseId,
  decided,
  reason,
})

describe('a visit that was not made', () => {
  test('is explained from the day it is due, and the reason may be mended', async () => {
    const { caseId } = await makeCase(home, 'in_follow_up', { since: 40, missed: [1, 2, 3] })
    const { village_officer: officer } = home.actors
    const missing = (month: number, reason = 'Keluarga panen di kampung sebelah') => ({
      ...command(),
      caseId,
      month,
      reason,
    })
    await asSystem((tx) =>
      tx.monitoringVisit.updateMany({
        where: { caseId, month: 1 },
        data: { measurementId: null, missingReason: null, recordedById: null, recordedAt: null },
      }),
    )
    expect(await recordMissingVisit(officer, missing(2))).toEqual(refusal('visit_not_due'))
    expect((await recordMissingVisit(officer, missing(1))).ok).toBe(true)
    expect((await recordMissingVisit(officer, missing(1, 'Anak dirawat di rumah sakit'))).ok).toBe(true)
    const { visits, events } = await now(caseId)
    expect(visits[0]).toMatchObject({ missingReason: 'Anak dirawat di rumah sakit', recordedById: officer.id })
    expect(events.filter(({ step }) => step === 'monitoring.missing').length).toBeGreaterThanOrEqual(2)
  })

  test('is not explained away once it was measured, nor by the team, nor from another village', async () => {
    const { caseId } = await watched()
    const missing = { caseId, month: 1, reason: 'Tidak sempat berkunjung' }
    const { village_officer: officer, technical_team: team } = home.actors
    expect(await recordMissingVisit(officer, { ...command(), ...missing })).toMatchObject({
      refusal: { code: 'moved_on' },
    })
    expect(await recordMissingVisit(team, { ...command(), ...missing })).toEqual(refusal('forbidden'))
    expect(await recordMissingVisit(home.others.village_officer, { ...command(), ...missing })).toEqual(
      refusal('not_found'),
    )
  })
})

describe('the evaluation', () => {
  test('waits for every visit to be measured or explained, and leaves nothing behind', async () => {
    const made = await makeCase(home, 'in_follow_up', { since: 40 })
    const before = (await now(made.caseId)).events.length
    expect(await evaluateCase(home.actors.technical_team, decide(made, 'improved', 'Sudah baik'))).toEqual(
      refusal('monitoring_incomplete'),
    )
    expect(await now(made.caseId)).toMatchObject({ status: 'in_follow_up', outcomes: [] })
    expect((await now(made.caseId)).events).toHaveLength(before)
  })

  test('keeps what the figures say beside what people decide', async () => {
    const made = await watched()
    expect((await evaluateCase(home.actors.health_center, decide(made))).ok).toBe(true)
    const found = await now(made.caseId)
    expect(found).toMatchObject({ status: 'evaluated', outcome: null })
    expect(found.outcomes).toMatchObject([{ computed: 'improved', decided: 'improved', reason: null }])
    expect(found.outcomes[0]?.evidence).toMatchObject({ reason: 'length_rose', days: expect.any(Number) })
    expect(found.events.at(-1)).toMatchObject({
      step: 'evaluate',
      detail: { computed: 'improved', decided: 'improved' },
    })
  })

  test('a decision that differs from the figures needs its reason', async () => {
    const made = await watched()
    const { technical_team: team } = home.actors
    expect(await evaluateCase(team, decide(made, 'referred'))).toEqual(
      refusal('invalid_fields', { reason: 'reason_required' }),
    )
    expect((await evaluateCase(team, decide(made, 'referred', 'Rujukan ke RSUD masih terbuka'))).ok).toBe(true)
    expect((await now(made.caseId)).outcomes).toMatchObject([{ computed: 'improved', decided: 'referred' }])
  })

  test('two at once: one decides, the other is told; the same form twice decides once', async () => {
    const made = await watched()
    const { technical_team: team, health_center: center } = home.actors
    const mine = decide(made)
    const answers = await Promise.all([
      evaluateCase(team, mine),
      evaluateCase(team, mine),
      evaluateCase(center, decide(made)),
    ])
    const losers = answers.filter(({ ok }) => !ok)
    expect(losers.length).toBeGreaterThanOrEqual(1)
    for (const loser of losers) expect(loser).toMatchObject({ refusal: { code: 'moved_on' } })
    expect((await now(made.caseId)).outcomes).toHaveLength(1)
  })

  test('is no matter of the village, nor of another district', async () => {
    const made = await watched()
    expect(await evaluateCase(home.actors.village_officer, decide(made))).toEqual(refusal('forbidden'))
    expect(await evaluateCase(other.actors.technical_team, decide(made))).toEqual(refusal('not_found'))
    expect(await evaluateCase(home.others.health_center, decide(made))).toEqual(refusal('not_found'))
  })
})

describe('closing', () => {
  const evaluated = () =>
    makeCase(home, 'evaluated', { outcome: 'improved', lineStatuses: ['verified', 'verified', 'verified'] })
  const close = (caseId: string, reason: string | null = null) => ({ ...command(), caseId, reason })

  test('takes over the outcome that somebody else decided', async () => {
    const { caseId } = await evaluated()
    expect((await closeCase(home.actors.technical_team, close(caseId))).ok).toBe(true)
    expect(await now(caseId)).toMatchObject({ status: 'closed', outcome: 'improved', endedOn: new Date(today()) })
  })

  test('not by whoever decided it, and not by the health centre', async () => {
    const made = await watched()
    const { technical_team: team } = home.actors
    await evaluateCase(team, decide(made))
    expect(await closeCase(team, close(made.caseId, 'Sisa kegiatan lanjut'))).toEqual(refusal('same_person'))
    expect(await closeCase(home.actors.health_center, close(made.caseId, 'Sisa lanjut'))).toEqual(refusal('forbidden'))
    expect((await closeCase(home.others.technical_team, close(made.caseId, 'Sisa kegiatan lanjut'))).ok).toBe(true)
  })

  test('with lines still open only with the reason; they go on', async () => {
    const made = await makeCase(home, 'evaluated', { lineStatuses: ['verified', 'in_progress', 'done'] })
    const { technical_team: team } = home.actors
    expect(await closeCase(team, close(made.caseId))).toEqual(refusal('lines_open', { count: '2' }))
    expect(await now(made.caseId)).toMatchObject({ status: 'evaluated', outcome: null, endedOn: null })
    expect((await closeCase(team, close(made.caseId, 'Jamban dibangun tahun depan'))).ok).toBe(true)
    const found = await now(made.caseId)
    expect(found.lines.map(({ status }) => status)).toEqual(made.lines.map(({ status }) => status))
    expect(found.events.at(-1)).toMatchObject({
      step: 'close',
      detail: { linesOpen: 2, reason: 'Jamban dibangun tahun depan' },
    })
  })

  test('never without an outcome', async () => {
    const { caseId } = await makeCase(home, 'in_follow_up')
    await setCase(caseId, { status: 'evaluated' })
    expect(await closeCase(home.actors.technical_team, close(caseId, 'Sudah selesai'))).toEqual(
      refusal('outcome_missing'),
    )
  })

  test('not before it was evaluated', async () => {
    const { caseId } = await makeCase(home, 'in_follow_up')
    expect(await closeCase(home.actors.technical_team, close(caseId, 'Sudah selesai'))).toMatchObject({
      refusal: { code: 'moved_on' },
    })
  })
})

describe('reopening', () => {
  const reopen = (caseId: string) => ({ ...command(), caseId, reason: 'Berat badan turun lagi' })

  test('lifts the outcome and keeps what was decided', async () => {
    const { caseId } = await makeCase(home, 'closed', { outcome: 'improved' })
    expect((await reopenCase(home.actors.technical_team, reopen(caseId))).ok).toBe(true)
    expect(await now(caseId)).toMatchObject({
      status: 'in_follow_up',
      outcome: null,
      outcomeReason: null,
      endedOn: null,
      outcomes: [{ decided: 'improved' }],
    })
    expect(await reopenCase(home.actors.technical_team, reopen(caseId))).toMatchObject({
      refusal: { code: 'moved_on' },
    })
  })

  test('a case that ended early goes on where it stood, never past its review', async () => {
    for (const [from, to] of [
      ['worksheet', 'worksheet'],
      ['submitted', 'submitted'],
      ['planned', 'reviewed'],
      ['in_follow_up', 'in_follow_up'],
    ] as const) {
      const { caseId } = await makeCase(home, from)
      const end = {
        ...command(),
        caseId,
        outcome: 'moved',
        happenedOn: today(),
        reason: 'Pindah ke Banjarmasin',
      } as const
      expect((await endCase(home.actors.technical_team, end)).ok).toBe(true)
      expect((await reopenCase(home.actors.technical_team, reopen(caseId))).ok).toBe(true)
      expect((await now(caseId)).status, from).toBe(to)
    }
  })

  test('is the team’s', async () => {
    const { caseId } = await makeCase(home, 'closed')
    expect(await reopenCase(home.actors.health_center, reopen(caseId))).toEqual(refusal('forbidden'))
  })
})

describe('an administrative end', () => {
  const end = (caseId: string, happenedOn = today()) => ({
    ...command(),
    caseId,
    happenedOn,
    reason: 'Anak meninggal di rumah sakit',
    outcome: 'died' as const,
  })

  test('closes the case, cancels what its plan awaits, and leaves what was done', async () => {
    const made = await makeCase(home, 'in_follow_up', { lineStatuses: ['verified', 'in_progress', 'done'] })
    const day = addDays(today(), -3)
    expect((await endCase(home.actors.health_center, end(made.caseId, day))).ok).toBe(true)
    const found = await now(made.caseId)
    expect(found).toMatchObject({ status: 'closed', outcome: 'died', endedOn: new Date(day) })
    expect(found.lines.map(({ status }) => status)).toEqual(
      made.lines.map(({ status }) => (status === 'in_progress' ? 'cancelled' : status)),
    )
    // What became of the child is told in the history of its case, not to the agencies of its lines.
    expect(found.lines.find(({ status }) => status === 'cancelled')?.statusReason).toBe('case_ended')
    const toldToAgencies = found.events.filter(({ lineId }) => lineId !== null)
    expect(JSON.stringify(toldToAgencies.map(({ detail }) => detail))).not.toContain('meninggal')
    expect(found.events.find(({ step }) => step === 'end')?.detail).toMatchObject({
      reason: 'Anak meninggal di rumah sakit',
    })
    expect(found.outcomes.at(-1)).toMatchObject({ computed: null, decided: 'died', happenedOn: new Date(day) })
  })

  test('a plan that waited for its approval waits no longer', async () => {
    const { caseId } = await makeCase(home, 'planned')
    expect((await endCase(home.actors.technical_team, end(caseId))).ok).toBe(true)
    const { plans, lines, linesOpen } = await now(caseId)
    expect(plans.map(({ status }) => status)).toEqual(['draft'])
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['cancelled']))
    expect(linesOpen).toBe(0)
  })

  test('not before the child was born, not twice, not by the village', async () => {
    const { caseId, child } = await makeCase(home, 'selected')
    const { technical_team: team } = home.actors
    expect(await endCase(team, end(caseId, addDays(child.bornOn, -1)))).toEqual(
      refusal('invalid_fields', { happenedOn: 'before_birth' }),
    )
    expect(await endCase(home.actors.village_officer, end(caseId))).toEqual(refusal('forbidden'))
    const once = end(caseId)
    expect((await endCase(team, once)).ok).toBe(true)
    expect((await endCase(team, once)).ok).toBe(true)
    expect(await endCase(team, end(caseId))).toMatchObject({ refusal: { code: 'moved_on' } })
    expect((await now(caseId)).outcomes).toHaveLength(1)
  })
})
