import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { type LineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { initialForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import type { LineRow } from '@/lib/server/lines/line-rows'
import { BulkForm } from './bulk-form'
import { memberItems } from './packages/member-items'

type Props = { actor: Actor; filters: LineFilters; rows: LineRow[]; asOf: string; children: ReactNode }

/** A planner's list, in the form that does something with several of its lines. */
export async function BulkList({ actor, filters, rows, asOf, children }: Props) {
  const t = await getTranslations('line')
  const formKey = 'lines.bulk'
  return (
    <FormMessages also={['desk', 'allocation']}>
      <BulkForm
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey)}
        back={new URLSearchParams(writeLineFilters(filters)).toString()}
        asOf={asOf}
        today={today()}
        sources={FUND_SOURCES.map((value) => ({ value, label: t(`fund.${value}`) }))}
        items={await memberItems(rows.map((line) => ({ volume: line.targetVolume, line })))}
      >
        {children}
      </BulkForm>
    </FormMessages>
  )
}
