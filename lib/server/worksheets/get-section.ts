import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import { limitChanges } from '@/lib/domain/catalogue/edition-catalogue'
import { seesName } from '@/lib/domain/cases/subject-name'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import type { FormState } from '@/lib/domain/form-state'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { findContradictions } from '@/lib/domain/worksheets/contradictions'
import type { Contradiction } from '@/lib/domain/worksheets/contradictions/check'
import { findSection } from '@/lib/domain/worksheets/definition'
import { readWorksheet } from '@/lib/domain/worksheets/read-worksheet'
import { type SectionForm, sectionForm, storedForm } from '@/lib/domain/worksheets/section-form'
import type { Locale } from '@/lib/domain/worksheets/text'
import { requireActor } from '../auth/session'
import { catalogueOf } from '../catalogue/catalogue-of'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { currentWorksheet } from './current-worksheet'
import { findCase } from './find-case'
import { listRemarks } from './list-remarks'
import { loadCaseFacts } from './load-case-facts'
import { loadShownFacts } from './load-shown-facts'
import { readAnswers } from './stored-answers'
import { definitionOf } from './worksheet-definition'

export type SectionPage = {
  actor: Actor
  case: { id: string; number: number; subjectName: string; personId: string }
  section: { code: string; label: string; intro: string | null; number: number; of: number; previous: string | null }
  /** All sections by name, for saying which was saved. */
  sections: { code: string; label: string }[]
  form: SectionForm
  /** What the district changed of the limits by which values are worked out while somebody types. */
  limits: Partial<FindingLimits>
  stored: FormState['values']
  /** Where the answers of this page came from so far, if all came from one place that says something. */
  usualSource: string | null
  /** By question: what the health centre said, and what does not fit together. */
  remarks: Record<string, string[]>
  warnings: Record<string, Contradiction>
  filled: number
  required: number
}

/** One page of a worksheet to fill in, for whoever may; for everybody else it does not exist. */
export async function getSection(caseId: string, code: string, locale: Locale): Promise<SectionPage> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const { found, subject } = await findCase(tx, actor, caseId)
    const mayFill = can(actor, 'worksheet:fill', subject) && isOpenFor('fill_worksheet', found.status)
    const worksheet = mayFill ? await currentWorksheet(tx, caseId) : null
    if (!worksheet) notFound()
    const definition = definitionOf(worksheet)
    const section = findSection(definition, code)
    if (!section) notFound()

    const answers = await readAnswers(tx, worksheet.id)
    const { facts, latest } = await loadCaseFacts(tx, { personId: found.personId, asOf: today() })
    const shown = await loadShownFacts(tx, {
      caseId,
      latest,
      childName: found.subjectName,
      seesNumbers: seesName(actor, subject),
    })
    const { limits } = await catalogueOf(tx, { caseId })
    const { lookup } = readWorksheet(definition, answers, { ...facts, ...shown }, limits)
    const count = completeness(definition, answers, facts).sections.find((each) => each.code === code)
    const at = definition.sections.indexOf(section)
    const sources = section.fields.flatMap((field) => answers[field.code]?.source ?? [])
    const [source] = sources

    return {
      actor,
      case: { id: caseId, number: found.number, subjectName: found.subjectName, personId: found.personId },
      section: {
        code,
        label: section.label[locale],
        intro: section.intro?.[locale] ?? null,
        number: at + 1,
        of: definition.sections.length,
        previous: definition.sections[at - 1]?.code ?? null,
      },
      sections: definition.sections.map((each) => ({ code: each.code, label: each.label[locale] })),
      form: sectionForm(definition, section, lookup, locale),
      limits: limitChanges(limits),
      stored: storedForm(section, answers, locale),
      usualSource:
        source && source !== 'other' && sources.length > 1 && sources.every((each) => each === source) ? source : null,
      remarks: byField(await listRemarks(tx, { caseId })),
      warnings: Object.fromEntries(
        findContradictions(definition, answers, facts).map(({ field, code: warning }) => [field, warning]),
      ),
      filled: count?.filled ?? 0,
      required: count?.required ?? 0,
    }
  })
}

function byField(remarks: { fieldCode: string | null; reason: string }[]): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const { fieldCode, reason } of remarks) if (fieldCode) (grouped[fieldCode] ??= []).push(reason)
  return grouped
}
