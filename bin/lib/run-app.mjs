import { DEMO_PASSWORD, prepareEnvironment } from './app-environment.mjs'
import { build } from './build.mjs'
import { generate } from './generate.mjs'
import { listeningAddress } from './port.mjs'
import { tell } from './refusal.mjs'
import { startNext, startWorker, waitForHealth } from './serve.mjs'
import { createShutdown } from './shutdown.mjs'

const DEMO_USERS = 'kader puskesmas teknis pakar dinkes pupr dinsos ketua admin provinsi dpo'

function welcome({ port, kind }) {
  console.log(`\nTuntas is ready: http://localhost:${port}`)
  if (kind !== 'embedded') return
  console.log(`Demo accounts: ${DEMO_USERS}`)
  console.log(`Password of each: ${process.env.TUNTAS_DEMO_PASSWORD || DEMO_PASSWORD}`)
  console.log('Ctrl-C stops everything.\n')
}

/** Runs the work of a command until it ends or is told to; whatever it started is put away in either case. */
export async function withShutdown(work) {
  const shutdown = createShutdown()
  try {
    await shutdown.end(await work(shutdown))
  } catch (error) {
    // While ending, steps fail because what they wait for was stopped.
    if (!shutdown.isEnding) tell(error)
    await shutdown.end(1)
  }
}

/**
 * Prepares and serves the application until it is stopped.
 * @param {'start' | 'dev'} mode
 */
export function runApp(mode) {
  return withShutdown(async (shutdown) => {
    const address = listeningAddress()
    const production = mode === 'start'
    // The demo is written through the database client, so that comes before everything.
    await generate(shutdown)
    const env = await prepareEnvironment({ port: address.port, production, shutdown })
    if (production) await build(shutdown)
    const { exited } = startNext({ mode, ...address, env, shutdown })
    startWorker({ env, shutdown })
    await waitForHealth({ port: address.port, exited })
    welcome({ port: address.port, kind: env.TUNTAS_DATABASE })
    await exited
    return 1
  })
}
