import { expect } from 'vitest'
import { makeCase } from '@/test/fixtures/case'
import { seedDistricts } from '@/test/fixtures/district'
import { makeMeasurement } from '@/test/fixtures/person'
import { asSystem } from '../db/as-system'
import { openWorksheet } from './open-worksheet'
import { saveSection } from './save-section'
import { submitWorksheet } from './submit-worksheet'
import { command, SECTIONS, typedSection } from './test-answers'

export const { home } = await seedDistricts()

/** Those who take a worksheet through its steps, and an officer of another village. */
export const village = {
  officer: home.actors.village_officer,
  neighbour: home.others.village_officer,
  verifier: home.actors.health_center,
  team: home.actors.technical_team,
}

/** A case chosen for the audit, its child's measurements all refused, so that each test says what was measured. */
export async function selected() {
  const { caseId, child } = await makeCase(home, 'selected')
  await asSystem((tx) =>
    tx.measurement.updateMany({ where: { personId: child.id }, data: { status: 'rejected', statusReason: 'uji' } }),
  )
  await asSystem((tx) => tx.person.update({ where: { id: child.id }, data: BORN, select: { id: true } }))
  return { caseId, personId: child.id, child }
}

const BORN = { birthWeightG: 2400, birthLengthCm: 46.5, gestationWeeks: null }

/** A measurement of the case's child by its village officer, confirmed by the health centre or not. */
export const measure = (subject: { caseId: string; child: Parameters<typeof makeMeasurement>[1] }, confirmed = false) =>
  makeMeasurement(home, subject.child, { caseId: subject.caseId, confirmed })

/** The health centre's word on a measurement, as the database keeps it. */
export const confirm = (id: string) =>
  asSystem((tx) =>
    tx.measurement.update({
      where: { id },
      data: { status: 'confirmed', statusById: village.verifier.id },
      select: { id: true },
    }),
  )

/** The input of a step, with a command id of its own. */
export const step = (caseId: string) => ({ commandId: command(), caseId })
/** What became of a command: `done`, or the code of its refusal. */
export const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'done'

/** A selected case whose worksheet was opened. */
export async function opened() {
  const subject = await selected()
  expect(codeOf(await openWorksheet(village.officer, step(subject.caseId)))).toBe('done')
  return subject
}

/** The same, every required question answered. */
export async function filled() {
  const subject = await opened()
  for (const section of SECTIONS) {
    const raw = typedSection(section)
    const outcome = await saveSection(village.officer, { ...step(subject.caseId), section, raw })
    expect(outcome, section).toMatchObject({ ok: true, value: { errors: {} } })
  }
  return subject
}

/** The same, measured and handed over. */
export async function submitted() {
  const subject = await filled()
  const { id: measurementId } = await measure(subject)
  expect(codeOf(await submitWorksheet(village.officer, step(subject.caseId)))).toBe('done')
  return { ...subject, measurementId }
}

/** All versions of a worksheet with their answers, oldest first. */
export const worksheetsOf = (caseId: string) =>
  asSystem((tx) =>
    tx.worksheet.findMany({ where: { caseId }, orderBy: { version: 'asc' }, include: { answers: true } }),
  )
/** The status of a case as stored. */
export const statusOf = (id: string) =>
  asSystem(async (tx) => (await tx.auditCase.findUniqueOrThrow({ where: { id }, select: { status: true } })).status)
/** An answer of the newest version as stored. */
export const answerOf = async (caseId: string, fieldCode: string) =>
  (await worksheetsOf(caseId)).at(-1)?.answers.find((answer) => answer.fieldCode === fieldCode)
