/**
 * Writes lib/domain/growth/tables from a folder with the WHO tables in CSV. Run once in a blue moon, on Node 24:
 *   npx node bin/growth-tables.mjs FOLDER
 */
import './growth-typescript.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) {
  console.error('Say which folder holds the WHO tables: node bin/growth-tables.mjs FOLDER')
  process.exit(1)
}

const { STANDARD_FILES, tableModule } = await import('../lib/domain/growth/write-table.ts')
for (const standard of STANDARD_FILES) {
  const csv = readFileSync(join(folder, `${standard.file}.csv`), 'utf8')
  writeFileSync(
    new URL(`../lib/domain/growth/tables/${standard.module}.ts`, import.meta.url),
    tableModule(standard, csv),
  )
  console.log(`lib/domain/growth/tables/${standard.module}.ts`)
}
