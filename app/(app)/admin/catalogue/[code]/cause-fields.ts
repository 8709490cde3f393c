import { getTranslations } from 'next-intl/server'
import { adviceField, TEXT_PARTS } from '@/lib/domain/catalogue/cause-fields'
import { settingsOf } from '@/lib/domain/catalogue/cause-settings'
import { AGENCY_NAMES, type AgencyCode } from '@/lib/domain/findings/agency-codes'
import type { CatalogueEntry } from '@/lib/domain/findings/catalogue-entry'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import type { Locale } from '@/lib/domain/worksheets/text'
import { formatNumber } from '@/lib/i18n/format'
import type { AgencyOption } from '@/lib/server/agencies/list-agencies'
import type { EditableCause } from '@/lib/server/catalogue/get-cause'
import { agencyWord } from '../agency-word'

export type AdviceField = {
  name: string
  label: string
  hint?: string
  kind: 'words' | 'line' | 'number' | 'choice'
  options?: { value: string; label: string }[]
}
/** What is said of a cause in one place: usually, or in a group. */
export type AdviceCard = { key: string; title: string; lead?: string; fields: AdviceField[] }
export type CauseTexts = Record<
  'use' | 'used' | 'usedHint' | 'leadAgency' | 'supportAgencies' | 'supportOpen' | 'save',
  string
> & { leadHint?: string; supportHint?: string }

/** The fields of a cause's advice, each with the built-in beside it where it says something else now. */
export async function adviceCards({ builtIn, shown }: EditableCause, locale: Locale): Promise<AdviceCard[]> {
  const [t, tGroup, tHorizon] = await Promise.all([
    getTranslations('catalogue.form'),
    getTranslations('worksheet.group'),
    getTranslations('finding.horizon'),
  ])
  const now = settingsOf(shown)
  return settingsOf(builtIn).advice.map(({ place, parts }) => {
    const said = now.advice.find((each) => each.place === place)?.parts ?? {}
    const hint = (value: string, isOther: boolean) => (isOther ? { hint: t('builtIn', { value }) } : {})
    const fields: AdviceField[] = TEXT_PARTS.flatMap((part) => {
      const before = parts[part]
      if (!before) return []
      return (['id', 'en'] as const).map((language) => ({
        name: adviceField(place, part, language),
        label: t(`language.${language}`, { label: t(part) }),
        kind: part === 'unit' ? ('line' as const) : ('words' as const),
        ...hint(before[language], said[part]?.[language] !== before[language]),
      }))
    })
    if (parts.volume !== undefined) {
      const value = parts.volume === null ? '–' : formatNumber(parts.volume, locale)
      const isOther = said.volume !== parts.volume
      const words = isOther ? `${t('volumeHint')} ${t('builtIn', { value })}` : t('volumeHint')
      fields.push({ name: adviceField(place, 'volume'), label: t('volume'), kind: 'number', hint: words })
    }
    if (parts.horizon) {
      fields.push({
        name: adviceField(place, 'horizon'),
        label: t('horizon'),
        kind: 'choice',
        options: (['urgent', 'short', 'planned'] as const).map((value) => ({ value, label: tHorizon(value) })),
        ...hint(tHorizon(parts.horizon), said.horizon !== parts.horizon),
      })
    }
    if (place === 'USUAL') return { key: place, title: t('usual'), fields }
    const group = tGroup(place).toLocaleLowerCase(locale)
    return { key: place, title: t('inGroup', { group }), lead: t('inGroupLead'), fields }
  })
}

/** The texts of the form around the advice. */
export async function causeTexts({ builtIn, shown, agencies }: EditableCause, locale: Locale): Promise<CauseTexts> {
  const t = await getTranslations('catalogue.form')
  const name = (code: AgencyCode) => agencyWord(code, agencies, locale)
  const isOther = shown.supportAgencies.join() !== builtIn.supportAgencies.join()
  const supports = builtIn.supportAgencies.map(name).join(', ') || '–'
  return {
    use: t('use'),
    used: t('used'),
    usedHint: t('usedHint'),
    leadAgency: t('leadAgency'),
    supportAgencies: t('supportAgencies'),
    supportOpen: `${t('supportOpen')} (${shown.supportAgencies.length})`,
    save: t('save'),
    ...(shown.leadAgency !== builtIn.leadAgency && { leadHint: t('leadHint', { agency: name(builtIn.leadAgency) }) }),
    ...(isOther && { supportHint: t('builtIn', { value: supports }) }),
  }
}

/** Every kind of agency as a choice, with the desk that answers for it in the district. */
export async function agencyChoices(
  agencies: readonly AgencyOption[],
  locale: Locale,
): Promise<{ value: AgencyCode; label: string }[]> {
  const t = await getTranslations('catalogue.form')
  return (Object.keys(AGENCY_NAMES) as AgencyCode[]).map((value) => {
    const desk = resolveAgency(value, agencies)
    const agency = AGENCY_NAMES[value][locale]
    if (!desk) return { value, label: t('noDesk', { agency }) }
    return { value, label: desk.code === value ? desk.name : t('answeredBy', { agency, desk: desk.name }) }
  })
}

/** What is the same for every district. */
export async function fixedFacts({ kind, intervention }: CatalogueEntry) {
  const [t, tFinding] = await Promise.all([getTranslations('catalogue.form'), getTranslations('finding')])
  return [
    { key: 'kind', term: t('kind'), value: tFinding(`kind.${kind}`) },
    { key: 'intervention', term: t('intervention'), value: tFinding(`intervention.${intervention}`) },
  ]
}
