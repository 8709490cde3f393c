import { useTranslations } from 'next-intl'
import { type QuotaState, roomIn } from '@/lib/domain/selection/quota'
import { Bar } from './bar'

/** Each group's quota as a bar with its figures in words; a group without a quota says so. */
export function QuotaBars({ quotas }: { quotas: readonly QuotaState[] }) {
  const t = useTranslations('selection')
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
      {quotas.map((state) => {
        const { group, quota, chosen } = state
        const beyond = quota === null ? 0 : Math.max(0, chosen - quota)
        return (
          <li key={group} className="figures grid content-start gap-1">
            <p className="font-semibold">{t(`group.${group}`)}</p>
            {quota !== null && (
              <Bar
                total={Math.max(quota, chosen)}
                parts={[
                  { key: 'chosen', value: chosen - beyond, tone: roomIn(state) === 0 ? 'success' : 'primary' },
                  { key: 'beyond', value: beyond, tone: 'warning' },
                ]}
              />
            )}
            <p>
              {quota === null ? t('quota.none', { chosen }) : t('quota.of', { chosen, quota })}
              {beyond === 0 && roomIn(state) === 0 && quota !== 0 && `, ${t('quota.full')}`}
            </p>
            {beyond > 0 && <p className="text-warning">{t('quota.over', { n: beyond })}</p>}
          </li>
        )
      })}
    </ul>
  )
}
