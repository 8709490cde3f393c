import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { SelectCaseInput } from '@/lib/domain/cases/select-case-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { moveCase } from './move-case'

/** The technical team takes a candidate into the audit. Refuses as `moveCase` does. */
export function selectCase(actor: Actor, { commandId, caseId, note }: SelectCaseInput): Promise<Outcome> {
  return runOnce(actor, 'selectCase', commandId, async (tx) => {
    const moved = await moveCase(tx, actor, caseId, 'select', note === null ? {} : { detail: { note } })
    return moved.ok ? done : moved
  })
}
