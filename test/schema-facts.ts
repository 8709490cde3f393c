import { withConnection } from '../bin/lib/sql.mjs'

/** Everything a schema says, one sentence a fact, so that two databases can be compared as sets. */
const FACTS = `
  SELECT format('table %s', c.relname) AS fact
    FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('column %s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
           CASE WHEN a.attgenerated <> '' THEN ' generated' WHEN a.attidentity <> '' THEN ' identity' ELSE '' END,
           coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('constraint %s on %s %s', k.conname, c.relname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('p', 'f', 'u', 'x')
  UNION ALL
  SELECT format('index %s on %s %s', i.relname, c.relname, pg_get_indexdef(i.oid))
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
   WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('enum %s %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`

/** Tables that only the migrations know: ledgers and tables of libraries, which no query of ours reads. */
const SQL_ONLY_TABLES = new Set(['_prisma_migrations', 'sign_in_attempt'])

const tableOf = (fact: string): string | undefined =>
  /^(?:table|column) ([^. ]+)/.exec(fact)?.[1] ?? /^(?:constraint|index) \S+ on (\S+)/.exec(fact)?.[1]

const deliberate = (fact: string): boolean =>
  SQL_ONLY_TABLES.has(tableOf(fact) ?? '') || /^(constraint|index) \S*_sql_/.test(fact)

/** Reads the facts of a database's public schema: tables, columns, keys, indexes, enums. */
export async function schemaFacts(url: string): Promise<Set<string>> {
  const rows = await withConnection(url, async (client) => (await client.query<{ fact: string }>(FACTS)).rows)
  return new Set(rows.map((row) => row.fact))
}

/**
 * Where two schemas differ. A constraint or index that only SQL can write is marked by `_sql_` in its name and may be
 * extra; CHECKs, policies and triggers are not compared, for a Prisma schema cannot say them.
 */
export function schemaDifferences(described: Set<string>, real: Set<string>): { missing: string[]; extra: string[] } {
  return {
    missing: [...described].filter((fact) => !real.has(fact)).toSorted(),
    extra: [...real].filter((fact) => !described.has(fact) && !deliberate(fact)).toSorted(),
  }
}
