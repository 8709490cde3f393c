import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import type { ReadVersion } from '@/lib/server/worksheets/read-version'

/** The other versions of a worksheet, each readable as it was; nothing where there is only one. */
export async function VersionLinks({ caseId, read }: { caseId: string; read: ReadVersion }) {
  if (read.versions.length < 2) return null
  const t = await getTranslations('worksheet')
  return (
    <nav aria-label={t('versions')}>
      <ul className="flex flex-wrap gap-x-4">
        {read.versions.map(({ version, status }) => (
          <li key={version}>
            <Link
              href={toRoute(`/cases/${caseId}/worksheet?version=${version}`)}
              aria-current={version === read.version ? 'page' : undefined}
              className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 aria-[current]:font-bold aria-[current]:no-underline"
            >
              {t('versionOf', { version, status: t(`versionStatus.${status}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
