/** The columns the command reads and adds, and where they stand in one file. */
export const INPUT_COLUMNS = [
  'sex',
  'age_days',
  'birth_date',
  'measured_on',
  'weight_kg',
  'lenhei_cm',
  'measure',
  'headc_cm',
  'armc_cm',
  'oedema',
] as const
export type InputColumn = (typeof INPUT_COLUMNS)[number]

/** z-score before flag, in the order of GROWTH_INDICES. */
const ADDED_COLUMNS = [
  'clenhei',
  'cbmi',
  'zlen',
  'flen',
  'zwei',
  'fwei',
  'zwfl',
  'fwfl',
  'zbmi',
  'fbmi',
  'zhc',
  'fhc',
  'zac',
  'fac',
] as const

/** Either a run of the input's own cells, copied as it stands, or one of the added columns. */
export type OutputPiece = { copyFrom: number; copyTo: number } | { added: number }

export type ColumnPlan = {
  /** The place of each input column, -1 where the file has none. */
  at: Record<InputColumn, number>
  width: number
  output: OutputPiece[]
  header: string[]
}

/**
 * Says where everything stands, or in one sentence why this header will not do. An added column that the file already
 * has is written over in its place; the others follow at the end.
 */
export function planColumns(names: readonly string[]): ColumnPlan | string {
  const doubled = [...INPUT_COLUMNS, ...ADDED_COLUMNS].find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (doubled !== undefined) return `Row 1: the column ${doubled} stands there twice.`
  const missing = missingColumns(names)
  if (missing.length > 0) return `Row 1: the column ${missing.join(' and the column ')} is missing.`

  const output: OutputPiece[] = []
  names.forEach((name, column) => {
    const added = addedPlace(name)
    const before = output.at(-1)
    if (added >= 0) output.push({ added })
    else if (before && 'copyTo' in before) before.copyTo = column
    else output.push({ copyFrom: column, copyTo: column })
  })
  const appended = ADDED_COLUMNS.filter((name) => !names.includes(name))
  output.push(...appended.map((name) => ({ added: addedPlace(name) })))
  const place = (name: InputColumn) => names.indexOf(name)
  const at = {
    sex: place('sex'),
    age_days: place('age_days'),
    birth_date: place('birth_date'),
    measured_on: place('measured_on'),
    weight_kg: place('weight_kg'),
    lenhei_cm: place('lenhei_cm'),
    measure: place('measure'),
    headc_cm: place('headc_cm'),
    armc_cm: place('armc_cm'),
    oedema: place('oedema'),
  }
  return { at, width: names.length, output, header: [...names, ...appended] }
}

const addedPlace = (name: string) => (ADDED_COLUMNS as readonly string[]).indexOf(name)

function missingColumns(names: readonly string[]): string[] {
  const missing: string[] = (['sex', 'weight_kg', 'lenhei_cm'] as const).filter((name) => !names.includes(name))
  const hasAge = names.includes('age_days') || (names.includes('birth_date') && names.includes('measured_on'))
  return hasAge ? missing : [...missing, 'age_days (or birth_date with measured_on)']
}

/** Columns that may be left out, and are then blank in every row. */
export const OPTIONAL_COLUMNS = ['measure', 'headc_cm', 'armc_cm', 'oedema'] as const
