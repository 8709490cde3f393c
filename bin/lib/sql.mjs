import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/**
 * Opens one connection for the work and closes it after.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A server that goes away while idle is reported by the next query; unheard, it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** A name or a text as SQL writes it, for the few statements that take no parameters. */
export const identifier = escapeIdentifier
export const literal = escapeLiteral
