// npm start: everything from a bare checkout to a running Tuntas. Runs under any Node of 20 or newer.
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
    await runApp('start')
  },
)
