import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { childEnvironment, packageFile } from './child.mjs'
import { inRoot, projectNode, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { TYPESCRIPT } from './seed.mjs'
import { stopChild } from './shutdown.mjs'

const TETHER = ['--import', pathToFileURL(inRoot('bin/lib/die-with-parent.mjs')).href]

function start(argv, { env, shutdown, output }) {
  const child = spawn(projectNode(), [...TETHER, ...argv], {
    cwd: root,
    env: childEnvironment(env),
    stdio: ['ignore', output, output, 'ipc'],
  })
  shutdown.add(() => stopChild(child))
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  return { child, exited }
}

/**
 * What a server needs under load. Left to itself Node lets its heap grow to gigabytes before it tidies up, and a small
 * server holds the database too. `npm run bench` measures the memory with 25 people at once. The Dockerfile says the same.
 */
const HEAP = ['--max-old-space-size=256', '--max-semi-space-size=24']

/** Next's server: `mode` is start or dev. `output` is 'inherit', or a file descriptor for its words. */
export const startNext = ({ mode, host, port, env, shutdown, output = 'inherit' }) =>
  start(
    [
      ...(mode === 'start' ? HEAP : []),
      packageFile('next/dist/bin/next'),
      mode,
      '--port',
      String(port),
      '--hostname',
      host,
    ],
    {
      env: { ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
      shutdown,
      output,
    },
  )

/** The process that works off the jobs, begun again where it ends; nothing where this version has no jobs. */
export function startWorker({ env, shutdown, output = 'inherit' }) {
  const worker = inRoot('lib/server/jobs/worker.ts')
  if (!existsSync(worker)) return
  const run = async () => {
    let pause = 1000
    while (!shutdown.isEnding) {
      const began = Date.now()
      const outcome = await start([...TYPESCRIPT, worker], { env, shutdown, output }).exited
      if (shutdown.isEnding) return
      // One that worked for a while and fell gets up at once; one that cannot work is not tried in a circle.
      pause = Date.now() - began > 60_000 ? 1000 : Math.min(pause * 2, 60_000)
      console.error(`The worker ended (${outcome}); it begins again in ${pause / 1000} s.`)
      await delay(pause)
    }
  }
  void run()
}

/** Waits until the application answers that it is well. Refuses when it ends before that, or stays ill. */
export async function waitForHealth({ port, exited, patience = 120_000 }) {
  const url = `http://127.0.0.1:${port}/api/health`
  const end = Date.now() + patience
  const server = { ended: false }
  void exited.then(() => (server.ended = true))
  while (Date.now() < end && !server.ended) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) return
    await delay(150)
  }
  throw new Refusal(server.ended ? 'The application ended before it was ready.' : `No healthy answer came from ${url}.`)
}
