import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetCode, codeFor, isRegional, partsOfCode } from './budget-code'
import { FUND_SOURCES } from './fund-sources'

describe('the code of a sub-kegiatan', () => {
  test.each(['1.03.05.2.01.0001', ' 1.03.05.2.01.0001 ', '1.03. 05.2.01.0001'])('%j is one', (text) => {
    expect(budgetCode(text)).toEqual({
      programme: '1.03.05',
      activity: '1.03.05.2.01',
      subActivity: '1.03.05.2.01.0001',
    })
  })

  test('the older ones have two digits at the end', () => {
    expect(budgetCode('2.14.03.2.02.17')?.subActivity).toBe('2.14.03.2.02.17')
  })

  test.each([
    '',
    '1.03.05',
    '1.03.05.2.01',
    '1,03,05,2,01,0001',
    '1.03.05.2.01.0001.1',
    '1.3.05.2.01.0001',
    'X.XX.01.2.01.0001',
    '1.03.05.2.01.000a',
    '1.03.05.2.01.',
    '1-03-05-2-01-0001',
    '10305201 0001',
    '1.03.05.2.01.00001',
  ])('%j is none', (text) => {
    expect(budgetCode(text)).toBeNull()
  })
})

describe('the form follows from the source', () => {
  test.each([
    ['APBD_KAB', '1.03.05.2.01.0001', '1.03.05.2.01.0001'],
    ['DAK_NONFISIK_BOK', '5.1.02', null],
    ['DANA_DESA', '5.3.04.01', '5.3.04.01'],
    ['APBDES', ' 2.2.04 ', '2.2.04'],
    ['APBDES', '2.2.', null],
    ['APBDES', '2,2', null],
    ['APBDES', 'desa 1', null],
    ['DANA_DESA', '1'.repeat(30), '1'.repeat(30)],
    ['DANA_DESA', '1'.repeat(31), null],
    ['CSR', '1.03.05.2.01.0001', '1.03.05.2.01.0001'],
  ] as const)('%s %j', (source, text, code) => {
    expect(codeFor(source, text)).toBe(code)
  })

  test('a code that is kept is read again as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FUND_SOURCES), fc.stringMatching(/^[\d. ]{0,32}$/), (source, text) => {
        const code = codeFor(source, text)
        if (code !== null) expect(codeFor(source, code)).toBe(code)
      }),
    )
  })

  test('programmes are told where the source knows them', () => {
    expect(partsOfCode('APBD_KAB', '1.03.05.2.01.0001')?.programme).toBe('1.03.05')
    expect(partsOfCode('DANA_DESA', '1.03.05.2.01.0001')).toBeNull()
    expect(FUND_SOURCES.filter(isRegional)).toHaveLength(5)
  })
})
