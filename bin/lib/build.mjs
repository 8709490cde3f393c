import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { packageFile, step } from './child.mjs'
import { contentStamp, readStamp } from './content-stamp.mjs'
import { generate } from './generate.mjs'
import { inRoot } from './paths.mjs'

const STAMP = inRoot('.next/tuntas-sources')

/** Everything `next build` reads. */
const SOURCES = (
  'app lib public proxy.ts instrumentation.ts prisma/schema.prisma prisma/migrate.ts ' +
  'next.config.js package.json package-lock.json postcss.config.mjs tsconfig.json'
).split(' ')

const notBuilt = (path) => /\.test\.tsx?$/.test(path) || path === inRoot('lib/server/generated')

/** Builds the production application, unless the last build was of the same sources. */
export async function build(shutdown) {
  await generate(shutdown)
  const wanted = contentStamp(SOURCES, notBuilt)
  if (readStamp(STAMP) === wanted && existsSync(inRoot('.next/BUILD_ID'))) return
  rmSync(STAMP, { force: true })
  await step('Building the application (about a minute)', [packageFile('next/dist/bin/next'), 'build'], {
    env: { NODE_ENV: 'production' },
    shutdown,
  })
  writeFileSync(STAMP, wanted)
}
