import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { periodCode } from '@/lib/domain/indicators/period'
import type { CyclePeriod } from '@/lib/server/progress/cycles-of-area'

type PeriodLinksProps = { period: CyclePeriod; periods: CyclePeriod[]; href: (period: string) => Route }

/** The half years there are, the one shown marked; nothing where there is only one. */
export function PeriodLinks({ period, periods, href }: PeriodLinksProps) {
  const t = useTranslations('progress')
  if (periods.length < 2) return null
  return (
    <nav aria-label={t('period')} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-x-4">
        {periods.map((each) => {
          const name = t('periodName', { semester: each.semester, year: String(each.year) })
          return (
            <li key={name}>
              <Link
                href={href(periodCode(each))}
                aria-current={periodCode(each) === periodCode(period) ? 'true' : undefined}
                className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 aria-[current]:font-bold aria-[current]:text-base-content aria-[current]:no-underline"
              >
                {each.closed ? t('periodClosed', { period: name }) : name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
