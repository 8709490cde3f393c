import { type ReferenceTable, unpackTable } from './packed-table'
import { armForAge } from './tables/arm-for-age'
import { bmiForAge } from './tables/bmi-for-age'
import { headForAge } from './tables/head-for-age'
import { lengthForAge } from './tables/length-for-age'
import { weightForAge } from './tables/weight-for-age'
import { weightForHeight } from './tables/weight-for-height'
import { weightForLength } from './tables/weight-for-length'

/** Which standard every z-score here is measured against; kept with each stored measurement. */
export const STANDARD_VERSION = 'who-2006'

export type Sex = 'male' | 'female'

const PACKED = { lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge, headForAge, armForAge }
export type TableName = keyof typeof PACKED

const unpacked: Record<Sex, Partial<Record<TableName, ReferenceTable>>> = { male: {}, female: {} }

/** The WHO table of one index for one sex, unpacked the first time it is asked for. */
export function referenceTable(name: TableName, sex: Sex): ReferenceTable {
  return (unpacked[sex][name] ??= unpackTable(PACKED[name], sex))
}
