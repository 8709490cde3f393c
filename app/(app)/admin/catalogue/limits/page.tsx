import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { LIMIT_KEYS } from '@/lib/domain/catalogue/edition-catalogue'
import { LIMIT_FIELDS, LIMIT_GROUPS } from '@/lib/domain/catalogue/limit-fields'
import { LIMIT_SOURCES } from '@/lib/domain/catalogue/limit-sources'
import { typedLimits } from '@/lib/domain/catalogue/limits-input'
import { LIMIT_MARKS } from '@/lib/domain/findings/limit-marks'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '@/lib/domain/findings/limits'
import { filledForm } from '@/lib/domain/form-state'
import type { Locale } from '@/lib/domain/worksheets/text'
import { formatNumber } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getEditableLimits } from '@/lib/server/catalogue/get-cause'
import { DifferenceList } from '../difference-list'
import { limitWord } from '../limit-word'
import { type LimitGroupFields, LimitsForm } from './limits-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue.limits'))('title') }
}

export default async function LimitsPage() {
  const [actor, found, t, language] = await Promise.all([
    requireActor(),
    getEditableLimits(),
    getTranslations('catalogue'),
    getLocale(),
  ])
  const locale = localeFrom(language)
  const formKey = 'catalogue-limits'
  return (
    <>
      <PageHeader
        title={t('limits.title')}
        lead={t('limits.lead')}
        crumbs={[{ label: t('title'), href: toRoute('/admin/catalogue') }]}
      />
      <div className="grid max-w-4xl gap-5">
        {found.changed.length > 0 && (
          <Card title={t('form.draftTitle')}>
            <DifferenceList differences={found.changed} agencies={found.agencies} />
          </Card>
        )}
        <FormMessages>
          <LimitsForm
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, filledForm(typedLimits(found.shown, locale)))}
            version={found.version}
            groups={await limitGroups(locale)}
            save={t('form.save')}
          />
        </FormMessages>
      </div>
    </>
  )
}

/** The limits in their groups. Only a default that a document names is shown as that document's. */
async function limitGroups(locale: Locale): Promise<LimitGroupFields[]> {
  const t = await getTranslations('catalogue.limits')
  const hintOf = (key: keyof FindingLimits) => {
    const { min, max } = LIMIT_FIELDS[key]
    const value = DEFAULT_FINDING_LIMITS[key]
    return [
      value === null ? t('builtInNone') : t('builtIn', { value: limitWord(key, value, locale) }),
      t('range', { min: formatNumber(min, locale), max: formatNumber(max, locale) }),
      t(`mark.${LIMIT_MARKS[key]}`, { source: LIMIT_SOURCES[key]?.[locale] ?? '' }),
    ].join(' ')
  }
  return LIMIT_GROUPS.map((group) => ({
    key: group,
    title: t(`groups.${group}`),
    fields: LIMIT_KEYS.filter((key) => LIMIT_FIELDS[key].group === group).map((key) => {
      const { label, unit, decimals, mayBeBlank } = LIMIT_FIELDS[key]
      return {
        name: key,
        label: label[locale],
        unit: unit?.[locale] ?? null,
        hint: hintOf(key),
        whole: decimals === 0,
        optional: mayBeBlank,
      }
    }),
  }))
}
