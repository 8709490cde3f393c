import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { emptyForm } from '@/lib/domain/form-state'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'

type Cookie = { name: string; value: string; secure?: boolean; maxAge?: number; path?: string }

const browser = vi.hoisted(() => ({ cookies: new Map<string, Cookie>(), actor: null as Actor | null, https: false }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ referer: 'http://localhost:3000/people/new?a=1' }),
  cookies: async () => ({
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string, given: object) => browser.cookies.set(name, { name, value, ...given }),
    delete: (name: string) => browser.cookies.delete(name),
  }),
}))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`)
  },
}))
vi.mock('./options', () => ({
  isSecure: () => browser.https,
  sessionCookieName: () => (browser.https ? '__Secure-next-auth.session-token' : 'next-auth.session-token'),
  SESSION_SECONDS: 60,
  authOptions: () => ({}),
}))
vi.mock(import('./session'), async (original) => ({ ...(await original()), currentActor: async () => browser.actor }))

const { actorOfForm, initialForm } = await import('./form-stash')
const { closeSession } = await import('./session')

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})
beforeEach(() => {
  browser.cookies.clear()
  browser.actor = null
  browser.https = false
})

test('signing out over https takes the cookie back with the marks without which a browser ignores it', async () => {
  browser.https = true
  await closeSession()
  const cookie = browser.cookies.get('__Secure-next-auth.session-token')
  expect(cookie).toMatchObject({ value: '', secure: true, maxAge: 0, path: '/' })
})

const KEY = 'register-person'
const formOf = (owner: string, name = 'Anak Uji') => {
  const form = new FormData()
  for (const [field, value] of Object.entries({ owner, formKey: KEY, name })) form.set(field, value)
  return form
}
const kept = () => asSystem((tx) => tx.formStash.count())

describe('what was typed when the session had ended', () => {
  test('comes back to its writer until the form is sent again, and to nobody else', async () => {
    const { village_officer: officer } = home.actors
    await expect(actorOfForm(formOf(officer.id))).rejects.toThrow('to /sign-in?ended=1&next=%2Fpeople%2Fnew%3Fa%3D1')
    expect(await initialForm(home.others.village_officer, KEY)).toEqual(emptyForm)
    expect(await initialForm(officer, 'another-form')).toEqual(emptyForm)
    for (const _look of ['once', 'again'])
      expect(await initialForm(officer, KEY)).toMatchObject({ values: { name: 'Anak Uji' } })

    browser.actor = officer
    expect(await actorOfForm(formOf(officer.id))).toBe(officer)
    expect(await initialForm(officer, KEY)).toEqual(emptyForm)
  })

  test('stays while another form is sent', async () => {
    const { village_officer: officer } = home.actors
    await expect(actorOfForm(formOf(officer.id))).rejects.toThrow('to /sign-in')
    browser.actor = officer
    const other = formOf(officer.id)
    other.set('formKey', 'another-form')
    await actorOfForm(other)
    expect(await initialForm(officer, KEY)).toMatchObject({ values: { name: 'Anak Uji' } })
  })

  test('is not kept for nobody, nor without end: anybody can send a form', async () => {
    const before = await kept()
    for (const form of [
      formOf('00000000-0000-7000-8000-000000000000'),
      formOf('not an id'),
      formOf(home.actors.village_officer.id, 'x'.repeat(300_000)),
    ])
      await expect(actorOfForm(form)).rejects.toThrow('to /sign-in')
    expect(await kept()).toBe(before)
    expect(browser.cookies.size).toBe(0)
  })
})
