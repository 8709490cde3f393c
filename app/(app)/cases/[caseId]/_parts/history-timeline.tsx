import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/app/ui/timeline'
import type { Tone } from '@/app/ui/tone'
import { findCause } from '@/lib/domain/findings/catalogue'
import { formatDateTime } from '@/lib/i18n/format'
import type { HistoryEntry } from '@/lib/server/history/list-history'

type StepText = Parameters<ReturnType<typeof useTranslations<'history'>>>[0] & `step.${string}`
type Standing =
  `case.status.${string}` | `line.status.${string}` | `finding.status.${string}` | `case.page.planStatus.${string}`
type StandingText = Parameters<ReturnType<typeof useTranslations<never>>>[0] & Standing

const TONES: Partial<Record<string, Tone>> = {
  verify: 'success',
  approve_plan: 'success',
  close: 'success',
  return: 'warning',
  send_back_plan: 'warning',
  end: 'error',
  'line.verify': 'success',
  'line.decline': 'error',
  'line.reopen': 'warning',
  'measurement.reject': 'warning',
}

/** Events as sentences: who did what and when, from which state to which, and why. */
export function HistoryTimeline({ entries, numbered = false }: { entries: HistoryEntry[]; numbered?: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const sentence = (step: string) => {
    const key = `step.${step}` as StepText
    return t.has(`history.${key}`) ? t(`history.${key}`) : t('history.step.other', { step })
  }
  return (
    <Timeline
      entries={entries.map((entry) => ({
        id: entry.id,
        title: sentence(entry.step),
        at: formatDateTime(entry.at, locale),
        by: [
          t('history.by', { name: entry.by, role: t(`role.${entry.role}`) }),
          ...(numbered ? [t('history.numbered', { sequence: entry.sequence })] : []),
        ].join(' · '),
        detail: <Detail entry={entry} />,
        tone: TONES[entry.step] ?? 'neutral',
      }))}
    />
  )
}

function Detail({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const { from, to, detail } = entry
  const standing = (status: string | null) => {
    const key = status === null ? null : (`${standingsOf(entry.step)}.${status}` as StandingText)
    return key !== null && t.has(key) ? t(key) : null
  }
  const [before, after] = [standing(from), standing(to)]
  const parts = [
    typeof detail.line === 'number' && t('history.line', { line: detail.line }),
    typeof detail.version === 'number' && t('history.version', { version: detail.version }),
    typeof detail.month === 'number' && t('history.month', { month: detail.month }),
    typeof detail.code === 'string' && (findCause(detail.code)?.title[locale] ?? detail.code),
    before && after && before !== after && t('history.moved', { from: before, to: after }),
    typeof detail.reason === 'string' && t('history.reason', { reason: reasonText(detail.reason) }),
    typeof detail.note === 'string' && t('history.note', { note: detail.note }),
  ].filter((part) => typeof part === 'string')

  // Why a case was proposed is kept as its code.
  function reasonText(reason: string): string {
    const key = `case.selectionReason.${reason}` as Parameters<typeof t>[0] & `case.selectionReason.${string}`
    return entry.step === 'propose' && t.has(key) ? t(key) : reason
  }
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
    </>
  )
}

/** Where the names of the states are that an event led from and to. */
function standingsOf(step: string): 'case.status' | 'line.status' | 'finding.status' | 'case.page.planStatus' {
  if (step.startsWith('line.')) return 'line.status'
  if (step.startsWith('finding.')) return 'finding.status'
  return step.startsWith('plan.') ? 'case.page.planStatus' : 'case.status'
}
