/** Streams a CSV file through the growth engine, line by line, in constant memory. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { openGrowthCsv } from '../lib/domain/growth/csv/growth-csv.ts'
import { isOpen } from '../lib/domain/growth/csv/split-record.ts'
import { HELP } from './growth-help.mjs'

const CHUNK_BYTES = 1 << 18
const LONGEST_RECORD = 1 << 20
const BAD_CELLS_NAMED = 20

/** Runs the command with its arguments; promises its exit code. */
export async function runGrowth(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const [file] = args
  if (file === undefined || args.length > 1)
    return fail('Name one CSV file, or - for standard input (--help says more).')
  stopQuietlyWhenNobodyReads()
  try {
    return await scoreAll(file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES }))
  } catch (error) {
    if (error?.syscall !== undefined) return fail(`${file} cannot be read (${error.code}).`)
    throw error
  }
}

async function scoreAll(input) {
  const table = { csv: null, row: 0, bad: 0, lineEnd: '\n', fault: null }
  // One byte, one letter: whatever the file's encoding, what is not ours goes out as it came in.
  input.setEncoding('latin1')
  let rest = ''
  for await (const chunk of input) {
    const text = rest + chunk
    const end = text.lastIndexOf('\n') + 1
    rest = await scoreLines(text.slice(0, end), table)
    rest += text.slice(end)
    if (table.fault === null && rest.length > LONGEST_RECORD) {
      table.fault = `Row ${table.row + 1} does not end: a quote may be missing.`
    }
    if (table.fault !== null) return fail(table.fault)
  }
  if (rest !== '') rest = await scoreLines(`${rest}\n`, table)
  if (table.fault !== null) return fail(table.fault)
  if (rest.trim() !== '') return fail(`Row ${table.row + 1} does not end: a quote is missing.`)
  if (table.csv === null) return fail('The file is empty.')
  if (table.bad > 0) warn(`${table.bad} ${table.bad === 1 ? 'cell' : 'cells'} could not be used and counted as blank.`)
  return 0
}

/** Scores whole lines; gives back the beginning of a record that goes on beyond them. */
async function scoreLines(text, table) {
  const quoted = text.includes('"')
  let from = 0
  let record = ''
  let out = ''
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    record += text.slice(from, end)
    from = end + 1
    if (quoted && isOpen(record)) {
      record += '\n'
      continue
    }
    out += scoreRecord(record, table)
    record = ''
    if (table.fault !== null) break
  }
  if (out !== '' && !process.stdout.write(out, 'latin1')) await once(process.stdout, 'drain')
  return record
}

function scoreRecord(text, table) {
  table.row += 1
  const record = text.endsWith('\r') ? text.slice(0, -1) : text
  if (table.csv === null) return openTable(text, record, table)
  if (record === '') return ''
  const scored = table.csv.score(record, table.row)
  if ('line' in scored) return scored.line + table.lineEnd
  table.fault = scored.fault
  return ''
}

function openTable(text, record, table) {
  const csv = openGrowthCsv(record.replace(/^\u00ef\u00bb\u00bf/, ''), (cell) => {
    table.bad += 1
    const said = Buffer.from(cell.text, 'latin1').toString()
    if (table.bad <= BAD_CELLS_NAMED) warn(`Row ${cell.row}, ${cell.column}: "${said}" cannot be used.`)
    if (table.bad === BAD_CELLS_NAMED) warn('More such cells are only counted.')
  })
  if (typeof csv === 'string') {
    table.fault = csv
    return ''
  }
  if (csv.absent.length > 0) warn(`No column ${csv.absent.join(', ')}: blank in every row.`)
  table.csv = csv
  if (text.endsWith('\r')) table.lineEnd = '\r\n'
  return csv.header + table.lineEnd
}

function stopQuietlyWhenNobodyReads() {
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

function warn(sentence) {
  process.stderr.write(`growth: ${sentence}\n`)
}

function fail(sentence) {
  warn(sentence)
  return 1
}
