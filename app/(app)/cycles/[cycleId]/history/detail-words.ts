import type { getTranslations } from 'next-intl/server'
import { isCycleStage } from '@/lib/domain/cycles/stages'
import { isMeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CycleEntry } from '@/lib/server/cycles/list-cycle-events'

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>

/** What a step of a cycle was about, in words: which meeting, which member, which deadline, how many; null where the step says it all. */
export function detailWords(t: Translate, { step, detail }: CycleEntry, locale: string): string | null {
  const { kind, heldOn, name, stage, dueOn, chosen, rejected, lines, villages, number } = detail
  if (step.startsWith('meeting.') && typeof kind === 'string' && isMeetingKind(kind))
    return [t(`meeting.kind.${kind}`), typeof heldOn === 'string' ? formatDate(heldOn, locale) : null]
      .filter((part) => part !== null)
      .join(' · ')
  if (step === 'stage.set_due' && typeof stage === 'string' && isCycleStage(stage) && typeof dueOn === 'string')
    return `${t(`cycle.stage.${stage}`)} · ${formatDate(dueOn, locale)}`
  if (step.startsWith('team.') && typeof name === 'string') return name
  if (step.endsWith('decree') && typeof number === 'string') return number
  const count = [chosen, rejected, lines, villages].find((value) => typeof value === 'number')
  return typeof count === 'number' ? t('cycle.history.count', { count: formatNumber(count, locale) }) : null
}
