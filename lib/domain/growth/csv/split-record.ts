/**
 * Cells of one CSV record as places in its text, so that a cell that only passes through is copied as it stands, quotes
 * and all. Cell i runs from bounds[i] to bounds[i + 1] - 1, without the delimiter at that end.
 */
export type CellBounds = Int32Array

const QUOTE = '"'

/**
 * Finds the cells of a record (without its line end) and writes their bounds; returns how many there are. Of more cells
 * than fit into `bounds` only the number counts.
 */
export function splitRecord(record: string, delimiter: string, bounds: CellBounds): number {
  bounds[0] = 0
  let cells = 0
  let from = 0
  while (true) {
    const end = record.charCodeAt(from) === 34 ? cellEnd(record, delimiter, from) : record.indexOf(delimiter, from)
    cells += 1
    if (end < 0) {
      bounds[cells] = record.length + 1
      return cells
    }
    bounds[cells] = end + 1
    from = end + 1
  }
}

/** The delimiter after a quoted cell, or -1 at the end of the record. */
function cellEnd(record: string, delimiter: string, from: number): number {
  let position = from + 1
  while (position < record.length) {
    const quote = record.indexOf(QUOTE, position)
    if (quote < 0) return -1
    if (record[quote + 1] !== QUOTE) return record.indexOf(delimiter, quote)
    position = quote + 2
  }
  return -1
}

/** What a cell says: without the quotes around it, doubled quotes made single, spaces around it gone. */
export function cellText(record: string, from: number, to: number): string {
  const text = record.slice(from, to).trim()
  return text.startsWith(QUOTE)
    ? text
        .slice(1, text.endsWith(QUOTE) ? -1 : undefined)
        .replaceAll('""', QUOTE)
        .trim()
    : text
}

/** Whether a record goes on in the next line: a quote in it is still open. */
export function isOpen(record: string): boolean {
  let quotes = 0
  for (let at = record.indexOf(QUOTE); at >= 0; at = record.indexOf(QUOTE, at + 1)) quotes += 1
  return quotes % 2 === 1
}
