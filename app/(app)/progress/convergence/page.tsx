import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { periodCode } from '@/lib/domain/indicators/period'
import { getConvergence } from '@/lib/server/progress/get-convergence'
import { PeriodLinks } from '../period-links'
import { ShareFigure } from '../share-figure'
import { ServicesTable } from './services-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('convergence'))('title') }
}

export default async function ConvergencePage({ searchParams }: PageProps<'/progress/convergence'>) {
  const { area, cycle } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const [page, t] = await Promise.all([
    getConvergence({ area: one(area), cycle: one(cycle) }),
    getTranslations('convergence'),
  ])
  const { whole, parts, agencies, period, periods, aggregates } = page
  const address = (code: string, half: string | undefined) =>
    toRoute(`/progress/convergence?${new URLSearchParams({ area: code, ...(half ? { cycle: half } : {}) })}`)
  const href = (code: string) => address(code, period ? periodCode(period) : undefined)
  return (
    <>
      <PageHeader
        title={t('of', { area: page.area.name })}
        lead={t('lead')}
        crumbs={[
          { label: t('back'), href: toRoute('/progress') },
          ...page.above.map(({ code, name }) => ({ label: name, href: href(code) })),
        ]}
      />
      <div className="grid gap-5">
        {period && <PeriodLinks period={period} periods={periods} href={(half) => address(page.area.code, half)} />}
        {whole.arrived.denominator === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <div className="max-w-md">
              <ShareFigure
                label={t('title')}
                share={whole.arrived}
                unit={t('unit')}
                source={t('source')}
                date={page.asOf}
                aggregates={aggregates}
              />
            </div>
            {parts.length > 0 && (
              <section aria-labelledby="by-area">
                <h2 id="by-area" className="mb-2 text-xl font-bold">
                  {t('byArea')}
                </h2>
                <ServicesTable of="area" rows={parts} aggregates={aggregates} href={href} />
              </section>
            )}
            {agencies && (
              <section aria-labelledby="by-agency" className="grid gap-2">
                <h2 id="by-agency" className="text-xl font-bold">
                  {t('byAgency')}
                </h2>
                {agencies.length > 0 && <ServicesTable of="agency" rows={agencies} aggregates={aggregates} />}
                {page.withoutAgency > 0 && <p>{t('noAgency', { count: page.withoutAgency })}</p>}
              </section>
            )}
            <p className="text-muted">{t('early')}</p>
          </>
        )}
      </div>
    </>
  )
}
