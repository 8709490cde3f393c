import { Refusal } from './refusal.mjs'
import { withConnection } from './sql.mjs'

const describe = (url) => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`
}

/** What PostgreSQL or the network said, as the words after "did not answer:". */
const REASONS = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  ETIMEDOUT: 'no reply came',
  '28P01': 'the password is wrong',
  28000: 'the login is not allowed',
  '3D000': 'that database does not exist',
}

/** Refuses where the database of DATABASE_URL cannot be used, before anything slow happens. */
export async function requireDatabase(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Refusal('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  }
  let version
  try {
    version = await withConnection(url, async (client) => {
      const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS number`)
      return rows[0].number
    })
  } catch (error) {
    const reason = REASONS[error.code] ?? error.message
    throw new Refusal(`The database of DATABASE_URL (${describe(url)}) cannot be used: ${reason}.`)
  }
  if (version < 160_000) {
    throw new Refusal(
      `The database of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; 16 or newer is needed.`,
    )
  }
}
