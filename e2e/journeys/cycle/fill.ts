import { rows } from '../../database'
import { returnWorksheet, verifyWomansWorksheet } from '../steps/verify'
import { fillSection, mendWorksheet, openWorksheet, submitWorksheet } from '../steps/worksheet'
import { answersOn, worksheetOf } from './answers'
import { byCommand, type Told } from './by-command'
import { GROUPS, officerOf, type Run } from './run'
import { advance, expectBlocked } from './team'

const MENDED = {
  section: 'Status gizi',
  question: 'Tinggi badan',
  remark: 'Ukur ulang tinggi ibu di puskesmas',
  value: '153',
}

/**
 * S3: the worksheets of all five groups. Each is opened, begun and handed over in the browser, its other pages are filled in
 * by command; the health centre sends the pregnant woman's back and verifies it afterwards, the others by command.
 */
export async function fill(run: Run): Promise<void> {
  const [team, center] = [await run.as('team'), await run.as('center')]
  await expectBlocked(team, run.cycleId, '5 dari 5 kertas kerja belum diverifikasi')
  for (const group of GROUPS) await begin(run, group)
  await byCommand(GROUPS.flatMap((group) => restOf(run, group)))
  for (const group of GROUPS) await submitWorksheet(await run.as(officerOf(group)), run.people[group].caseId)

  const { caseId } = run.people.BUMIL
  await returnWorksheet(center, caseId, MENDED)
  await mendWorksheet(await run.as('officer'), caseId, MENDED)
  await verifyWomansWorksheet(center, caseId, 2)
  await byCommand(await verifyOthers(run))
  await advance(team, run.cycleId, 'Kajian tim pakar dan penyusunan RTL')
}

type Group = (typeof GROUPS)[number]

async function begin(run: Run, group: Group): Promise<void> {
  const officer = await run.as(officerOf(group))
  const definition = worksheetOf(group)
  const [first] = definition.sections
  if (!first) throw new Error(`${definition.code} has no page`)
  await openWorksheet(officer, run.people[group].caseId)
  await fillSection(officer, definition, first, answersOn(group, first))
}

function restOf({ district, people }: Run, group: Group): Told[] {
  const { caseId } = people[group]
  return worksheetOf(group)
    .sections.slice(1)
    .map((section) => ({
      command: 'saveSection',
      by: district.people[officerOf(group)],
      input: {
        caseId,
        section: section.code,
        raw: Object.fromEntries(
          Object.entries(answersOn(group, section)).map(([code, given]) => [code, [given].flat()]),
        ),
      },
    }))
}

/** A child's last measurement is confirmed first. */
async function verifyOthers({ district, people }: Run): Promise<Told[]> {
  const { center: by } = district.people
  const ids = [people.BADUTA.personId, people.BALITA.personId]
  const measured = await rows<{ id: string }>('SELECT id FROM measurement WHERE person_id = ANY ($1::uuid[])', [ids])
  return [
    ...measured.map(({ id: measurementId }): Told => ({ command: 'confirmMeasurement', by, input: { measurementId } })),
    ...GROUPS.filter((group) => group !== 'BUMIL').map((group): Told => ({
      command: 'verifyWorksheet',
      by,
      input: { caseId: people[group].caseId },
    })),
  ]
}
