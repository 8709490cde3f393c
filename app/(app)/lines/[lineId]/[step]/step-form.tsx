import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/lib/domain/form-state'
import type { OwnStep } from '@/lib/domain/lines/open-steps'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'
import { today } from '@/lib/server/clock'
import type { LineDetail } from '@/lib/server/lines/get-line'
import { listOtherAgencies } from '@/lib/server/lines/list-other-agencies'
import { toldVolume } from '../told-volume'
import { AcceptForm } from './accept-form'
import { ArrangeForm } from './arrange-form'
import { CancelForm } from './cancel-form'
import { CheckForm } from './check-form'
import { DeclineForm } from './decline-form'
import { PostponeForm } from './postpone-form'
import type { LineFormProps } from './line-form'
import { WithdrawForm } from './withdraw-form'
import { WorkForm } from './work-form'

type Props = { step: OwnStep; line: LineDetail; identity: LineFormProps['identity']; initial: FormState }

/** The form of a step, with what it needs to know of the line written out in the reader's language. */
export async function StepForm({ step, line, identity, initial }: Props) {
  const locale = await getLocale()
  const common = { lineId: line.id, identity, initial }
  switch (step) {
    case 'accept': {
      const t = await getTranslations('line.fund')
      const sources = FUND_SOURCES.map((value) => ({ value, label: t(value) }))
      return <AcceptForm {...common} sources={sources} deadline={formatDate(line.deadlineOn, locale)} today={today()} />
    }
    case 'decline':
      return <DeclineForm {...common} agencies={await listOtherAgencies()} />
    case 'withdraw':
      return <WithdrawForm {...common} />
    case 'arrange': {
      const t = await getTranslations('line.fund')
      const money = await getTranslations('allocation')
      const rupiah = formatRupiah(line.allocatedRp === null ? null : BigInt(line.allocatedRp), locale)
      const allocated = [
        line.allocatedSource && `${rupiah}, ${t(line.allocatedSource)}`,
        line.allocatedCode && money('codeOf', { code: line.allocatedCode }),
        line.allocatedYear && money('yearOf', { year: String(line.allocatedYear) }),
      ].filter(Boolean)
      return (
        <ArrangeForm
          {...common}
          sources={FUND_SOURCES.map((value) => ({ value, label: t(value) }))}
          today={today()}
          asOf={new Date().toISOString()}
          now={{
            scheduledOn: line.scheduledOn && formatDate(line.scheduledOn, locale),
            allocated: allocated.join(', ') || null,
          }}
        />
      )
    }
    case 'report':
    case 'complete':
      return (
        <WorkForm
          {...common}
          step={step}
          approved={formatDate(line.approvedOn, locale)}
          earliest={line.approvedOn}
          today={today()}
          target={formatNumber(line.targetVolume, locale)}
          told={formatNumber(toldVolume(line.reports), locale)}
          unit={line.unit}
          volumeMayBeBlank={step === 'complete' && line.reports.some(({ volume }) => volume !== null)}
          proofMayBeBlank={step === 'report' || line.proofs > 0}
        />
      )
    case 'postpone':
      return <PostponeForm {...common} deadline={formatDate(line.deadlineOn, locale)} />
    case 'verify':
    case 'reopen':
      return <CheckForm {...common} step={step} today={today()} />
    case 'cancel':
      return <CancelForm {...common} />
  }
}
