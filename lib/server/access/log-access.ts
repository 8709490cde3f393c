import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '../db/client'

export type Access = {
  /** What was looked at: `case`, `person`, `nik`, `kk`, `evidence`, `export`, … */
  what: string
  areaCode: string
  caseId?: string
  caseNumber?: number
  personId?: string
  reason?: string
}

/** Logs that somebody read personal data, of one or of several, in one statement. Append-only; the privacy officer reads it. */
export async function logAccess(tx: Tx, actor: Actor, ...accesses: Access[]): Promise<void> {
  await tx.accessLog.createMany({
    data: accesses.map((access) => ({
      userId: actor.id,
      role: actor.role,
      areaCode: access.areaCode,
      what: access.what,
      caseId: access.caseId ?? null,
      caseNumber: access.caseNumber ?? null,
      personId: access.personId ?? null,
      reason: access.reason ?? null,
    })),
  })
}
