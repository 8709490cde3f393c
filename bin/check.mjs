// npm run check: types, lint and format of everything. What CI runs after the tests.
import { underProjectNode } from './lib/launch.mjs'

await underProjectNode(
  import.meta.filename,
  async () => {},
  async () => {
    const { runChecks } = await import('./lib/run-checks.mjs')
    await runChecks()
  },
)
