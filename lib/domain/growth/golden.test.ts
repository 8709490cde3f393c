import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GROWTH_INDICES, type GrowthInput, computeGrowth } from './z-scores'

type Row = Record<string, string>

const GOLDEN = new URL('./golden.test-data.csv', import.meta.url)
/** WHO's own survey data lie beside some checkouts; the 4,000 children here are always compared. */
const SURVEY = new URL('../../../../shared/data/who-growth/who-survey/who-survey.csv', import.meta.url)
const FILES = [GOLDEN, SURVEY].filter((url) => existsSync(url))

const Z_COLUMNS = ['zlen', 'zwei', 'zwfl', 'zbmi', 'zhc', 'zac']
const FLAG_COLUMNS = ['flen', 'fwei', 'fwfl', 'fbmi', 'fhc', 'fac']

function rowsOf(url: URL): Row[] {
  const [header = '', ...lines] = readFileSync(url, 'utf8').trim().split('\n')
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])))
}

const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))

function inputOf(row: Row): GrowthInput {
  return {
    sex: row.sex === '' ? null : row.sex === '1' ? 'male' : 'female',
    ageDays: number(row.age_days),
    weightKg: number(row.weight_kg),
    lenheiCm: number(row.lenhei_cm),
    position: row.measure === '' ? null : row.measure === 'L' ? 'lying' : 'standing',
    headcCm: number(row.headc_cm),
    armcCm: number(row.armc_cm),
    oedema: row.oedema === '' ? null : row.oedema === 'y',
  }
}

function differences(row: Row): string[] {
  const result = computeGrowth(inputOf(row))
  const positionLetter = result.position === null ? '' : result.position === 'lying' ? 'l' : 'h'
  const wrong: string[] = []
  const compare = (column: string, value: number | null) => {
    if (number(row[column]) !== value) wrong.push(`row ${row.id} ${column}: ${value}, not ${row[column]}`)
  }
  compare('clenhei', result.clenheiCm)
  if (row.cmeasure !== positionLetter) wrong.push(`row ${row.id} cmeasure: ${positionLetter}`)
  GROWTH_INDICES.forEach((index, i) => {
    compare(Z_COLUMNS[i] ?? '', result.z[index])
    const flag = result.flags[index]
    compare(FLAG_COLUMNS[i] ?? '', flag === null ? null : Number(flag))
  })
  const bmi = number(row.cbmi)
  // Twelve digits were kept.
  const near =
    bmi === null || result.bmi === null ? bmi === result.bmi : Math.abs(bmi - result.bmi) <= 1e-11 * Math.abs(bmi)
  return near ? wrong : [...wrong, `row ${row.id} cbmi: ${result.bmi}, not ${bmi}`]
}

test.each(FILES.map((url) => [url.pathname.split('/').at(-1), url] as const))(
  'every cell of %s is as anthro gives it',
  (_, url) => {
    const rows = rowsOf(url)
    expect(rows.length).toBeGreaterThan(400)
    expect(rows.flatMap(differences)).toEqual([])
  },
)

test('all 4,000 golden children are there', () => {
  expect(rowsOf(GOLDEN)).toHaveLength(4000)
})
