import { useLocale, useTranslations } from 'next-intl'
import type { Difference, Said } from '@/lib/domain/catalogue/differences'
import { isText } from '@/lib/domain/catalogue/differences'
import { LIMIT_FIELDS } from '@/lib/domain/catalogue/limit-fields'
import type { AgencyCode } from '@/lib/domain/findings/agency-codes'
import { findCause } from '@/lib/domain/findings/catalogue'
import { formatNumber } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import type { AgencyOption } from '@/lib/server/agencies/list-agencies'
import { agencyWord } from './agency-word'
import { limitWord } from './limit-word'

type Props = { differences: Difference[]; agencies: readonly AgencyOption[] }

/** What differs between two editions, thing by thing, before and after. */
export function DifferenceList({ differences, agencies }: Props) {
  return (
    <ul className="grid gap-3">
      {differences.map((each) => (
        <li key={JSON.stringify(each)} className="border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
          <DifferenceItem difference={each} agencies={agencies} />
        </li>
      ))}
    </ul>
  )
}

function DifferenceItem({ difference, agencies }: { difference: Difference; agencies: readonly AgencyOption[] }) {
  const t = useTranslations('catalogue')
  const tFinding = useTranslations('finding')
  const tGroup = useTranslations('worksheet.group')
  const locale = localeFrom(useLocale())
  const cause = (code: string) => `${code} ${findCause(code)?.title[locale] ?? ''}`.trim()
  const names = (codes: readonly AgencyCode[]) =>
    codes.map((code) => agencyWord(code, agencies, locale)).join(', ') || t('difference.none')
  const said = (value: Said) => {
    if (value === null) return t('difference.byFamily')
    if (isText(value)) return value[locale]
    return typeof value === 'number' ? formatNumber(value, locale) : tFinding(`horizon.${value}`)
  }
  switch (difference.kind) {
    case 'limit': {
      const { key, before, after } = difference
      const word = (value: number | null) => (value === null ? t('difference.blank') : limitWord(key, value, locale))
      return (
        <Short
          subject={t('difference.limit', { label: LIMIT_FIELDS[key].label[locale] })}
          change={t('difference.change', { before: word(before), after: word(after) })}
        />
      )
    }
    case 'used':
      return <Short subject={cause(difference.code)} change={t(`difference.${difference.after ? 'on' : 'off'}`)} />
    case 'lead': {
      const before = agencyWord(difference.before, agencies, locale)
      const after = agencyWord(difference.after, agencies, locale)
      return (
        <Short
          subject={t('difference.lead', { cause: cause(difference.code) })}
          change={t('difference.change', { before, after })}
        />
      )
    }
    case 'support':
      return (
        <Long
          subject={t('difference.support', { cause: cause(difference.code) })}
          before={names(difference.before)}
          after={names(difference.after)}
        />
      )
    case 'advice': {
      const { code, place, part, before, after } = difference
      const about = { cause: cause(code), part: t(`part.${part}`) }
      const subject =
        place === 'USUAL'
          ? t('difference.advice', about)
          : t('difference.adviceIn', { ...about, group: tGroup(place).toLocaleLowerCase(locale) })
      return isText(before) || isText(after) ? (
        <Long subject={subject} before={said(before)} after={said(after)} />
      ) : (
        <Short subject={subject} change={t('difference.change', { before: said(before), after: said(after) })} />
      )
    }
  }
}

function Short({ subject, change }: { subject: string; change: string }) {
  return (
    <>
      <p className="font-semibold">{subject}</p>
      <p>{change}</p>
    </>
  )
}

function Long({ subject, before, after }: { subject: string; before: string; after: string }) {
  const t = useTranslations('catalogue.difference')
  return (
    <>
      <p className="font-semibold">{subject}</p>
      <p className="max-w-prose wrap-anywhere text-muted">{t('before', { before })}</p>
      <p className="max-w-prose wrap-anywhere">{t('after', { after })}</p>
    </>
  )
}
