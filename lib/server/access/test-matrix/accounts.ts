import { OpenAccountInput } from '@/lib/domain/users/account-inputs'
import type { District } from '@/test/fixtures/district'
import { closeAccount } from '../../users/close-account'
import { endSessions } from '../../users/end-sessions'
import { openAccount } from '../../users/open-account'
import { resetPassword } from '../../users/reset-password'
import { endAgencyHead, makeAgencyHead } from '../../users/set-agency-head'
import { restoreAccount } from '../../users/restore-account'
import { target, type Trial } from './target'

const account = async ({ areaCode, agencies }: District) =>
  target('account', areaCode, { userId: agencies.get('DESA')?.planner.id ?? '' })

/** What the district's admin does about other people's accounts. */
export const ACCOUNTS: Record<string, Trial> = {
  openAccount: {
    permission: 'user:manage',
    make: async ({ villages }) => target('area', villages[0].code),
    run: (actor, { areaCode }, commandId) => {
      const username = `uji${commandId.slice(0, 8)}`
      const role = 'village_officer'
      return openAccount(
        actor,
        OpenAccountInput.parse({ commandId, username, name: 'Uji', role, villageCode: areaCode }),
      )
    },
    elsewhere: 'invalid_fields',
  },
  closeAccount: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => closeAccount(actor, { commandId, userId }),
  },
  restoreAccount: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => restoreAccount(actor, { commandId, userId }),
  },
  endSessions: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => endSessions(actor, { commandId, userId }),
  },
  makeAgencyHead: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => makeAgencyHead(actor, { commandId, userId }),
  },
  endAgencyHead: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => endAgencyHead(actor, { commandId, userId }),
  },
  resetPassword: {
    permission: 'user:manage',
    make: account,
    run: (actor, { userId }, commandId) => resetPassword(actor, { commandId, userId }),
  },
}
