import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Disclosure } from '@/app/ui/disclosure'
import { formatDateTime } from '@/lib/i18n/format'
import type { CatalogueDesk } from '@/lib/server/catalogue/get-desk'
import { DifferenceList } from './difference-list'

/** The editions that were published, with number, day, by whom, why and what they changed. */
export function EditionsCard({ desk }: { desk: CatalogueDesk }) {
  const t = useTranslations('catalogue.editions')
  const locale = useLocale()
  return (
    <Card title={t('title')} id="editions">
      {desk.editions.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ol className="grid gap-4">
          {desk.editions.map((edition) => {
            const { id, number, district, by, note, changed } = edition
            const at = formatDateTime(edition.publishedAt, locale)
            return (
              <li key={id} className="grid gap-1 border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
                <h3 className="font-bold">
                  {desk.mayEdit ? t('number', { number }) : t('ofDistrict', { district, number })}
                </h3>
                <p className="text-muted">{by === '–' ? t('at', { at }) : t('by', { by, at })}</p>
                <p className="max-w-prose wrap-anywhere">{t('note', { note })}</p>
                <Disclosure summary={t('changed', { count: changed.length })}>
                  <DifferenceList differences={changed} agencies={desk.agencies} />
                </Disclosure>
              </li>
            )
          })}
        </ol>
      )}
    </Card>
  )
}
