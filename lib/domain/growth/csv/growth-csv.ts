import { ageInDays } from '../age'
import { FIRST_SCORED_Z, SCORED_BMI, SCORED_LENHEI, SCORED_WIDTH, type ScoreInput, scoreRow } from '../score-row'
import { GROWTH_INDICES, isFlagged } from '../z-scores'
import { type ColumnPlan, type InputColumn, OPTIONAL_COLUMNS, planColumns } from './growth-columns'
import { BAD, readDate, readNumber, readOedema, readPlainNumber, readPosition, readSex } from './read-cells'
import { type CellBounds, cellText, splitRecord } from './split-record'
import { writeLength, writeTwelveDigits, writeZ } from './write-numbers'

/** A cell that could not be used: it counted as blank, and its row was scored without it. */
export type BadCell = { row: number; column: InputColumn; text: string }

export type GrowthCsv = {
  header: string
  /** Input columns the file does not have, blank in every row. */
  absent: InputColumn[]
  /**
   * The record with its z-scores added, or one sentence that says why the file cannot be read on. `row` counts as a
   * spreadsheet does, the header being 1.
   */
  score: (record: string, row: number) => { line: string } | { fault: string }
}

/**
 * Starts on a CSV file from its header record: says what the output's header is and scores one record after another,
 * or says in one sentence what is wrong with the header. Comma or semicolon, whichever the header has more of. Cells
 * that cannot be read are handed to `onBadCell`.
 */
export function openGrowthCsv(headerRecord: string, onBadCell: (cell: BadCell) => void): GrowthCsv | string {
  const delimiter = headerRecord.split(';').length > headerRecord.split(',').length ? ';' : ','
  const names = splitCells(headerRecord, delimiter)
  const plan = planColumns(names)
  if (typeof plan === 'string') return plan
  const appended = plan.header.slice(plan.width)
  return {
    header: [headerRecord, ...appended].join(delimiter),
    absent: OPTIONAL_COLUMNS.filter((name) => plan.at[name] < 0),
    score: recordScorer(plan, delimiter, onBadCell),
  }
}

function splitCells(record: string, delimiter: string): string[] {
  const bounds = new Int32Array(record.length + 2)
  const cells = splitRecord(record, delimiter, bounds)
  return Array.from({ length: cells }, (_, i) => cellText(record, bounds[i] ?? 0, (bounds[i + 1] ?? 1) - 1))
}

function recordScorer(plan: ColumnPlan, delimiter: string, onBadCell: (cell: BadCell) => void): GrowthCsv['score'] {
  // Reused for every row: a million rows must not leave millions of arrays behind.
  const bounds = new Int32Array(plan.width + 2)
  const scored = new Float64Array(SCORED_WIDTH)
  const read = childReader(plan, bounds, onBadCell)
  return (record, row) => {
    const cells = splitRecord(record, delimiter, bounds)
    if (cells !== plan.width) return { fault: `Row ${row} has ${cells} cells where the header has ${plan.width}.` }
    scoreRow(read(record, row), scored)
    let line = ''
    let between = ''
    for (const piece of plan.output) {
      line += between
      line +=
        'added' in piece
          ? addedText(piece.added, scored)
          : record.slice(bounds[piece.copyFrom] ?? 0, (bounds[piece.copyTo + 1] ?? 1) - 1)
      between = delimiter
    }
    return { line }
  }
}

function addedText(added: number, scored: Float64Array): string {
  if (added === 0) return writeLength(scored[SCORED_LENHEI] ?? NaN)
  if (added === 1) return writeTwelveDigits(scored[SCORED_BMI] ?? NaN)
  const place = (added - 2) >> 1
  const z = scored[FIRST_SCORED_Z + place] ?? NaN
  if (added % 2 === 0) return writeZ(z)
  const index = GROWTH_INDICES[place]
  if (index === undefined || Number.isNaN(z)) return ''
  return isFlagged(index, z) ? '1' : '0'
}

function childReader({ at }: ColumnPlan, bounds: CellBounds, onBadCell: (cell: BadCell) => void) {
  let record = ''
  let row = 0
  const text = (column: InputColumn) => cellText(record, bounds[at[column]] ?? 0, (bounds[at[column] + 1] ?? 1) - 1)
  const has = (column: InputColumn) => at[column] >= 0
  function cell<T>(column: InputColumn, read: (text: string) => T | typeof BAD, blank: T): T {
    if (!has(column)) return blank
    const value = read(text(column))
    if (value !== BAD) return value
    onBadCell({ row, column, text: text(column) })
    return blank
  }
  function number(column: InputColumn, mustBePositive = false): number {
    if (!has(column)) return NaN
    const place = at[column]
    const quick = readPlainNumber(record, bounds[place] ?? 0, (bounds[place + 1] ?? 1) - 1)
    const value = typeof quick === 'number' ? quick : cell(column, readNumber, NaN)
    if (!mustBePositive || !(value <= 0)) return value
    onBadCell({ row, column, text: text(column) })
    return NaN
  }
  function age(): number {
    const given = number('age_days')
    if (given < 0) onBadCell({ row, column: 'age_days', text: text('age_days') })
    if (!Number.isNaN(given)) return given
    const born = cell('birth_date', readDate, null)
    const on = cell('measured_on', readDate, null)
    if (born === null || on === null) return NaN
    const days = ageInDays(born, on)
    if (days < 0) onBadCell({ row, column: 'measured_on', text: text('measured_on') })
    return days
  }
  // An age below 0 is passed on as it is: as a blank it would let weight-for-length through.
  return (nextRecord: string, nextRow: number): ScoreInput => {
    record = nextRecord
    row = nextRow
    return {
      sex: cell('sex', readSex, null),
      ageDays: age(),
      weightKg: number('weight_kg'),
      lenheiCm: number('lenhei_cm', true),
      position: cell<ScoreInput['position']>('measure', readPosition, 0),
      headcCm: number('headc_cm'),
      armcCm: number('armc_cm'),
      oedema: cell('oedema', readOedema, false),
    }
  }
}
