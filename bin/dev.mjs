// npm run dev: the same as npm start, served by the development server from the sources as they change.
import { underProjectNode } from './lib/launch.mjs'
import { listeningAddress, requireFreePort } from './lib/port.mjs'
import { loadSettingsFile } from './lib/settings-file.mjs'

await underProjectNode(
  import.meta.filename,
  async () => {
    loadSettingsFile()
    await requireFreePort(listeningAddress())
  },
  async () => {
    const { runApp } = await import('./lib/run-app.mjs')
    await runApp('dev')
  },
)
