import { packageFile, PLAIN, runNode } from './child.mjs'
import { generate } from './generate.mjs'
import { withShutdown } from './run-app.mjs'

const CHECKS = [
  { title: 'Route types', argv: [packageFile('next/dist/bin/next'), 'typegen'] },
  { title: 'Types', argv: [packageFile('typescript/bin/tsc'), '--noEmit', '--incremental', 'false'] },
  { title: 'Lint', argv: [packageFile('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { title: 'Format', argv: [packageFile('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
]

/** `npm run check`: everything a machine can say about the sources without running them, each said even if one fails. */
export function runChecks() {
  return withShutdown(async (shutdown) => {
    await generate(shutdown)
    const failed = []
    for (const { title, argv } of CHECKS) {
      const { code, output } = await runNode(argv, { env: PLAIN, shutdown })
      console.log(`${title}: ${code === 0 ? 'clean' : 'FAILED'}`)
      if (code === 0) continue
      failed.push(title)
      console.log(output)
    }
    console.log(failed.length === 0 ? '\nEverything is clean.' : `\nFailed: ${failed.join(', ')}`)
    return failed.length === 0 ? 0 : 1
  })
}
