import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import type { MotherOutcomeEvidence } from '@/lib/domain/monitoring/compute-mother-outcome'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { dateColumn, today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { computeCaseOutcome } from './compute-case-outcome'
import { evaluateCase } from './evaluate-case'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})

type Answered = Record<string, { value: string; restricted?: true }>
type Found = { code: string; rules: string[] }
type Readings = { hbGDl?: number; systolic?: number; diastolic?: number; familyPlanning?: string }

/** A woman's case in follow-up, its visits explained, with these answers, confirmed findings and checks of yesterday. */
async function followed(group: CaseGroup, answers: Answered, found: Found[], checks: Readings[]) {
  const made = await makeCase(home, 'in_follow_up', { since: 100, missed: [1, 2, 3] })
  const { caseId, areaCode, cycleId } = made
  const officer = home.actors.village_officer
  return asSystem(async (tx) => {
    const { id: personId } = await tx.person.create({
      data: {
        areaCode,
        kind: 'woman',
        name: 'Perempuan Uji',
        sex: 'female',
        bornOn: dateColumn('2000-01-02'),
        address: 'Jl. Uji',
        noNikReason: 'not_at_hand',
        registeredById: officer.id,
      },
    })
    await tx.auditCase.update({ where: { id: caseId }, data: { personId, group } })
    // Of what the child's answers made suspected, nothing counts.
    await tx.finding.updateMany({
      where: { caseId },
      data: {
        status: 'suspected',
        isPrimary: false,
        decidedById: null,
        decidedAt: null,
        noActionReason: null,
        noActionById: null,
      },
    })
    const decided = {
      status: 'confirmed',
      decidedById: home.actors.technical_team.id,
      decidedAt: new Date(),
    } as const
    for (const { code, rules } of found) {
      const evidence = rules.map((ruleId) => ({ field: 'x', value: 1, operator: 'lt', threshold: 2, ruleId }))
      const finding = { ...decided, evidence, ruleId: rules[0] ?? null, ruleVersion: 1 }
      await tx.finding.upsert({
        where: { caseId_code: { caseId, code } },
        update: finding,
        create: { ...finding, caseId, areaCode, cycleId, code, catalogueVersion: 2 },
      })
    }
    const definition = currentWorksheetDefinition(group)
    // Answers are written into a draft alone.
    const { id: worksheetId } = await tx.worksheet.create({
      data: {
        caseId,
        areaCode,
        definitionCode: definition?.code ?? '',
        definitionVersion: definition?.version ?? 0,
        version: 2,
        authorId: officer.id,
      },
    })
    await tx.worksheetAnswer.createMany({
      data: Object.entries(answers).map(([fieldCode, { value, restricted = false }]) => ({
        worksheetId,
        caseId,
        areaCode,
        fieldCode,
        value,
        source: 'kia_book',
        status: 'filled' as const,
        restricted,
        answeredById: officer.id,
      })),
    })
    const submittedAt = new Date(Date.now() - 120 * 86_400_000)
    await tx.worksheet.update({
      where: { id: worksheetId },
      data: { status: 'verified', submittedAt, verifiedAt: submittedAt, verifiedById: home.actors.health_center.id },
    })
    await tx.motherCheck.createMany({
      data: checks.map((readings) => ({
        ...readings,
        personId,
        areaCode,
        checkedOn: dateColumn(addDays(today(), -1)),
        recordedById: officer.id,
      })),
    })
    return { id: caseId, personId, group, areaCode }
  })
}

type Followed = Awaited<ReturnType<typeof followed>>
const figures = (actor: Actor, subject: Followed) => asActor(actor, (tx) => computeCaseOutcome(tx, subject))
const decide = ({ id: caseId }: Followed, decided: 'improved' | 'referred', reason: string | null = null) => ({
  commandId: randomUUID(),
  caseId,
  decided,
  reason,
})

const PALE: Found = { code: 'M02', rules: ['M02-hb-postpartum'] }

