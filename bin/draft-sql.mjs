// Prints the SQL Prisma would draft for a schema, without a database and without a download.
//   node bin/draft-sql.mjs                      everything prisma/schema.prisma describes
//   node bin/draft-sql.mjs TO.prisma            the same for another file
//   node bin/draft-sql.mjs FROM.prisma TO.prisma   only the difference
import { readFileSync } from 'node:fs'
import { draftSql } from './lib/draft-sql.mjs'

const files = process.argv.slice(2)
const [from, to] = files.length === 2 ? files : [null, files[0] ?? 'prisma/schema.prisma']
console.log(await draftSql(from && readFileSync(from, 'utf8'), readFileSync(to, 'utf8')))
