import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { type OpenAccountInput, PLACE_FIELD } from '@/lib/domain/users/account-inputs'
import { hashPassword } from '../auth/authenticate'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { initialPassword } from './initial-password'
import { logAccount } from './manage-account'

type Place = { areaCode: string; agencyId: string | null; healthCenterId: string | null }

/**
 * Opens an account in the admin's district and gives its first password, to be told once; only its hash is kept. The same
 * form again gives the same account and password. Refuses: forbidden, invalid_fields (user name taken; a village, agency or
 * health centre of elsewhere).
 */
export async function openAccount(
  actor: Actor,
  input: OpenAccountInput,
): Promise<Outcome<{ userId: string; username: string; password: string }>> {
  const password = initialPassword(input.commandId)
  const { commandId, username, name, title, role } = input
  const opened = await runOnce(actor, 'openAccount', commandId, async (tx) => {
    if (!can(actor, 'user:manage', { areaCode: actor.areaCode })) return refuse('forbidden')
    const place = await placeOf(tx, actor, input)
    if (!place) return refuse('invalid_fields', { [placeField(role) ?? 'role']: 'not_an_option' })

    const passwordHash = await hashPassword(password)
    const { count } = await tx.user.createMany({
      data: [{ username, name, title, role, passwordHash, ...place }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse('invalid_fields', { username: 'username_taken' })
    const { id } = await tx.user.findUniqueOrThrow({ where: { username }, select: { id: true } })
    await logAccount(tx, actor, 'open', { username, areaCode: place.areaCode })
    return doneWith({ userId: id, username })
  })
  return opened.ok ? doneWith({ ...opened.value, password }) : opened
}

const placeField = (role: OpenAccountInput['role']) => PLACE_FIELD[role as keyof typeof PLACE_FIELD]

/** Where somebody of this role works; null where what was chosen is not of the admin's district. */
async function placeOf(tx: Tx, { areaCode }: Actor, input: OpenAccountInput): Promise<Place | null> {
  const district = { areaCode, agencyId: null, healthCenterId: null }
  switch (input.role) {
    case 'village_officer': {
      const code = input.villageCode ?? ''
      const village = await tx.area.findFirst({
        where: { code: { equals: code, startsWith: `${areaCode}.` }, level: 'village' },
        select: { code: true },
      })
      return village && { ...district, areaCode: village.code }
    }
    case 'agency_planner': {
      const agency = await tx.agency.findFirst({ where: { id: input.agencyId ?? '', areaCode }, select: { id: true } })
      return agency && { ...district, agencyId: agency.id }
    }
    case 'health_center': {
      const where = { id: input.healthCenterId ?? '', areaCode }
      const center = await tx.healthCenter.findFirst({ where, select: { id: true } })
      return center && { ...district, healthCenterId: center.id }
    }
    default:
      return district
  }
}
