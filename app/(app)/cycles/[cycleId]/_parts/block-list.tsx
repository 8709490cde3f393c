import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Icon } from '@/app/ui/line-icon'
import { toRoute } from '@/app/ui/to-route'
import type { Block, BlockCode } from '@/lib/domain/cycles/gate'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'

/** Where what is in the way can be done away with: a part of the cycle, or the stage's own list of what waits. */
const PLACE_OF: Partial<Record<BlockCode, string>> = {
  decree_number_missing: '/team',
  decree_date_missing: '/team',
  decree_file_missing: '/team',
  part_missing: '/team',
  commitments_unsigned: '/team',
  management_not_closed: '/meetings',
  lokus_missing: '/lokus',
  quota_missing: '/lokus',
  nothing_selected: '/selection',
  reasons_missing: '/selection',
  consents_missing: '/selection',
  dissemination_1_not_closed: '/meetings',
  dissemination_2_not_closed: '/meetings',
  lines_unevaluated: '/meetings',
  report_unsent: '/report',
}

/** What keeps a stage from going on, a sentence each, with the way to it. */
export function BlockList({ cycleId, stage, blocks }: { cycleId: string; stage: CycleStage; blocks: Block[] }) {
  const t = useTranslations('cycle')
  const sentence = useBlockText()
  return (
    <ul className="grid gap-1">
      {blocks.map((block) => (
        <li key={block.code + block.missing.join('-')} className="flex gap-2">
          <Icon name="warning" className="mt-1 size-5 text-error" />
          <span className="min-w-0">
            {sentence(block)}{' '}
            <Link
              href={toRoute(`/cycles/${cycleId}${PLACE_OF[block.code] ?? `/stages/${stage}`}`)}
              className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
            >
              {t('board.lookIn')}
              <span className="sr-only">: {sentence(block)}</span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A block as a sentence: what is missing, of how many, and where the longest waits. */
export function useBlockText(): (block: Block) => string {
  const t = useTranslations('cycle.block')
  const tGroup = useTranslations('cycle.report.groupName')
  return ({ code, undone, all, missing, longest }) => {
    const named = code === 'quota_missing' ? missing.map((group) => tGroup(group as CaseGroup)).join(', ') : missing[0]
    const what = t(code, { undone: undone ?? 0, all: all ?? 0, missing: named ?? '' })
    if (!longest) return what
    const { days, office } = longest
    return `${what} ${office ? t('at', { days, office }) : t('longest', { days })}.`
  }
}
