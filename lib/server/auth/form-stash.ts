import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { emptyForm, type FormState } from '@/lib/domain/form-state'
import { asSystem } from '../db/as-system'
import { typed } from '../form'
import { seal, unseal } from '../secrets/seal'
import { isSecure } from './options'
import { currentActor } from './session'

const COOKIE = 'tuntas-stash'
const HOURS = 12

/**
 * The actor behind a form that was sent. Where the session ended while somebody typed, what they typed is sealed and
 * kept, they are sent to sign in, and `initialForm` gives it back on the same page. Forms carry hidden `owner` (the
 * actor's id when the page was made) and `formKey`; without them nothing is kept.
 */
export async function actorOfForm(form: FormData): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor

  const owner = form.get('owner')
  const formKey = form.get('formKey')
  if (typeof owner === 'string' && typeof formKey === 'string' && /^[0-9a-f-]{36}$/.test(owner)) await stash(owner, formKey, form)
  const referer = (await headers()).get('referer')
  const next = referer ? new URL(referer).pathname + new URL(referer).search : '/'
  redirect(`/sign-in?ended=1&next=${encodeURIComponent(next)}`)
}

async function stash(ownerId: string, formKey: string, form: FormData) {
  const id = randomUUID()
  const sealed = seal(JSON.stringify(typed(form)))
  await asSystem(async (tx) => {
    await tx.formStash.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    await tx.formStash.create({
      data: { id, formKey, ownerId, sealed, expiresAt: new Date(Date.now() + HOURS * 3_600_000) },
    })
  })
  const jar = await cookies()
  jar.set(COOKIE, id, { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: HOURS * 3600 })
}

/**
 * How a form starts: with what this person had typed into it when their session ended, or with `known`.
 * `formKey` names the form and its subject, e.g. `measurement:<personId>`.
 */
export async function initialForm(actor: Actor, formKey: string, known: FormState = emptyForm): Promise<FormState> {
  const id = (await cookies()).get(COOKIE)?.value
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return known
  const kept = await asSystem((tx) =>
    tx.formStash.findFirst({
      where: { id, formKey, ownerId: actor.id, expiresAt: { gt: new Date() } },
      select: { sealed: true },
    }),
  )
  if (!kept) return known
  return { values: JSON.parse(unseal(kept.sealed)) as FormState['values'], errors: {}, refusal: { code: 'restored' } }
}
