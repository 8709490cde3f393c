import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draftSql } from '../bin/lib/draft-sql.mjs'
import { withConnection } from '../bin/lib/sql.mjs'
import { testDatabase } from '../test/database'
import { schemaDifferences, schemaFacts } from '../test/schema-facts'

const schema = readFileSync('prisma/schema.prisma', 'utf8')

const model = (fields: string): string =>
  `datasource db {\n provider = "postgresql"\n}\nmodel A {\n id Int @id\n other Int\n ${fields}\n}`

async function describedBy(text: string): Promise<Set<string>> {
  const url = await testDatabase('empty')
  const sql = await draftSql(null, text)
  await withConnection(url, (client) => client.query(sql))
  return schemaFacts(url)
}

test('the migrations give exactly the schema that schema.prisma describes', async () => {
  const real = await schemaFacts(await testDatabase())
  const described = await describedBy(schema)
  expect(described.size).toBeGreaterThan(10)
  expect(schemaDifferences(described, real)).toEqual({ missing: [], extra: [] })
})

test('a field, a type, a default, a key or an index that only one side has is seen', async () => {
  const plain = await describedBy(model('at DateTime'))
  const variants = ['at DateTime?', 'at DateTime @db.Date', 'at DateTime @default(now())', 'at DateTime @unique', '']
  for (const variant of [...variants, 'at DateTime\n @@index([other])']) {
    const changed = await describedBy(model(variant))
    expect(schemaDifferences(plain, changed), variant).not.toEqual({ missing: [], extra: [] })
  }
})

test('what only SQL can say may be extra under its mark, and nothing else', () => {
  const described = new Set(['table a'])
  const real = new Set(['table a', 'index a_sql_name_idx on a …', 'table sign_in_attempt', 'index a_name_idx on a …'])
  expect(schemaDifferences(described, real)).toEqual({ missing: [], extra: ['index a_name_idx on a …'] })
})
