import 'server-only'
import { type Role, ROLES } from '@/lib/domain/access/roles'
import { can, mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'

export type AccountOption = { id: string; name: string; title: string | null; role: Role }

/** Who cannot sign the commitment cannot be in a team. */
export const MAY_SIGN = ROLES.filter((role) => mayEver({ role }, 'team:sign'))

/** The open accounts of the district that may be taken into its team, by name; none for whoever does not manage it. */
export async function listAccounts(): Promise<AccountOption[]> {
  const actor = await requireActor()
  const { areaCode } = actor
  if (!can(actor, 'team:manage', { areaCode })) return []
  return asActor(actor, (tx) =>
    tx.user.findMany({
      where: { areaCode: { gte: areaCode, lt: `${areaCode}/` }, closedAt: null, role: { in: MAY_SIGN } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, title: true, role: true },
    }),
  )
}
