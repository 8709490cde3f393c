import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Alert } from './alert'
import { toRoute } from './to-route'

type Alike = { fileId: string; isSame: boolean; other: { lineId: string; activity: string; village: string } | null }

/** The same proof on two lines, pointed out to whoever checks one of them. `files` gives the order the page shows them in. */
export function AlikeNotice({ alike, files }: { alike: Alike[]; files: string[] }) {
  const t = useTranslations('proof.alike')
  if (alike.length === 0) return null
  return (
    <Alert tone="warning" title={t('title')}>
      <p>{t('lead')}</p>
      <ul className="mt-1 list-disc pl-5">
        {alike.map(({ fileId, isSame, other }) => (
          <li key={`${fileId} ${other?.lineId ?? 'elsewhere'}`}>
            {t(isSame ? 'same' : 'alike', { number: files.indexOf(fileId) + 1 })}{' '}
            {other ? (
              <Link href={toRoute(`/lines/${other.lineId}`)} className="text-primary underline underline-offset-4">
                {t('line', other)}
              </Link>
            ) : (
              t('elsewhere')
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
