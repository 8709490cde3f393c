import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import type { ReadVersion } from '@/lib/server/worksheets/read-version'

/** Where to look closely: answers that do not fit together, and required questions nobody could answer. */
export async function Hints({ read }: { read: ReadVersion }) {
  const [t, tWorksheet] = await Promise.all([getTranslations('verification.hints'), getTranslations('worksheet')])
  const rows = read.sections.flatMap((section) => section.rows)
  const doubts = rows.flatMap(({ code, label, warning }) => (warning ? [{ code, label, warning }] : []))
  const gaps = rows.filter(({ required, status }) => required && (status === 'unknown' || status === 'not_applicable'))
  return (
    <Card title={t('title')}>
      {doubts.length === 0 && <p>{t('none')}</p>}
      <ul className="grid gap-2">
        {doubts.map(({ code, label, warning }) => (
          <li key={code}>
            <a href={`#answer-${code}`} className="font-semibold text-primary underline underline-offset-4">
              {label}
            </a>{' '}
            <span className="text-warning">{tWorksheet(`warning.${warning}`)}</span>
          </li>
        ))}
        {gaps.length > 0 && (
          <li>
            {t('gaps', { count: gaps.length })} {gaps.map(({ label }) => label).join('; ')}
          </li>
        )}
      </ul>
    </Card>
  )
}
