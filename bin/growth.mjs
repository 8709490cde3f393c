/**
 * npm run -s growth -- FILE.csv: the z-scores of a whole file. Everything it knows about growth and CSV is in
 * lib/domain/growth; here are only the streams, and the Node that can read TypeScript.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RUNS_TYPESCRIPT_FROM = 24
const OWN_NODE = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

if (Number.parseInt(process.versions.node, 10) >= RUNS_TYPESCRIPT_FROM) {
  await import('./growth-typescript.mjs')
  const { runGrowth } = await import('./growth-stream.mjs')
  process.exitCode = await runGrowth(process.argv.slice(2))
} else if (existsSync(OWN_NODE)) {
  const child = spawn(OWN_NODE, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} else {
  console.error(`growth: this needs Node ${RUNS_TYPESCRIPT_FROM}; run "npm ci" first, which brings it.`)
  process.exitCode = 1
}
