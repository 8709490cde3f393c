import { parse } from 'csv-parse/sync'
import { VILLAGE_CODE } from '@/lib/domain/area-code'

export type CenterRow = { name: string; villageCode: string }

/**
 * Which health centre serves which village, from CSV with the columns `health_center` and `village_code` (Kemendagri,
 * with dots). Commas or semicolons. Throws a sentence naming the row for a missing column, a code that is no village
 * of the district, or a village named twice.
 */
export function readCenters(text: string, districtCode: string): CenterRow[] {
  const delimiter = text.split('\n', 1)[0]?.includes(';') ? ';' : ','
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    delimiter,
  })
  const seen = new Set<string>()
  return rows.map((row, index) => {
    const place = `row ${index + 2}`
    const { health_center: name, village_code: villageCode } = row
    if (!name || !villageCode) throw new SetUpRefused(`${place}: health_center and village_code are needed.`)
    if (!VILLAGE_CODE.test(villageCode) || !villageCode.startsWith(`${districtCode}.`)) {
      throw new SetUpRefused(`${place}: ${villageCode} is no village of ${districtCode}.`)
    }
    if (seen.has(villageCode)) throw new SetUpRefused(`${place}: ${villageCode} stands in the file twice.`)
    seen.add(villageCode)
    return { name, villageCode }
  })
}

/** The set-up cannot go on; the message says why. */
export class SetUpRefused extends Error {}
