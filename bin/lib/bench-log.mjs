/**
 * @typedef {{ text: string, values: (string | null)[] | null }} Statement values null: sent without parameters
 * @typedef {Statement[]} Unit one transaction, or one statement outside any
 * @typedef {Unit[]} Wave units that ran at the same time
 */

const ENTRY = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \S+ \[(\d+)\] ([A-Z]+): {2}(.*)$/
const PARAMETER = /\$\d+ = (NULL|'(?:[^']|'')*')(?:, |$)/g

/** The entries of PostgreSQL's log as it is written to standard error; lines after the first begin with a tab. */
function entriesOf(log) {
  const entries = []
  for (const line of log.split('\n')) {
    const begins = ENTRY.exec(line)
    if (begins) entries.push({ pid: Number(begins[1]), kind: begins[2], text: begins[3] })
    else if (entries.length > 0 && line.startsWith('\t')) entries.at(-1).text += `\n${line.slice(1)}`
  }
  return entries
}

const valuesIn = (detail) =>
  [...detail.matchAll(PARAMETER)].map(([, value]) =>
    value === 'NULL' ? null : value.slice(1, -1).replaceAll(`''`, `'`),
  )

/**
 * The statements of a log that was kept with log_statement = 'all', with the process that ran each.
 * @param {string} log
 * @returns {(Statement & { pid: number })[]}
 */
export function statementsIn(log) {
  const statements = []
  for (const { pid, kind, text } of entriesOf(log)) {
    const said = kind === 'LOG' && /^(statement|execute [^:]*): ([^]*)$/.exec(text)
    if (said) statements.push({ pid, text: said[2], values: null })
    const last = statements.at(-1)
    if (kind === 'DETAIL' && last?.pid === pid && /^parameters: /i.test(text)) last.values = valuesIn(text)
  }
  return statements
}

const begins = ({ text }) => /^(begin|start transaction)\b/i.test(text)
const ends = ({ text }) => /^(commit|rollback)\b(?! to)/i.test(text)

/**
 * Statements as they belong together: transactions, and those that ran beside each other in one wave.
 * @param {(Statement & { pid: number })[]} statements in the order of the log
 * @returns {Wave[]}
 */
export function wavesOf(statements) {
  const waves = []
  const open = new Map()
  for (const { pid, ...statement } of statements) {
    const unit = open.get(pid)
    if (unit) unit.push(statement)
    else {
      const made = [statement]
      if (open.size === 0) waves.push([made])
      else waves.at(-1).push(made)
      if (begins(statement)) open.set(pid, made)
    }
    if (unit && ends(statement)) open.delete(pid)
  }
  return waves
}

const textOf = (unit) => unit.map(({ text }) => text).join(';')

/**
 * What one page asked beyond what another asked too: units of the same texts are taken away, each once.
 * @param {Wave[]} waves
 * @param {Wave[]} known
 */
export function wavesBeyond(waves, known) {
  const taken = known.flat().map(textOf)
  const isNew = (unit) => {
    const at = taken.indexOf(textOf(unit))
    if (at >= 0) taken.splice(at, 1)
    return at < 0
  }
  return waves.map((wave) => wave.filter(isNew)).filter((wave) => wave.length > 0)
}

export const countStatements = (waves) => waves.flat(2).length
