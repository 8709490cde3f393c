import { getTranslations } from 'next-intl/server'
import { ANSWER_SOURCES, ANSWER_STATUSES, isAnswerSource } from '@/lib/domain/worksheets/answer'
import type { Locale } from '@/lib/domain/worksheets/text'
import type { SectionPage } from '@/lib/server/worksheets/get-section'
import type { Question, SectionTexts } from './section-texts'

/** The questions of a page with every text around them, in the language of the reader. */
export async function questionsOf({ form, remarks, warnings }: SectionPage): Promise<Question[]> {
  const t = await getTranslations('worksheet')
  return form.fields.map((field) => {
    const source = isAnswerSource(field.suggestedSource) ? field.suggestedSource : 'interview'
    const warning = warnings[field.code]
    return {
      ...field,
      suggested: t('form.suggested', { source: t(`source.${source}`) }),
      ...(field.when && { onlyIf: t('form.onlyIf', { condition: field.when.text }) }),
      remarks: remarks[field.code] ?? [],
      ...(warning && { warning: t(`warning.${warning}`) }),
    }
  })
}

/** The texts that all questions of a page share. */
export async function textsOf(isLast: boolean, locale: Locale): Promise<SectionTexts> {
  const t = await getTranslations('worksheet')
  return {
    locale,
    marks: { form: t('mark.form'), krs: t('mark.krs'), general_knowledge: t('mark.general_knowledge') },
    notYetDerived: t('form.notYetDerived'),
    details: t('form.details'),
    source: t('sourceLabel'),
    status: t('statusLabel'),
    restricted: t('restricted'),
    remark: t('remarks.title'),
    sectionSource: t('form.sectionSource'),
    sectionSourceHint: t('form.sectionSourceHint'),
    sectionSourceNone: t('form.sectionSourceNone'),
    saveNext: t(isLast ? 'form.saveLast' : 'form.saveNext'),
    saveDraft: t('form.saveDraft'),
    othersSaved: t('form.othersSaved'),
    sources: ANSWER_SOURCES.map((source) => ({ value: source, label: t(`source.${source}`) })),
    statuses: ANSWER_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
  }
}
