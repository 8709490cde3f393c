import { useTranslations } from 'next-intl'
import { Icon } from '@/app/ui/line-icon'
import { Bar } from '@/app/ui/bar'
import type { CoverageVillage } from '@/lib/server/selection/get-coverage'
import { VillageCard } from './village-card'

/** The villages of a subdistrict, behind how many of them have begun: a district has more of them than a phone can hold. */
export function SubdistrictVillages({
  cycleId,
  subdistrict,
  villages,
  most,
  open,
}: {
  cycleId: string
  subdistrict: string
  villages: CoverageVillage[]
  most: number
  open: boolean
}) {
  const t = useTranslations('selection.coverage')
  const begun = villages.filter((village) => village.begun).length
  const cases = villages.reduce((sum, village) => sum + village.cases, 0)
  return (
    <details open={open} className="group card border border-base-300 bg-base-100">
      <summary className="grid min-h-11 cursor-pointer list-none gap-1 p-3 [&::-webkit-details-marker]:hidden">
        <span className="flex flex-wrap items-center gap-x-3">
          <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
          <span className="font-semibold">{subdistrict}</span>
          <span className="figures">{t('begunOf', { begun, all: villages.length })}</span>
          <span className="figures ml-auto text-muted">{t('cases', { n: cases })}</span>
        </span>
        <Bar total={villages.length} parts={[{ key: 'begun', value: begun, tone: 'success' }]} />
      </summary>
      <ul
        className="grid gap-3 border-t border-base-300 p-3 sm:grid-cols-2 lg:grid-cols-4"
        aria-label={t('captionIn', { subdistrict })}
      >
        {villages.map((village) => (
          <VillageCard key={village.code} cycleId={cycleId} village={village} most={most} />
        ))}
      </ul>
    </details>
  )
}
