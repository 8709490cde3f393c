import * as fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLine } from './csv-line'

test('cells stand apart by semicolons, decimals by a comma, and blank is not zero', () => {
  expect(csvLine([12, -3.25, 0, null, 'Desa Satu'])).toBe('12;-3,25;0;;Desa Satu\r\n')
})

test.each(['=1+1', '+62811', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
  '%j is not run as a formula',
  (text) => {
    const [[cell] = []] = parse(csvLine([text]), { delimiter: ';', record_delimiter: '\r\n' })
    expect(cell).toBe(`'${text}`)
  },
)

test('what is written is read back', () => {
  const harmless = fc.string().map((text) => `x${text}`)
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells), { delimiter: ';', record_delimiter: '\r\n' })).toEqual([cells])
    }),
  )
})
