import { useTranslations } from 'next-intl'
import { type Description, DescriptionView } from './description-view'

/** Facts, each with its name. A fact that is not known says so: a blank is never shown as nothing or zero. */
export function DescriptionList({ items }: { items: Description[] }) {
  const t = useTranslations('common')
  return <DescriptionView items={items} missing={t('notFilled')} />
}
