import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { encode } from 'next-auth/jwt'
import type { Client } from 'pg'
import type { Actor } from '../lib/domain/access/actor'
import { sessionCookieName } from '../lib/server/auth/options'
import { env } from '../lib/server/env'

const unzip = promisify(gunzip)

/** One answer of the application; `body` as it was sent, compressed or not. */
export type Answer = { status: number; body: Buffer; location: string | null; zipped: boolean }

/** Somebody signed in, with connections that stay open. */
export type Visitor = {
  actor: Actor
  get: (path: string) => Promise<Answer>
  post: (path: string, form: FormData) => Promise<Answer>
}

export const textOf = async ({ body, zipped }: Answer): Promise<string> =>
  (zipped ? await unzip(body) : body).toString('utf8')

const ENOUGH_CONNECTIONS = 64

/** Signs a demo account in, with the cookie that signing in would set. */
export async function visitorOf(admin: Client, username: string, baseUrl: string): Promise<Visitor> {
  const { rows } = await admin.query('SELECT s.* FROM app_user u, session_person(u.id) s WHERE u.username = $1', [
    username,
  ])
  const [row] = rows
  if (!row) throw new Error(`The demo has no account ${username}.`)
  const token = await encode({
    secret: env().NEXTAUTH_SECRET,
    token: { sub: row.id as string, epoch: row.session_epoch as number },
  })
  const headers = { Cookie: `${sessionCookieName()}=${token}`, 'Accept-Encoding': 'gzip' }
  const agent = new Agent({ keepAlive: true, maxSockets: ENOUGH_CONNECTIONS })
  return {
    actor: {
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role,
      areaCode: row.area_code,
      areaName: row.area_name,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      healthCenterId: row.health_center_id,
      healthCenterName: row.health_center_name,
    },
    get: (path) => ask(new URL(path, baseUrl), { agent, headers }),
    async post(path, form) {
      const sent = new Response(form)
      const body = Buffer.from(await sent.arrayBuffer())
      const type = sent.headers.get('content-type') ?? ''
      const origin = { Origin: baseUrl, 'Content-Type': type, 'Content-Length': String(body.length) }
      return ask(new URL(path, baseUrl), { agent, headers: { ...headers, ...origin }, method: 'POST' }, body)
    },
  }
}

function ask(
  url: URL,
  options: { agent: Agent; headers: Record<string, string>; method?: string },
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts),
          location: answer.headers.location ?? null,
          zipped: answer.headers['content-encoding'] === 'gzip',
        }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
