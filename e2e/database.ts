import pg from 'pg'

/**
 * Asks the database of this run, past row-level security: for choosing what a test works on, for counting rows where a
 * screen cannot prove that nothing was kept twice, and for letting months pass. Never instead of a person's step.
 */
export async function rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withDatabase(async (client) => (await client.query<Row>(sql, values)).rows)
}

/** The same with one connection for several statements. */
export async function withDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const connectionString = process.env.E2E_DATABASE_URL
  if (!connectionString) throw new Error('E2E_DATABASE_URL must name the database as its superuser (npm test does).')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
