import { useLocale, useTranslations } from 'next-intl'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { Icon, type IconName } from './line-icon'

export type ProvedLine = {
  status: LineStatus
  late: boolean
  doneOn: string | null
  /** Files handed in. */
  proofs: number
  verifiedOn: string | null
}

type Look = { box: string; icon: IconName }

function lookOf({ status, late, proofs }: ProvedLine): Look {
  if (status === 'verified') return { box: 'border-success bg-success/10 [&_svg]:text-success', icon: 'success' }
  if (status === 'done') return { box: 'border-warning bg-accent/15 [&_svg]:text-warning', icon: 'clock' }
  if (proofs > 0) return { box: 'border-info bg-info/10 [&_svg]:text-info', icon: 'file' }
  return { box: `border-dashed ${late ? 'border-error [&_svg]:text-error' : 'border-edge'}`, icon: 'more' }
}

/** The end of the chain: what shows that the response really came, and whether somebody else has seen it. */
export function ProofBox({ line }: { line: ProvedLine }) {
  const t = useTranslations('case.chain')
  const locale = useLocale()
  const { box, icon } = lookOf(line)
  const proved = line.status === 'verified'
  return (
    <div className={`flex items-start gap-2 rounded-field border-2 p-3 ${box}`}>
      <Icon name={icon} className="mt-0.5 size-5" />
      <div className="min-w-0">
        <p className="sr-only">{t('proof')}</p>
        {proved && <p className="font-semibold">{t('proved', { date: formatDate(line.verifiedOn, locale) })}</p>}
        {line.status === 'done' && <p className="font-semibold">{t('notProved')}</p>}
        {line.doneOn && !proved && <p>{t('doneOn', { date: formatDate(line.doneOn, locale) })}</p>}
        <p className={line.proofs === 0 ? 'text-muted' : undefined}>
          {line.proofs === 0 ? t('noProof') : t('proofs', { count: line.proofs })}
        </p>
      </div>
    </div>
  )
}