describe('a woman’s case', () => {
  test('is judged by her checks, not by a child’s measurements', async () => {
    const subject = await followed('BUFAS', { motherHb: { value: '10' } }, [PALE], [{ hbGDl: 11 }])
    expect(await figures(home.actors.technical_team, subject)).toMatchObject({
      outcome: 'no_longer_at_risk',
      evidence: { kind: 'mother', reason: 'no_risk_left', risks: [{ code: 'M02', state: 'resolved' }] },
    })
  })

  test('keeps the figures beside the decision; another decision needs its reason', async () => {
    const latrine = { code: 'W04', rules: ['W04-floor'] }
    const subject = await followed('BUFAS', { motherHb: { value: '10' } }, [PALE, latrine], [{ hbGDl: 11.4 }])
    const { health_center: center } = home.actors
    expect(await evaluateCase(center, decide(subject, 'referred'))).toMatchObject({
      refusal: { code: 'invalid_fields', params: { reason: 'reason_required' } },
    })
    expect((await evaluateCase(center, decide(subject, 'improved'))).ok).toBe(true)
    const [kept] = await asSystem((tx) => tx.outcomeDecision.findMany({ where: { caseId: subject.id } }))
    expect(kept).toMatchObject({ computed: 'improved', decided: 'improved', reason: null })
    expect(kept?.evidence).toMatchObject({
      kind: 'mother',
      reason: 'risk_resolved',
    } satisfies Partial<MotherOutcomeEvidence>)
  })

  test('says the same to the team, from which restricted answers are kept, as to the health centre', async () => {
    const subject = await followed(
      'BUMIL',
      { systolic: { value: '150' }, diastolic: { value: '95' }, hivTest: { value: 'reactive', restricted: true } },
      [{ code: 'M10', rules: ['M10-hiv', 'M10-systolic', 'M10-diastolic'] }],
      [{ systolic: 120, diastolic: 80 }],
    )
    const said = await figures(home.actors.health_center, subject)
    expect(said).toMatchObject({ outcome: null, evidence: { risks: [{ code: 'M10', state: 'not_measured' }] } })
    expect(await figures(home.actors.technical_team, subject)).toEqual(said)
  })

  test('a check that the health centre rejected says nothing', async () => {
    const subject = await followed('BUFAS', { motherHb: { value: '10' } }, [PALE], [{ hbGDl: 12 }])
    await asSystem((tx) =>
      tx.motherCheck.updateMany({
        where: { personId: subject.personId },
        data: {
          status: 'rejected',
          statusReason: 'Salah baca',
          statusById: home.actors.health_center.id,
          statusAt: new Date(),
        },
      }),
    )
    expect(await figures(home.actors.technical_team, subject)).toMatchObject({
      outcome: null,
      evidence: { reason: 'no_follow_up_check', checkedOn: null },
    })
  })

  test('a cause is resolved once every line for it is verified', async () => {
    const subject = await followed('BUFAS', {}, [{ code: 'W01', rules: ['W01-water'] }], [{ hbGDl: 12 }])
    const judged = () => figures(home.actors.technical_team, subject)
    expect(await judged()).toMatchObject({ outcome: null, evidence: { reason: 'nothing_measured' } })
    await asSystem(async (tx) => {
      const finding = await tx.finding.findFirstOrThrow({ where: { caseId: subject.id, code: 'W01' } })
      const line = await tx.planLine.findFirstOrThrow({ where: { caseId: subject.id } })
      await tx.planLineFinding.create({
        data: { lineId: line.id, findingId: finding.id, caseId: subject.id, areaCode: subject.areaCode },
      })
    })
    expect(await judged()).toMatchObject({ outcome: null, evidence: { reason: 'nothing_measured' } })
    await asSystem((tx) =>
      tx.planLine.updateMany({
        where: { caseId: subject.id },
        data: { status: 'verified', doneOn: dateColumn(today()) },
      }),
    )
    expect(await judged()).toMatchObject({ outcome: 'no_longer_at_risk' })
  })

  test.each([
    [2500, 48, 'no_longer_at_risk', 'born_well'],
    [2499, 48, 'delivered', 'born_small'],
  ])('a birth of %i g and %i cm: %s', async (birthWeightG, birthLengthCm, outcome, reason) => {
    const subject = await followed('BUMIL', {}, [PALE], [])
    const { id: officerId } = home.actors.village_officer
    await asSystem(async (tx) => {
      const { areaCode, personId } = subject
      const { id: pregnancyId } = await tx.pregnancy.create({
        data: {
          personId,
          areaCode,
          status: 'delivered',
          deliveredOn: dateColumn(addDays(today(), -5)),
          openedById: officerId,
          closedById: officerId,
          closedAt: new Date(),
        },
      })
      await tx.auditCase.update({ where: { id: subject.id }, data: { pregnancyId } })
      await tx.person.create({
        data: {
          areaCode,
          name: 'Bayi Uji',
          sex: 'female',
          bornOn: dateColumn(addDays(today(), -5)),
          motherName: 'Perempuan Uji',
          motherId: personId,
          pregnancyId,
          address: 'Jl. Uji',
          noNikReason: 'not_at_hand',
          birthWeightG,
          birthLengthCm,
          registeredById: officerId,
        },
      })
    })
    expect(await figures(home.actors.health_center, subject)).toMatchObject({ outcome, evidence: { reason } })
  })
})
