import { packColumn } from './pack-column'
import { L_SCALE, M_SCALE, S_SCALE } from './packed-table'

/** The tables of the WHO Child Growth Standards: the CSV file each comes from and what its module calls it. */
export const STANDARD_FILES = [
  { file: 'length-height-for-age', module: 'length-for-age', name: 'lengthForAge', perUnit: 1, year: 2006 },
  { file: 'weight-for-age', module: 'weight-for-age', name: 'weightForAge', perUnit: 1, year: 2006 },
  { file: 'weight-for-length', module: 'weight-for-length', name: 'weightForLength', perUnit: 10, year: 2006 },
  { file: 'weight-for-height', module: 'weight-for-height', name: 'weightForHeight', perUnit: 10, year: 2006 },
  { file: 'bmi-for-age', module: 'bmi-for-age', name: 'bmiForAge', perUnit: 1, year: 2006 },
  { file: 'head-circumference-for-age', module: 'head-for-age', name: 'headForAge', perUnit: 1, year: 2007 },
  { file: 'arm-circumference-for-age', module: 'arm-for-age', name: 'armForAge', perUnit: 1, year: 2007 },
] as const
export type StandardFile = (typeof STANDARD_FILES)[number]

const TITLES = {
  2006:
    'WHO Child Growth Standards: length/height-for-age, weight-for-age, weight-for-length, weight-for-height\n' +
    ' * and body mass index-for-age: methods and development. Geneva: World Health Organization, 2006.',
  2007:
    'WHO Child Growth Standards: head circumference-for-age, arm circumference-for-age, triceps\n' +
    ' * skinfold-for-age and subscapular skinfold-for-age: methods and development. Geneva: World Health\n' +
    ' * Organization, 2007.',
}

type Columns = { first: number; l: number[]; m: number[]; s: number[] }

/**
 * Reads one sex ('1' male, '2' female) out of a WHO table in CSV (columns sex, age or length, l, m, s) as whole numbers.
 * Throws where a row is missing, doubled or out of order, or a number has more decimals than WHO publishes.
 */
function readStandardCsv(csv: string, sex: '1' | '2', perUnit: number): Columns {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))
    .filter((cells) => cells[0] === sex)
  const at = rows.map((cells) => whole(cells[1], perUnit))
  const first = at[0]
  if (first === undefined) throw new RangeError(`No rows for sex ${sex}`)
  at.forEach((row, i) => {
    if (row !== first + i) throw new RangeError(`Row ${i} of sex ${sex} should be ${first + i}, and is ${row}`)
  })
  return {
    first,
    l: rows.map((cells) => whole(cells[2], L_SCALE)),
    m: rows.map((cells) => whole(cells[3], M_SCALE)),
    s: rows.map((cells) => whole(cells[4], S_SCALE)),
  }
}

/** The text of the TypeScript module that carries one table, made from the table's CSV file. */
export function tableModule(standard: StandardFile, csv: string): string {
  const male = readStandardCsv(csv, '1', standard.perUnit)
  const female = readStandardCsv(csv, '2', standard.perUnit)
  if (male.first !== female.first) throw new RangeError('Both sexes must begin at the same row')
  return `/**
 * Made by bin/growth-tables.mjs, which is where to change it.
 * Source: ${TITLES[standard.year]}
 */
import type { PackedTable } from '../packed-table'

export const ${standard.name}: PackedTable = {
  first: ${male.first},
  male: ${columns(male)},
  female: ${columns(female)},
}
`
}

const columns = ({ l, m, s }: Columns) =>
  `{\n    l: '${packColumn(l)}',\n    m: '${packColumn(m)}',\n    s: '${packColumn(s)}',\n  }`

function whole(text: string | undefined, scale: number): number {
  const scaled = Number(text) * scale
  const value = Math.round(scaled)
  if (!(Math.abs(scaled - value) < 1e-6)) throw new RangeError(`${text} is not a whole number of 1/${scale}`)
  return value
}
