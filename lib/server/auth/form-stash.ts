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
/** More than the longest form holds in letters. Whoever sends more has no form in front of them. */
const MOST_LETTERS = 200_000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The actor behind a form that was sent. Where the session ended while somebody typed, what they typed is sealed and
 * kept, they are sent to sign in, and `initialForm` gives it back on the same page, until the form is sent again. Forms
 * carry hidden `owner` (the actor's id when the page was made) and `formKey`; without them nothing is kept.
 */
export async function actorOfForm(form: FormData): Promise<Actor> {
  const actor = await currentActor()
  const formKey = form.get('formKey')
  if (actor) {
    if (typeof formKey === 'string') await forget(actor, formKey)
    return actor
  }

  const owner = form.get('owner')
  if (typeof owner === 'string' && UUID.test(owner) && typeof formKey === 'string') await stash(owner, formKey, form)
  const referer = (await headers()).get('referer') ?? ''
  const { pathname, search } = URL.canParse(referer) ? new URL(referer) : { pathname: '/', search: '' }
  redirect(`/sign-in?ended=1&next=${encodeURIComponent(pathname + search)}`)
}

/** What was given back and is sent now has done its work: the next form of this kind begins empty. */
async function forget(actor: Actor, formKey: string): Promise<void> {
  const jar = await cookies()
  const id = jar.get(COOKIE)?.value
  if (!id || !UUID.test(id)) return
  const { count } = await asSystem((tx) => tx.formStash.deleteMany({ where: { id, formKey, ownerId: actor.id } }))
  if (count > 0) jar.delete(COOKIE)
}

/** Keeps words for an account that exists, as many as a form holds: anybody can send a form without a session. */
async function stash(ownerId: string, formKey: string, form: FormData) {
  const words = JSON.stringify(typed(form))
  if (words.length > MOST_LETTERS || formKey.length > 200) return
  const id = randomUUID()
  const kept = await asSystem(async (tx) => {
    await tx.formStash.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    if ((await tx.user.count({ where: { id: ownerId, closedAt: null } })) === 0) return false
    const expiresAt = new Date(Date.now() + HOURS * 3_600_000)
    await tx.formStash.create({ data: { id, formKey, ownerId, sealed: seal(words), expiresAt } })
    return true
  })
  if (!kept) return
  const jar = await cookies()
  jar.set(COOKIE, id, { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: HOURS * 3600 })
}

/**
 * How a form starts: with what this person had typed into it when their session ended, or with `known`.
 * `formKey` names the form and its subject, e.g. `measurement:<personId>`.
 */
export async function initialForm(actor: Actor, formKey: string, known: FormState = emptyForm): Promise<FormState> {
  const id = (await cookies()).get(COOKIE)?.value
  if (!id || !UUID.test(id)) return known
  const kept = await asSystem((tx) =>
    tx.formStash.findFirst({
      where: { id, formKey, ownerId: actor.id, expiresAt: { gt: new Date() } },
      select: { sealed: true },
    }),
  )
  if (!kept) return known
  return { values: JSON.parse(unseal(kept.sealed)) as FormState['values'], errors: {}, refusal: { code: 'restored' } }
}
