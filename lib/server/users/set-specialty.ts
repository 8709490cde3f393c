import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SpecialtyInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { logAccount } from './manage-account'

/**
 * Says which field an expert works in, or that none is known. Refuses: not_found, forbidden, invalid_fields (an account that
 * is no expert's).
 */
export function setSpecialty(actor: Actor, { commandId, userId, specialty }: SpecialtyInput): Promise<Outcome> {
  return runOnce(actor, 'setSpecialty', commandId, async (tx) => {
    const account = await tx.user.findUnique({
      where: { id: userId },
      select: { username: true, areaCode: true, role: true, specialty: true },
    })
    if (!account) return refuse('not_found')
    if (!can(actor, 'user:manage', { areaCode: account.areaCode })) return refuse('forbidden')
    if (account.role !== 'expert') return refuse('invalid_fields', { specialty: 'not_an_option' })
    if (account.specialty === specialty) return done
    await tx.user.updateMany({ where: { id: userId }, data: { specialty } })
    await logAccount(tx, actor, 'specialty', account)
    return done
  })
}
