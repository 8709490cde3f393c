/** What a spreadsheet runs as a formula when a cell begins with it, the wide forms of some keyboards too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/
const NEEDS_QUOTES = /[";\n\r]/

export type CsvCell = string | number | null

/**
 * One line of a file for a spreadsheet set to Indonesian: semicolons between cells, a comma for decimals, blank for null.
 * A text that would be run as a formula is marked as text with an apostrophe; a number is a number.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(';')}\r\n`
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Tells Excel that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
