import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FilterForm } from '@/app/ui/filter-form'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { RateFigure } from '@/app/ui/figure'
import { SelectField } from '@/app/ui/select-field'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { COVERAGE_STEPS } from '@/lib/domain/selection/coverage'
import { today } from '@/lib/server/clock'
import { type CoverageVillage, getCoverage } from '@/lib/server/selection/get-coverage'
import { SubdistrictVillages } from './subdistrict-villages'
import { STEP_TONES } from './village-card'

const SUBDISTRICT = /^\d{2}\.\d{2}\.\d{2}$/

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('selection.coverage'))('title') }
}

export default async function CoveragePage({ params, searchParams }: PageProps<'/cycles/[cycleId]/coverage'>) {
  const [{ cycleId }, { area: asked }, t] = await Promise.all([params, searchParams, getTranslations('selection')])
  const area = typeof asked === 'string' && SUBDISTRICT.test(asked) ? asked : null
  const { cycle, villages, a1, subdistricts } = await getCoverage(cycleId, area)
  const name = t('cycle', { semester: String(cycle.semester), year: String(cycle.year) })
  const notBegun = villages.filter(({ begun }) => !begun).length
  const most = Math.max(1, ...villages.map(({ cases }) => cases))
  return (
    <>
      <PageHeader
        title={t('coverage.title')}
        lead={t('coverage.lead', { cycle: name })}
        crumbs={[
          { label: t('cycles'), href: toRoute('/cycles') },
          { label: name, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        <NextStep
          waiting={notBegun === 0}
          title={notBegun === 0 ? t('coverage.nextDone') : t('coverage.nextTitle', { n: notBegun })}
          action={
            notBegun > 0 && (
              <ButtonLink href={toRoute(`/cycles/${cycleId}/selection${area ? `?area=${area}` : ''}`)}>
                {t('lokus.toList')}
              </ButtonLink>
            )
          }
        >
          {notBegun > 0 && t('coverage.nextBody')}
        </NextStep>
        <div className="grid items-start gap-5 md:grid-cols-2">
          <RateFigure
            label={t('coverage.a1')}
            {...a1}
            unit={t('coverage.unit')}
            source={t('coverage.a1Source')}
            date={today()}
          />
          <FilterForm href={toRoute(`/cycles/${cycleId}/coverage`)} active={area ? 1 : 0}>
            <div className="sm:col-span-2 lg:col-span-4">
              <SelectField
                state={filledForm(area ? { area } : {})}
                name="area"
                label={t('coverage.filter')}
                options={subdistricts.map(({ code, name: label }) => ({ value: code, label }))}
              />
            </div>
          </FilterForm>
        </div>
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t('coverage.legend')}:</span>
          {COVERAGE_STEPS.map((step) => (
            <Status key={step} tone={STEP_TONES[step]}>
              {t(`coverage.step.${step}`)}
            </Status>
          ))}
        </p>
        <div className="grid gap-3">
          {bySubdistrict(villages).map(({ name: subdistrict, villages: own }) => (
            <SubdistrictVillages
              key={subdistrict}
              {...{ cycleId, most, subdistrict }}
              villages={own}
              open={area !== null}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** The villages as they come, those not begun first, by their subdistrict: the one with most to begin first. */
function bySubdistrict(villages: CoverageVillage[]) {
  const names = [...new Set(villages.map(({ subdistrict }) => subdistrict))]
  const waiting = (own: CoverageVillage[]) => own.filter(({ begun }) => !begun).length
  return names
    .map((name) => ({ name, villages: villages.filter(({ subdistrict }) => subdistrict === name) }))
    .toSorted((a, b) => waiting(b.villages) - waiting(a.villages))
}
