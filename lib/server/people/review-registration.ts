import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import type { RegistrationDoubts } from '@/lib/domain/people/registration-checks'
import { asActor } from '../db/as-actor'
import { registrationDoubts } from './registration-doubts'

/** What has to be confirmed before this child can be registered, to show beside the form. Registers nothing. */
export function reviewRegistration(actor: Actor, input: RegisterPersonInput): Promise<RegistrationDoubts> {
  return asActor(actor, (tx) => registrationDoubts(tx, input))
}
