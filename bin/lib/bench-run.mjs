import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDatabase, deskDatabase, startBenchServer } from './bench-database.mjs'
import { deskLines } from './bench-desk.mjs'
import { benchSizes } from './bench-sizes.mjs'
import { build } from './build.mjs'
import { claim } from './claim.mjs'
import { childEnvironment } from './child.mjs'
import { dataFolder } from './data-folder.mjs'
import { inRoot, projectNode, root } from './paths.mjs'
import { tryPort } from './port.mjs'
import { Refusal } from './refusal.mjs'
import { withShutdown } from './run-app.mjs'
import { keptSecrets } from './secrets.mjs'
import { TYPESCRIPT } from './seed.mjs'
import { startNext, waitForHealth } from './serve.mjs'
import { stopChild } from './shutdown.mjs'

/**
 * A folder of this run alone, open to PostgreSQL's account and gone after it; or TUNTAS_DATA_DIR, which keeps the
 * databases for the next run.
 */
async function benchFolder(shutdown) {
  if (process.env.TUNTAS_DATA_DIR) {
    const folder = join(dataFolder(), 'bench')
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    shutdown.add(await claim(folder))
    return folder
  }
  const folder = mkdtempSync(join(tmpdir(), 'tuntas-bench-'))
  chmodSync(folder, 0o711)
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const settingsOf = (folder, port) => ({
  ...keptSecrets(folder, {}),
  TUNTAS_DATABASE: 'embedded',
  TUNTAS_FILES_DIR: join(folder, 'files'),
  TUNTAS_DEMO_PASSWORD: 'tuntas-demo',
  NEXTAUTH_URL: `http://localhost:${port}`,
  PORT: String(port),
  LOG_LEVEL: 'warn',
})

/** Measures one size. @returns {Promise<string>} the file with what was found */
async function measureSize(size, { folder, settings, shutdown }) {
  const port = await tryPort(0)
  const env = settingsOf(folder, port)
  mkdirSync(env.TUNTAS_FILES_DIR, { recursive: true })
  const { url, adminUrl, seconds } = await benchDatabase(size, { settings, env, shutdown })
  if (seconds !== null) console.log(`  took ${seconds.toFixed(0)} s`)
  console.log(`Measuring with ${size.toLocaleString('en')} cases …`)
  const result = join(folder, `result-${size}.json`)
  const given = { BENCH_SIZE: String(size), BENCH_RESULT: result }
  await measureServed('bench/measure-size.ts', given, { url, adminUrl }, { folder, env, shutdown })
  return result
}

/** Serves the smallest size again, with a planner's desk of many open lines. @returns {Promise<string>} the file with what was found */
async function measureDesk(size, lines, { folder, settings, shutdown }) {
  const port = await tryPort(0)
  const env = settingsOf(folder, port)
  console.log(`Measuring a desk of a district with ${lines.toLocaleString('en')} open lines …`)
  const database = await deskDatabase(size, lines, settings)
  const result = join(folder, 'result-desk.json')
  await measureServed('bench/measure-desk.ts', { BENCH_RESULT: result }, database, { folder, env, shutdown })
  return result
}

/** Serves a database, has a script measure it, and stops serving. */
async function measureServed(script, given, { url, adminUrl }, { folder, env, shutdown }) {
  const port = Number(env.PORT)
  const log = join(folder, 'server.log')
  const output = openSync(log, 'w')
  const served = { ...env, DATABASE_URL: url }
  const { child, exited } = startNext({ mode: 'start', host: '127.0.0.1', port, env: served, shutdown, output })
  closeSync(output)
  await waitForHealth({ port, exited })
  await runTypescript(script, [], shutdown, {
    ...served,
    ...given,
    NODE_ENV: 'production',
    BENCH_URL: env.NEXTAUTH_URL,
    BENCH_PID: String(child.pid),
    BENCH_ADMIN_URL: adminUrl,
    BENCH_LOG: join(folder, 'postgres.log'),
  }).catch((error) => {
    console.error(`The server said last:\n${readFileSync(log, 'utf8').slice(-4000)}`)
    throw error
  })
  await stopChild(child)
}

/** Runs a part of the benchmark that is TypeScript; what it says is said at once. */
async function runTypescript(file, argv, shutdown, env) {
  const options = { cwd: root, env: childEnvironment(env), stdio: 'inherit' }
  const child = spawn(projectNode(), [...TYPESCRIPT, inRoot(file), ...argv], options)
  shutdown.add(() => stopChild(child))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Refusal(`${file} failed.`)
}

/** `npm run bench`: every size on the production build, then the report. Times decide nothing: the run ends well. */
export function runBench() {
  return withShutdown(async (shutdown) => {
    const folder = await benchFolder(shutdown)
    await build(shutdown)
    const settings = await startBenchServer({ folder, shutdown })
    const results = []
    const sizes = benchSizes()
    const lines = deskLines()
    for (const size of sizes) results.push(await measureSize(size, { folder, settings, shutdown }))
    // Said at once: what was measured for minutes is not lost with what comes after it.
    await runTypescript('bench/report.ts', results, shutdown, {})
    const [smallest] = sizes
    const desk = await measureDesk(smallest, lines, { folder, settings, shutdown })
    await runTypescript('bench/report-desk.ts', [desk], shutdown, {})
    return 0
  })
}
