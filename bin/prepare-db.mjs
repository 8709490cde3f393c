// npm run prepare-db: brings the database up to date (and an empty embedded one to its demo), without serving.
import { underProjectNode } from './lib/launch.mjs'
import { listeningAddress } from './lib/port.mjs'
import { loadSettingsFile } from './lib/settings-file.mjs'

await underProjectNode(
  import.meta.filename,
  async () => loadSettingsFile(),
  async () => {
    const { withShutdown } = await import('./lib/run-app.mjs')
    const { prepareEnvironment } = await import('./lib/app-environment.mjs')
    const { generate } = await import('./lib/generate.mjs')
    await withShutdown(async (shutdown) => {
      await generate(shutdown)
      await prepareEnvironment({ port: listeningAddress().port, production: false, shutdown })
      return 0
    })
  },
)
