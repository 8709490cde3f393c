import type { SectionField } from '@/lib/domain/worksheets/section-form'
import type { Locale } from '@/lib/domain/worksheets/text'

type Choices = { value: string; label: string }[]

/** A question with every text around it, so that the browser needs neither the worksheet nor its messages. */
export type Question = SectionField & {
  suggested: string
  onlyIf?: string
  remarks: string[]
  warning?: string
}

/** The texts that all questions of a page share. */
export type SectionTexts = {
  locale: Locale
  marks: Record<SectionField['mark'], string>
  notYetDerived: string
  details: string
  source: string
  status: string
  restricted: string
  remark: string
  sectionSource: string
  sectionSourceHint: string
  sectionSourceNone: string
  saveNext: string
  saveDraft: string
  othersSaved: string
  sources: Choices
  statuses: Choices
}
