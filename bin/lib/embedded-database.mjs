import { adminUrl, appUrl } from './postgres-settings.mjs'
import { identifier, literal, withConnection } from './sql.mjs'

/**
 * Makes the application's login where it is missing: no superuser, so row-level security holds for it; it may make
 * roles, because the migrations do, and databases, because benchmarks and tests do.
 */
export function ensureLogin(settings) {
  return withConnection(adminUrl(settings), async (admin) => {
    const { rowCount } = await admin.query(`SELECT FROM pg_roles WHERE rolname = 'tuntas'`)
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
    await admin.query(`${verb} ROLE tuntas LOGIN CREATEROLE CREATEDB PASSWORD ${literal(settings.password)}`)
  })
}

/** Makes a database that the application's login owns, where it is missing. @returns {Promise<string>} its address */
export async function ensureDatabase(settings, name = 'tuntas') {
  await withConnection(adminUrl(settings), async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${identifier(name)} OWNER tuntas`)
  })
  return appUrl(settings, name)
}

/** Drops a database of the server at this address, whoever is still connected to it. */
export const dropDatabase = (serverUrl, name) =>
  withConnection(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`))

/** Whether somebody can sign in yet; asked as the superuser, who alone sees past row-level security. */
export const hasUsers = (settings, name = 'tuntas') =>
  withConnection(adminUrl(settings, name), async (admin) => {
    const { rows } = await admin.query('SELECT EXISTS (SELECT FROM app_user) AS found')
    return rows[0].found
  })
