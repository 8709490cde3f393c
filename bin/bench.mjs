// npm run bench: how fast Tuntas is, in ratios that were measured in one run. docs/performance.md says how to read them.
import { underProjectNode } from './lib/launch.mjs'

await underProjectNode(
  import.meta.filename,
  async () => {
    const { benchSizes } = await import('./lib/bench-sizes.mjs')
    benchSizes()
  },
  async () => {
    const { runBench } = await import('./lib/bench-run.mjs')
    await runBench()
  },
)
