import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { findSection, type Section, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import {
  mergeSection,
  type ParsedSection,
  parseSection,
  type SectionInput,
} from '@/lib/domain/worksheets/parse-section'
import type { SaveSectionInput } from '@/lib/domain/worksheets/save-section-input'
import { lockCase } from '../cases/lock-case'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'
import { contentId } from './content-id'
import { type CurrentWorksheet, draftWorksheet } from './current-worksheet'
import { contextOf } from './load-case-facts'
import { readAnswers, writeAnswers } from './stored-answers'
import { definitionOf, restrictedCodes } from './worksheet-definition'

export type SavedSection = Pick<ParsedSection, 'errors' | 'warnings'> & {
  /** The section after this one, or null after the last. */
  next: string | null
}

/**
 * Saves one page of a worksheet. Every answer that can be kept is kept, also where others are wrong: those are named in
 * `errors` and keep what was stored before. Blanks stay blank. A returned worksheet is continued in a new version.
 * Refuses: not_found, forbidden, moved_on.
 */
export function saveSection(actor: Actor, input: SaveSectionInput): Promise<Outcome<SavedSection>> {
  const { commandId, caseId, section: code, raw, sectionSource } = input
  const id = contentId(commandId, { caseId, code, raw, sectionSource })
  return runOnce(actor, 'saveSection', id, async (tx) => {
    const locked = await lockCase(tx, actor, caseId, 'worksheet:fill', 'fill_worksheet')
    if (!locked.ok) return locked
    const worksheet = await draftWorksheet(tx, actor, locked.value)
    if (!worksheet) return movedOn(tx, { caseId })
    const definition = definitionOf(worksheet)
    const section = findSection(definition, code)
    if (!section) return refuse('not_found')

    const parsed = await storeSection(tx, actor, {
      worksheet,
      definition,
      section,
      input,
      personId: locked.value.personId,
    })
    return doneWith({ errors: parsed.errors, warnings: parsed.warnings, next: sectionAfter(definition, code) })
  })
}

type Page = {
  worksheet: CurrentWorksheet
  definition: WorksheetDefinition
  section: Section
  input: SaveSectionInput
  personId: string
}

async function storeSection(tx: Tx, actor: Actor, page: Page): Promise<ParsedSection> {
  const { worksheet, definition, section, input, personId } = page
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { sex: true, bornOn: true } })
  const context = contextOf(person, today())
  const before = await readAnswers(tx, worksheet.id)
  const parsed = parseSection({
    definition,
    section,
    input: withSectionSource(section, input, new Set(Object.keys(before))),
    saved: before,
    context,
    today: today(),
  })

  const after = mergeSection(before, section, parsed.answers)
  const restricted = restrictedCodes(definition)
  const changed = await writeAnswers(tx, { worksheet, actorId: actor.id, before, after, restricted })
  const count = completeness(definition, after, context)
  await tx.worksheet.updateMany({
    where: { id: worksheet.id },
    data: { filledRequired: count.filled, totalRequired: count.required, updatedAt: new Date() },
  })
  if (changed > 0) {
    await writeEvent(tx, actor, {
      caseId: worksheet.caseId,
      areaCode: worksheet.areaCode,
      step: 'worksheet.save',
      detail: {
        section: section.code,
        version: worksheet.version,
        changed,
        filled: count.filled,
        required: count.required,
      },
    })
  }
  return parsed
}

/** A question without a source of its own takes the page's, if it was not answered before. */
function withSectionSource(
  section: Section,
  { raw, sectionSource }: SaveSectionInput,
  answered: Set<string>,
): SectionInput {
  if (!sectionSource) return raw
  const sources = section.fields
    .filter(({ code }) => raw[code] !== undefined && !raw[`${code}.source`]?.[0] && !answered.has(code))
    .map(({ code }) => [`${code}.source`, [sectionSource]] as const)
  return { ...raw, ...Object.fromEntries(sources) }
}

function sectionAfter(definition: WorksheetDefinition, code: string): string | null {
  const at = definition.sections.findIndex((section) => section.code === code)
  return definition.sections[at + 1]?.code ?? null
}
