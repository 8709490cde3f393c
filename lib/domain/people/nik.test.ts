import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNumber, kkError, maskedNumber, nikError, type NikWarning, nikWarnings, readNik } from './nik'

test.each([
  ['6305031205240001', null],
  ['630503120524000', 'nik_format'],
  ['63050312052400011', 'nik_format'],
  ['63O5031205240001', 'nik_format'],
  ['', 'nik_format'],
  ['6305************', 'nik_masked'],
  ['6305xxxxxxxx0001', 'nik_masked'],
  ['0000000000000000', 'nik_placeholder'],
  ['1111111111111111', 'nik_placeholder'],
  ['9999999999999999', 'nik_placeholder'],
  ['0123456789012345', 'nik_placeholder'],
  ['1234567890123456', 'nik_placeholder'],
  ['9876543210987654', 'nik_placeholder'],
  ['6305031205240000', 'nik_placeholder'],
])('a NIK typed as %s: %s', (typed, error) => {
  expect(nikError(typed)).toBe(error)
})

test.each([
  ['6305031205240000', null],
  ['630503120524', 'kk_format'],
  ['2222222222222222', 'kk_format'],
  ['6305*********001', 'kk_format'],
])('a KK number typed as %s: %s', (typed, error) => {
  expect(kkError(typed)).toBe(error)
})

test('spaces, dots and dashes that people put into a number are no part of it', () => {
  expect(bareNumber(' 6305 0312.0524-0001 ')).toBe('6305031205240001')
  expect(maskedNumber('0001')).toBe('************0001')
})

describe('what a NIK says', () => {
  test.each([
    ['6305031205240001', { registeredAt: '63.05.03', bornOn: '2024-05-12', sex: 'male' }],
    ['6305035205240001', { registeredAt: '63.05.03', bornOn: '2024-05-12', sex: 'female' }],
    ['6305031205850001', { registeredAt: '63.05.03', bornOn: '1985-05-12', sex: 'male' }],
    ['6305031205260001', { registeredAt: '63.05.03', bornOn: '2026-05-12', sex: 'male' }],
    ['6305033102240001', { registeredAt: '63.05.03', bornOn: null, sex: 'male' }],
    ['6305037113240001', { registeredAt: '63.05.03', bornOn: null, sex: 'female' }],
    ['6305034005240001', { registeredAt: '63.05.03', bornOn: null, sex: 'male' }],
  ])('%s', (nik, facts) => {
    expect(readNik(nik, '2026-11-24')).toEqual(facts)
  })

  test('every day of a life is read back, for either sex', () => {
    const days = fc.date({ min: new Date('1927-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('male' as const, 'female' as const), (date, sex) => {
        const bornOn = date.toISOString().slice(0, 10)
        const day = Number(bornOn.slice(8)) + (sex === 'female' ? 40 : 0)
        const nik = `630503${String(day).padStart(2, '0')}${bornOn.slice(5, 7)}${bornOn.slice(2, 4)}0001`
        expect(readNik(nik, '2026-11-24')).toEqual({ registeredAt: '63.05.03', bornOn, sex })
      }),
    )
  })
})

test.each<[string, { bornOn: string; sex: 'male' | 'female' }, boolean, NikWarning[]]>([
  ['6305031205240001', { bornOn: '2024-05-12', sex: 'male' }, true, []],
  ['6305031205240001', { bornOn: '2024-05-13', sex: 'male' }, true, ['birth_date']],
  ['6305031205240001', { bornOn: '2024-05-12', sex: 'female' }, true, ['sex']],
  ['6399991205240001', { bornOn: '2024-05-12', sex: 'male' }, false, ['region']],
  ['6305033102240001', { bornOn: '2024-03-02', sex: 'female' }, false, ['birth_date', 'sex', 'region']],
])('%s beside %o is warned of', (nik, holder, regionKnown, warnings) => {
  expect(nikWarnings(readNik(nik, '2026-11-24'), holder, regionKnown)).toEqual(warnings)
})
