import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { Icon } from '@/app/ui/line-icon'
import { toRoute } from '@/app/ui/to-route'
import type { FillOverview } from '@/lib/server/worksheets/fill-overview'

/** Every section with how much of it is done; each leads to its page. */
export async function SectionList({ caseId, fill }: { caseId: string; fill: FillOverview }) {
  const t = await getTranslations('worksheet')
  return (
    <Card title={t('sections')}>
      <p className="text-muted">{t('progress', { filled: fill.filled, required: fill.required })}</p>
      <Bar total={fill.required} parts={[{ key: 'filled', value: fill.filled, tone: 'primary' }]} />
      <ol className="grid">
        {fill.sections.map(({ code, label, filled, required, answered, asked }) => (
          <li key={code} className="border-t border-base-300 first:border-t-0">
            <Link
              href={toRoute(`/cases/${caseId}/worksheet/${code}`)}
              className="flex min-h-14 items-center justify-between gap-3 py-2 hover:bg-base-200"
            >
              <span>
                <span className="block font-semibold text-primary underline underline-offset-4">{label}</span>
                <span className="block text-muted">{t('allAnswered', { answered, asked })}</span>
              </span>
              <span className="flex shrink-0 items-center gap-1.5">
                {filled < required ? (
                  t('sectionProgress', { filled, required })
                ) : (
                  <>
                    <Icon name="success" className="size-5 text-success" />
                    {t('complete')}
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}
