import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import type { ClosingBlock } from '@/lib/domain/meetings/closing'
import { formatDate } from '@/lib/i18n/format'

/** What a meeting lacks before it is closed, each with the way to mend it. */
export function BlockList({ blocks, meeting }: { blocks: ClosingBlock[]; meeting: string }) {
  const t = useTranslations('meeting.block')
  const locale = useLocale()
  return (
    <ul className="grid gap-1">
      {blocks.map((block) => (
        <li key={'agencyId' in block ? block.agencyId : block.code} className="flex flex-wrap items-center gap-x-3">
          <span>
            {block.code === 'not_held_yet'
              ? t(block.code, { day: formatDate(block.heldOn, locale) })
              : t(block.code, block)}
          </span>
          <Link
            href={toRoute(`${meeting}#${PLACES[block.code]}`)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 print:hidden"
          >
            {t('see')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const PLACES: Record<ClosingBlock['code'], string> = {
  not_held_yet: 'record',
  chair_missing: 'record',
  minutes_missing: 'record',
  nobody_present: 'attendance',
  lines_unanswered: 'agenda',
  lines_unevaluated: 'agenda',
  cases_without_outcome: 'agenda',
}
