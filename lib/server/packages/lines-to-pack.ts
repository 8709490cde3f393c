import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import { MOST_MEMBERS } from '@/lib/domain/packages/package-inputs'
import { isId } from '@/lib/domain/is-id'
import { lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { type LineRow, lineRows } from '../lines/line-rows'

/** Of the lines that an address names those from which the planner may make a package now. A 404 for everybody else. */
export async function linesToPack(ids: readonly string[]): Promise<LineRow[]> {
  const actor = await requireActor()
  if (!mayEver(actor, 'package:save')) notFound()
  const named = [...new Set(ids.filter(isId))].slice(0, MOST_MEMBERS)
  const rows = await asActor(actor, (tx) => lineRows(tx, actor, named, today()))
  return rows.filter(
    ({ ours, status }) => ours && (lineStatusAfter('accept', status) ?? lineStatusAfter('pack', status)) !== null,
  )
}
