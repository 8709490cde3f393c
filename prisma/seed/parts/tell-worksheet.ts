import type { Answers } from '../../../lib/domain/worksheets/answer'
import type { CaseFacts } from '../../../lib/domain/worksheets/case-facts'
import { completeness } from '../../../lib/domain/worksheets/completeness'
import { allFields, type WorksheetDefinition } from '../../../lib/domain/worksheets/definition'
import { addDays } from '@/lib/domain/days'
import { answerAll } from './answers/answer-all'
import type { Given } from './answers/given'
import { ofCase, sometime, type Story, tell } from './story'
import { dayOf } from './timeline'

type Filling = { definition: WorksheetDefinition; facts: CaseFacts; given: Given }

/** What a health centre asks about when it sends a worksheet back. */
const REMARKS: readonly { field: string; reason: string }[] = [
  { field: 'birthLengthCm', reason: 'Tolong cocokkan dengan Buku KIA; panjang lahir tidak sama dengan catatan bidan.' },
  { field: 'vaccines', reason: 'Catatan imunisasi di puskesmas berbeda. Mohon dilihat lagi di Buku KIA.' },
  { field: 'foodGroups', reason: 'Makanan kemarin mohon ditanyakan lagi, belum termasuk makan malam.' },
  { field: 'socialAid', reason: 'Keluarga ini tercatat menerima sembako. Mohon ditanyakan kembali.' },
]

/**
 * The worksheet of a case in every version there was, with its answers and remarks. Gives the answers of the last one,
 * or null where none was opened.
 */
export function tellWorksheet(story: Story, { definition, facts, given }: Filling): Answers | null {
  const opened = dayOf(story.way, 'open_worksheet')
  if (!opened) return null
  const { random, way, cast } = story
  const submitted = way.steps.filter(({ step }) => step === 'submit').map(({ day }) => day)
  const returned = way.steps.filter(({ step }) => step === 'return').map(({ day }) => day)

  const all = answerAll(random, definition, story.child, facts, given)
  const sections = submitted.length > 0 ? definition.sections.length : random.int(1, definition.sections.length - 3)
  const begun = new Set(definition.sections.slice(0, sections).flatMap(({ fields }) => fields.map(({ code }) => code)))
  const answers = Object.fromEntries(Object.entries(all).filter(([code]) => begun.has(code)))

  const filledOn = addDays(opened, 1)
  const begunAt = sometime(story, filledOn, 4).getTime()
  definition.sections.slice(0, sections).forEach(({ code, fields }, place) => {
    const at = new Date(begunAt + place * 6 * 60_000)
    const changed = fields.filter((field) => answers[field.code] !== undefined).length
    if (changed === 0) return
    const detail = { section: code, version: 1, changed }
    tell(story, { at, by: cast.officer, step: 'worksheet.save', detail })
  })
  const versions = Math.max(
    1,
    submitted.length,
    submitted.length > 0 && story.status !== 'returned' ? returned.length + 1 : 1,
  )
  for (let version = 1; version <= versions; version += 1) {
    const returnedOn = returned[version - 1]
    const id = writeVersion(story, definition, facts, answers, {
      version,
      openedOn: version === 1 ? opened : (returned[version - 2] ?? opened),
      filledOn,
      submittedOn: submitted[version - 1],
      returned: returnedOn !== undefined,
    })
    if (returnedOn) writeRemarks(story, id, answers, returnedOn, submitted[version])
  }
  return answers
}

type Version = {
  version: number
  openedOn: string
  filledOn: string
  submittedOn: string | undefined
  returned: boolean
}

function writeVersion(
  story: Story,
  definition: WorksheetDefinition,
  facts: CaseFacts,
  answers: Answers,
  about: Version,
) {
  const { random, rows, cast, way } = story
  const { version, openedOn, filledOn, submittedOn, returned } = about
  const createdAt = sometime(story, openedOn, 1)
  const id = random.uuid(createdAt)
  const verifiedOn = returned || !submittedOn ? undefined : dayOf(way, 'verify')
  const { filled, required } = completeness(definition, answers, facts)
  rows.worksheet.push({
    ...ofCase(story),
    id,
    definitionCode: definition.code,
    definitionVersion: definition.version,
    version,
    status: returned ? 'returned' : verifiedOn ? 'verified' : submittedOn ? 'submitted' : 'draft',
    authorId: cast.officer.id,
    filledRequired: filled,
    totalRequired: required,
    submittedAt: submittedOn ? sometime(story, submittedOn, 3) : null,
    verifiedById: verifiedOn ? cast.healthCenter.id : null,
    verifiedAt: verifiedOn ? sometime(story, verifiedOn, 3) : null,
    createdAt,
    updatedAt: sometime(story, verifiedOn ?? submittedOn ?? filledOn, 5),
  })
  const restricted = new Set(
    allFields(definition).flatMap((field) => (field.sensitivity === 'restricted' ? [field.code] : [])),
  )
  const answeredAt = sometime(story, filledOn, 5)
  for (const [fieldCode, answer] of Object.entries(answers)) {
    rows.worksheetAnswer.push({
      ...ofCase(story),
      worksheetId: id,
      fieldCode,
      ...(answer.value === null ? {} : { value: answer.value }),
      source: answer.source,
      status: answer.status,
      restricted: restricted.has(fieldCode),
      answeredById: cast.officer.id,
      answeredAt,
    })
  }
  return id
}

function writeRemarks(story: Story, worksheetId: string, answers: Answers, day: string, mendedOn: string | undefined) {
  const { random, rows, cast } = story
  const about = REMARKS.filter(({ field }) => answers[field] !== undefined)
  for (const { field, reason } of random.some(about, random.int(1, 2))) {
    const at = sometime(story, day, 2)
    rows.worksheetRemark.push({
      ...ofCase(story),
      id: random.uuid(at),
      worksheetId,
      fieldCode: field,
      reason,
      authorId: cast.healthCenter.id,
      createdAt: at,
      resolvedAt: mendedOn ? sometime(story, mendedOn, 3) : null,
    })
  }
}
