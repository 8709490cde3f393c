import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BadCell, openGrowthCsv } from './growth-csv'
import { BAD, readNumber, readPlainNumber } from './read-cells'

const HEADER = 'sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,armc_cm,oedema'
const ADDED = 'clenhei,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'

function scoreOne(header: string, record: string) {
  const bad: BadCell[] = []
  const csv = openGrowthCsv(header, (cell) => bad.push(cell))
  if (typeof csv === 'string') throw new Error(csv)
  const scored = csv.score(record, 2)
  return { header: csv.header, line: 'line' in scored ? scored.line : scored.fault, bad, absent: csv.absent }
}

test('the columns are added at the end', () => {
  const { header, line } = scoreOne(HEADER, '2,335,7.7,66,L,44.1,12.6,n')
  expect(header).toBe(`${HEADER},${ADDED}`)
  expect(line).toBe('2,335,7.7,66,L,44.1,12.6,n,66,17.6767676768,-2.69,0,-1.03,0,0.57,0,0.78,0,-0.36,0,-1.43,0')
})

test('columns that are there already are written over in their place, and not doubled', () => {
  const { header, line } = scoreOne(`zlen,${HEADER},name`, '9.99,2,335,7.7,66,L,44.1,12.6,n,Siti')
  expect(header.split(',').filter((name) => name === 'zlen')).toHaveLength(1)
  expect(line).toMatch(/^-2\.69,2,335,7\.7,66,L,44\.1,12\.6,n,Siti,66,17\.6767676768,0,-1\.03,/)
})

test('what passes through keeps its quotes, and a quoted number is read', () => {
  const { line, bad } = scoreOne(`name,${HEADER}`, '"Siti, ""Ita""",2,"335","7,7",66,L,44.1,12.6,n')
  expect(bad).toEqual([])
  expect(line).toMatch(/^"Siti, ""Ita""",2,"335","7,7",66,L,44\.1,12\.6,n,66,17\.6767676768,-2\.69,/)
})

test('a spreadsheet with semicolons and decimal commas is read', () => {
  const { header, line, bad } = scoreOne(HEADER.replaceAll(',', ';'), 'P;335;7,7;66,0;L;44,1;12,6;n')
  expect(header).toContain(';oedema;clenhei;')
  expect(line).toBe('P;335;7,7;66,0;L;44,1;12,6;n;66;17.6767676768;-2.69;0;-1.03;0;0.57;0;0.78;0;-0.36;0;-1.43;0')
  expect(bad).toEqual([])
})

test('two dates do for an age, and age_days goes before them', () => {
  const header = 'sex,birth_date,measured_on,weight_kg,lenhei_cm,measure'
  const byDates = scoreOne(header, '2,2025-01-01,2025-12-02,7.7,66,L')
  expect(byDates.line).toContain(',66,17.6767676768,-2.69,')
  expect(byDates.absent).toEqual(['headc_cm', 'armc_cm', 'oedema'])
  const both = scoreOne(`${header},age_days`, '2,2020-01-01,2025-12-02,7.7,66,L,335')
  expect(both.line).toContain(',66,17.6767676768,-2.69,')
})

test('cells that cannot be read count as blank and are named', () => {
  const { line, bad } = scoreOne(HEADER, 'x,335,7.7kg,66,B,NA,,maybe')
  expect(bad.map(({ row, column, text }) => [row, column, text])).toEqual([
    [2, 'sex', 'x'],
    [2, 'weight_kg', '7.7kg'],
    [2, 'measure', 'B'],
    [2, 'oedema', 'maybe'],
  ])
  expect(line).toBe('x,335,7.7kg,66,B,NA,,maybe,66,,,,,,,,,,,,,')
})

test('a length of 0 and an age below 0 are named, and give no z-score', () => {
  const { line, bad } = scoreOne(HEADER, '2,-3,7.7,0,L,44,12,n')
  expect(bad.map(({ column }) => column)).toEqual(['age_days', 'lenhei_cm'])
  expect(line).toBe('2,-3,7.7,0,L,44,12,n,,,,,,,,,,,,,,')
})

test.each([
  ['sex,weight_kg,lenhei_cm', 'the column age_days (or birth_date with measured_on) is missing'],
  ['age_days,weight,lenhei_cm', 'the column sex and the column weight_kg is missing'],
  [`${HEADER},sex`, 'the column sex stands there twice'],
  [`${HEADER},zlen,zlen`, 'the column zlen stands there twice'],
])('the header %s is refused', (header, sentence) => {
  expect(openGrowthCsv(header, () => undefined)).toContain(sentence)
})

test('a row of another width stops the file', () => {
  expect(scoreOne(HEADER, '2,335,7.7').line).toBe('Row 2 has 3 cells where the header has 8.')
})

test('the quick way to read a number gives what the slow one gives, or leaves it to it', () => {
  const typed = fc.oneof(
    fc.double({ min: 0, max: 1e6, noNaN: true }).map(String),
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ',', ' ', 'e'), maxLength: 8 }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const quick = readPlainNumber(`x${text}y`, 1, text.length + 1)
      if (quick !== BAD) expect(quick).toBe(readNumber(text))
    }),
    { numRuns: 1000 },
  )
})
