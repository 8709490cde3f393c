import { getTranslations } from 'next-intl/server'

/**
 * The frame of a signed-in page and nothing in it: the floor that `npm run bench` measures every other page against.
 * No menu leads here.
 */
export default async function BlankPage() {
  const t = await getTranslations('common')
  return <h1 className="text-2xl font-bold">{t('title')}</h1>
}
