import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { blockText } from '@/app/ui/block-text'
import { Icon } from '@/app/ui/line-icon'
import { toRoute } from '@/app/ui/to-route'
import type { Block, BlockCode } from '@/lib/domain/cycles/gate'
import type { CycleStage } from '@/lib/domain/cycles/stages'

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
  const t = useTranslations()
  return (
    <ul className="grid gap-3">
      {blocks.map((block) => (
        <li key={block.code + block.missing.join('-')} className="flex gap-2">
          <Icon name="warning" className="mt-1 size-5 text-error" />
          <span className="min-w-0">
            {blockText(t, block)}{' '}
            <Link
              href={toRoute(`/cycles/${cycleId}${PLACE_OF[block.code] ?? `/stages/${stage}`}`)}
              className="-my-3 inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
            >
              {t('cycle.board.lookIn')}
              <span className="sr-only">: {blockText(t, block)}</span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
