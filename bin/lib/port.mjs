import { createServer } from 'node:net'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Where to listen. Some systems export HOSTNAME with the machine's own name: that is no wish, and binding to it would
 * leave localhost unanswered.
 * @param {Record<string, string | undefined>} env
 * @returns {{ host: string, port: number }}
 */
export function listeningAddress(env = process.env) {
  const asked = env.HOSTNAME
  const host = asked && asked !== hostname() ? asked : '0.0.0.0'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535, not "${env.PORT}".`)
  }
  return { host, port }
}

/** Listens once and lets go. @returns {Promise<number>} the port that was free */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address()
      server.close(() => resolve(got))
    })
  })
}

/**
 * Refuses, before anything slow happens, where the address cannot be listened on. A server that is just ending is
 * waited for.
 * @param {{ host: string, port: number }} address
 * @param {number} patience milliseconds
 */
export async function requireFreePort({ host, port }, patience = 2500) {
  const reasons = {
    EADDRINUSE: `Port ${port} is already taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} needs more rights than this account has. Choose one above 1024: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address "${host}" (HOSTNAME).`,
    ENOTFOUND: `The name "${host}" (HOSTNAME) is not known on this machine.`,
  }
  const lookAgain = () =>
    tryPort(port, host).then(
      () => null,
      (error) => String(error.code),
    )
  let code = await lookAgain()
  for (const end = Date.now() + patience; code === 'EADDRINUSE' && Date.now() < end; await delay(50)) {
    code = await lookAgain()
  }
  if (code) throw new Refusal(reasons[code] ?? `Cannot listen on ${host}:${port} (${code}).`)
}
