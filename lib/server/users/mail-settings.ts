import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { MailSettingsInput } from '@/lib/domain/users/mail-settings-input'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { runOnce } from '../db/run-once'

export type MailSettings = { email: string | null; mailOn: boolean; digestWeekday: number; mailLocale: string }

/** One's own mail settings; nobody reads another's address. */
export async function ownMailSettings(): Promise<MailSettings> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const [own] = await tx.$queryRaw<MailSettings[]>`
      SELECT email, mail_on AS "mailOn", digest_weekday::int AS "digestWeekday", mail_locale AS "mailLocale" FROM own_mail_settings()`
    if (!own) throw new Error('an actor has no account')
    return own
  })
}

/** Changes one's own mail settings. Mail that was written before goes where it was to go. */
export function saveMailSettings(actor: Actor, { commandId, ...settings }: MailSettingsInput): Promise<Outcome> {
  return runOnce(
    actor,
    'saveMailSettings',
    commandId,
    async (tx) => {
      await tx.user.updateMany({ where: { id: actor.id }, data: settings })
      return done
    },
    settings,
  )
}
