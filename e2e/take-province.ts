import { asSystem } from '../lib/server/db/as-system'

/** Takes the highest code that no province has; of two runs at once each gets its own. */
export async function takeProvince(): Promise<string> {
  for (let code = 99; code > 9; code -= 1) {
    const row = { code: String(code), level: 'province', name: 'Provinsi Uji' } as const
    const { count } = await asSystem((tx) => tx.area.createMany({ data: [row], skipDuplicates: true }))
    if (count === 1) return row.code
  }
  throw new Error('There is no province code left.')
}
