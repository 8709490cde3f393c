import type { useTranslations } from 'next-intl'

const FIELDS = [
  'kind',
  'activity',
  'targetVolume',
  'unit',
  'beneficiary',
  'place',
  'leadAgencyId',
  'supportAgencyIds',
  'startsOn',
  'dueOn',
  'fundSource',
  'budgetRp',
  'successIndicator',
] as const
type FieldName = (typeof FIELDS)[number] | 'findingIds'

/** The words of the line form, so that the browser gets these and not the whole namespace. */
export type LineTexts = {
  labels: Record<FieldName, string>
  hints: Partial<Record<FieldName, string>>
  what: string
  who: string
  when: string
  submit: string
}

export function lineTexts(t: ReturnType<typeof useTranslations<'plan.form'>>): LineTexts {
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(name)])) as Record<(typeof FIELDS)[number], string>
  return {
    labels: { ...labels, findingIds: t('answers') },
    hints: {
      findingIds: t('answersHint'),
      unit: t('unitHint'),
      beneficiary: t('beneficiaryHint'),
      budgetRp: t('budgetHint'),
      successIndicator: t('successHint'),
    },
    what: t('what'),
    who: t('who'),
    when: t('when'),
    submit: t('submit'),
  }
}
