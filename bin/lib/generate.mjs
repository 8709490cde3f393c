import { writeFileSync } from 'node:fs'
import { packageFile, step } from './child.mjs'
import { contentStamp, readStamp } from './content-stamp.mjs'
import { inRoot } from './paths.mjs'

const STAMP = inRoot('lib/server/generated/.stamp')

/** Writes the Prisma client anew where the schema or Prisma itself changed. */
export async function generate(shutdown) {
  const wanted = contentStamp(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (readStamp(STAMP) === wanted) return
  // Prisma looks for an engine to download even to generate; any program that exists contents it, and it is not used.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
  await step('Generating the database client', [packageFile('prisma/build/index.js'), 'generate'], { env, shutdown })
  writeFileSync(STAMP, wanted)
}
