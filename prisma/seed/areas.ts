import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Prisma } from '../../lib/server/generated/client'

export type Level = 'province' | 'district' | 'subdistrict' | 'village'
export type AreaRow = { code: string; parentCode: string | null; level: Level; name: string }

/** Where the package `idn-area-data` (MIT) keeps each level. Its "districts" are our subdistricts (kecamatan). */
const FILES: readonly { file: string; level: Level; parent: string | null }[] = [
  { file: 'provinces.csv', level: 'province', parent: null },
  { file: 'regencies.csv', level: 'district', parent: 'province_code' },
  { file: 'districts.csv', level: 'subdistrict', parent: 'regency_code' },
  { file: 'villages.csv', level: 'village', parent: 'district_code' },
]

/** Every area of Indonesia from province to village by Kemendagri code, parents first. Read from the installed package. */
export function readAreas(): AreaRow[] {
  return FILES.flatMap(({ file, level, parent }) => {
    const text = readFileSync(join(import.meta.dirname, '../../node_modules/idn-area-data/data', file), 'utf8')
    const records: Record<string, string>[] = parse(text, { columns: true, skip_empty_lines: true })
    return records.map(({ code = '', name = '', ...rest }) => ({
      code,
      name,
      level,
      parentCode: parent === null ? null : (rest[parent] ?? null),
    }))
  })
}

/**
 * Loads the areas given, or nothing where as many are there already. Areas that exist keep their code and take the
 * given name. Needs a transaction as `tuntas_system`. Returns how many were written.
 */
export async function loadAreas(tx: Prisma.TransactionClient, areas: readonly AreaRow[]): Promise<number> {
  if ((await tx.area.count()) >= areas.length) return 0
  const column = <Key extends keyof AreaRow>(key: Key) => areas.map((area) => area[key])
  return tx.$executeRaw`
    INSERT INTO area (code, parent_code, level, name)
    SELECT code, parent_code, level::"AreaLevel", name
    FROM unnest(${column('code')}::text[], ${column('parentCode')}::text[], ${column('level')}::text[], ${column('name')}::text[])
      AS a (code, parent_code, level, name)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name`
}
