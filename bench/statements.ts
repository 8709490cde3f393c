import { openSync, readSync, closeSync, statSync } from 'node:fs'
import { type Client, Pool } from 'pg'
import { statementsIn, wavesOf } from '../bin/lib/bench-log.mjs'

type Statement = { text: string; values: (string | null)[] | null }
export type Waves = Statement[][][]

const LIKE_THE_APPLICATION = 12

/** Reads in PostgreSQL's own log what the application asks of it. */
export class StatementLog {
  constructor(
    private readonly admin: Client,
    private readonly file: string,
  ) {}

  /** Everything asked while `work` goes on, which must be alone. Logging is on for that time only. */
  async during(work: () => Promise<unknown>): Promise<Waves> {
    const from = statSync(this.file).size
    await work()
    return wavesOf(statementsIn(this.read(from)).filter(({ pid }) => pid !== this.ownPid))
  }

  private ownPid = 0

  async turn(on: boolean): Promise<void> {
    await this.admin.query(`ALTER SYSTEM SET log_statement = '${on ? 'all' : 'none'}'`)
    await this.admin.query('SELECT pg_reload_conf()')
    const { rows } = await this.admin.query('SELECT pg_backend_pid() AS pid')
    this.ownPid = rows[0].pid
    while ((await this.admin.query('SHOW log_statement')).rows[0].log_statement !== (on ? 'all' : 'none'));
  }

  private read(from: number): string {
    const size = statSync(this.file).size - from
    const bytes = Buffer.alloc(size)
    const file = openSync(this.file, 'r')
    readSync(file, bytes, 0, size, from)
    closeSync(file)
    return bytes.toString('utf8')
  }
}

const AS_SENT = { getTypeParser: () => (value: string) => value }

/** The same SQL, as the same login, through `pg` alone. */
export class BareSql {
  private readonly pool: Pool

  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, max: LIKE_THE_APPLICATION, options: '-c client_min_messages=error' })
  }

  /** Runs the waves one after the other, what is in one beside each other; `given` replaces values. */
  async run(waves: Waves, given: ReadonlyMap<string, string> = new Map()): Promise<void> {
    for (const wave of waves) await Promise.all(wave.map((unit) => this.runUnit(unit, given)))
  }

  end(): Promise<void> {
    return this.pool.end()
  }

  private async runUnit(unit: Statement[], given: ReadonlyMap<string, string>): Promise<void> {
    const client = await this.pool.connect()
    let failed = true
    try {
      for (const { text, values } of unit) {
        if (values === null) await client.query(text)
        else {
          const actual = values.map((value) => (value === null ? null : (given.get(value) ?? value)))
          await client.query({ text, values: actual, rowMode: 'array', types: AS_SENT })
        }
      }
      failed = false
    } finally {
      client.release(failed)
    }
  }
}
