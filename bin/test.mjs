// npm test: unit, database and browser tests, from a bare checkout. The last line is "N passed, N failed".
import { underProjectNode } from './lib/launch.mjs'

await underProjectNode(
  import.meta.filename,
  async () => {},
  async () => {
    const { runTests } = await import('./lib/run-tests.mjs')
    await runTests()
  },
)
