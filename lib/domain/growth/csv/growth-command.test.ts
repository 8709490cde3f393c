import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../../bin/growth.mjs', import.meta.url))
const GOLDEN = fileURLToPath(new URL('../golden.test-data.csv', import.meta.url))
/** WHO's own survey data lie beside some checkouts; the golden children are always compared. */
const SURVEY = fileURLToPath(
  new URL('../../../../../shared/data/who-growth/who-survey/who-survey.csv', import.meta.url),
)

const growth = (args: string[], input: string | Buffer = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { input, maxBuffer: 1 << 26 })
  return { status, out: stdout.toString(), errors: stderr.toString() }
}
const HEADER = 'sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,armc_cm,oedema'

test.each([GOLDEN, SURVEY].filter((file) => existsSync(file)))('%s comes out as it is, to the byte', (file) => {
  const { status, out, errors } = growth([file])
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
  expect(out === readFileSync(file, 'utf8')).toBe(true)
})

test('standard input does as well, with line ends, a byte order mark and letters of any alphabet', () => {
  const { status, out, errors } = growth(['-'], `\ufeff${HEADER},nama\r\n2,335,7.7,66,L,44.1,12.6,n,Zoë\r\n\r\n`)
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
  expect(out.split('\r\n')).toEqual([
    expect.stringMatching(/^sex,age_days.*,nama,clenhei,cbmi,zlen/),
    expect.stringMatching(/^2,335,.*,Zoë,66,17\.6767676768,-2\.69,/),
    '',
  ])
})

test('a cell with a line end in it is one cell, and a last line needs no end', () => {
  const { out, errors } = growth(['-'], `${HEADER},alamat\n2,335,7.7,66,L,44.1,12.6,n,"Jl. A\nRT 2"`)
  expect(errors).toBe('')
  expect(out).toMatch(/,"Jl\. A\nRT 2",66,17\.6767676768,-2\.69,[^\n]*\n$/)
})

test('bad cells are named with their row, counted, and stop nothing', () => {
  const rows = Array.from({ length: 30 }, () => '2,335,berat,66,L,44.1,12.6,n').join('\n')
  const { status, out, errors } = growth(['-'], `${HEADER}\n${rows}\n`)
  expect(status).toBe(0)
  expect(out.trim().split('\n')).toHaveLength(31)
  expect(errors).toContain('growth: Row 2, weight_kg: "berat" cannot be used.')
  expect(errors).not.toContain('Row 22,')
  expect(errors).toContain('30 cells could not be used and counted as blank.')
})

test.each([
  ['no columns', ['-'], 'a,b\n1,2\n', /^growth: Row 1: the column sex and .* is missing\.\n$/],
  ['a short row', ['-'], `${HEADER}\n2,335\n`, /^growth: Row 2 has 2 cells where the header has 8\.\n$/],
  ['an open quote', ['-'], `${HEADER}\n2,"335,7.7,66,L,44.1,12.6,n\n`, /^growth: Row 2 does not end: .*quote.*\.\n$/],
  ['an empty file', ['-'], '', /^growth: The file is empty\.\n$/],
  ['no file', ['/nowhere/at-all.csv'], '', /^growth: \/nowhere\/at-all\.csv cannot be read \(ENOENT\)\.\n$/],
  ['no argument', [], '', /^growth: Name one CSV file/],
])('%s: one sentence and exit code 1', (_, args, input, sentence) => {
  const { status, errors } = growth(args, input)
  expect(status).toBe(1)
  expect(errors).toMatch(sentence)
})

test('--help says what the columns are', () => {
  const { status, out } = growth(['--help'])
  expect(status).toBe(0)
  expect(out).toContain('age_days')
})
