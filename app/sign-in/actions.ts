'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { safeNextPath } from '@/lib/domain/next-path'
import { authenticate } from '@/lib/server/auth/authenticate'
import { clientAddress } from '@/lib/server/auth/client-address'
import { openSession } from '@/lib/server/auth/session'
import { invalid, refused } from '@/lib/server/form'

const SignIn = z.object({
  username: z.string().trim().min(1, 'required').max(100, 'too_long'),
  password: z.string().min(1, 'required').max(200, 'too_long'),
  next: z.string().optional(),
})

export async function signInForm(_previous: FormState, form: FormData): Promise<FormState> {
  const input = SignIn.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)

  const address = clientAddress((await headers()).get('x-forwarded-for'))
  const outcome = await authenticate({ ...input.data, address })
  if (!outcome.ok) return refused(form, outcome.refusal)

  await openSession(outcome.value)
  redirect(toRoute(safeNextPath(input.data.next)))
}
