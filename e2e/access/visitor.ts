import { formsOf, type SentForm } from './html'

/** Somebody at the front door without a browser: an address, a cookie jar of one, no scripts. */
export class Visitor {
  constructor(
    readonly base: string,
    readonly cookie = '',
  ) {}

  /** Redirects are answers here, never followed. */
  get(path: string): Promise<Response> {
    return fetch(this.base + path, { redirect: 'manual', headers: { cookie: this.cookie } })
  }

  async page(path: string): Promise<string> {
    return (await this.get(path)).text()
  }

  /** Sends a form as a browser without scripts does, with these values instead of what it holds. */
  post(path: string, form: SentForm, typed: Record<string, string | Blob> = {}): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value)
    for (const [name, value] of Object.entries(typed)) body.append(name, value)
    const headers = { cookie: this.cookie, origin: this.base, referer: this.base + path }
    return fetch(this.base + path, { method: 'POST', redirect: 'manual', headers, body })
  }
}

/** Signs somebody in through the form of the sign-in page. */
export async function visitorFor(base: string, username: string, password: string): Promise<Visitor> {
  const stranger = new Visitor(base)
  const form = formsOf(await stranger.page('/sign-in')).find(({ html }) => html.includes('name="password"'))
  if (!form) throw new Error('the page to sign in has no form')
  const answer = await stranger.post('/sign-in', form, { username, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!cookie.includes('session-token')) throw new Error(`${username} could not sign in (${answer.status})`)
  return new Visitor(base, cookie)
}

/** Runs through many things, a few at a time, so that the server is busy and not flooded. */
export async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<void>, atOnce = 6): Promise<void> {
  const left = [...things]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
