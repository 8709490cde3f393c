import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Bar } from '@/app/ui/bar'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { Tone } from '@/app/ui/tone'
import type { CoverageStep } from '@/lib/domain/selection/coverage'
import type { CoverageVillage } from '@/lib/server/selection/get-coverage'

export const STEP_TONES: Record<CoverageStep, Tone> = {
  selected: 'neutral',
  worksheet: 'warning',
  review: 'info',
  follow_up: 'primary',
  done: 'success',
}

/** One village: how many cases of each group, and how far they are. All bars of the page have one scale. */
export function VillageCard({ cycleId, village, most }: { cycleId: string; village: CoverageVillage; most: number }) {
  const t = useTranslations('selection')
  const { code, name, subdistrict, cases, groups, steps, begun, listed, inLokus } = village
  const told = steps.map(({ step, n }) => `${n} ${t(`coverage.step.${step}`)}`).join(', ')
  return (
    <li className="card figures border border-base-300 bg-base-100 p-3">
      <p className="flex flex-wrap items-center justify-between gap-x-2">
        <Link
          href={toRoute(`/cycles/${cycleId}/selection?area=${code}`)}
          className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
        >
          {name}
        </Link>
        <Status tone={begun ? 'success' : 'warning'}>{begun ? t('coverage.begun') : t('coverage.notBegun')}</Status>
      </p>
      <p className="text-muted">
        {subdistrict}
        {!inLokus && `, ${t('coverage.outside')}`}
      </p>
      <div className="mt-auto grid gap-1 pt-2">
        <Bar
          total={most}
          parts={steps.map(({ step, n }) => ({ key: step, value: n, tone: STEP_TONES[step] }))}
          label={t('coverage.picture', { village: name, cases, parts: told || t('coverage.none') })}
        />
        <p>{cases === 0 ? t('coverage.none') : told}</p>
        {groups.length > 0 && (
          <p className="text-muted">{groups.map(({ group, n }) => `${t(`group.${group}`)} ${n}`).join(', ')}</p>
        )}
        {listed > 0 && <p className="text-muted">{t('coverage.candidates', { n: listed })}</p>}
      </div>
    </li>
  )
}
