import { describe, expect, test } from 'vitest'
import { editionCatalogue } from '../catalogue/edition-catalogue'
import { FINDING_CATALOGUE } from '../findings/catalogue'
import { dueDateFor } from './horizon'
import { proposeLines } from './propose-lines'
import { resolveAgency } from './resolve-agency'

const agencies = [
  'DINKES',
  'PUPR',
  'DINSOS',
  'DPPKB',
  'DPMD',
  'BAPPEDA',
  'DISNAKER',
  'DKP',
  'DISDIK',
  'DP3A',
  'DLH',
  'DISDUKCAPIL',
  'PERTANIAN',
  'PERIKANAN',
  'KEMENAG',
  'KOMINFO',
].map((code) => ({ id: `id-${code}`, code }))

describe('when a line is due', () => {
  test.each([
    ['urgent', '2026-01-15', '2026-02-14'],
    ['short', '2026-01-15', '2026-04-15'],
    ['planned', '2026-01-15', '2027-06-30'],
    ['planned', '2026-12-31', '2027-06-30'],
  ] as const)('%s from %s is due %s', (horizon, today, due) => {
    expect(dueDateFor(horizon, today)).toBe(due)
  })
})

describe('the agency that answers', () => {
  test('its own desk before the one that stands in', () => {
    expect(resolveAgency('PUSKESMAS', agencies)?.code).toBe('DINKES')
    expect(resolveAgency('PUSKESMAS', [...agencies, { id: 'p', code: 'PUSKESMAS' }])?.code).toBe('PUSKESMAS')
    expect(resolveAgency('PUSKESMAS', [])).toBeNull()
  })
  test('every cause of the catalogue has an answer in a district with the usual desks', () => {
    for (const cause of FINDING_CATALOGUE.entries)
      expect(resolveAgency(cause.leadAgency, agencies), cause.code).not.toBeNull()
  })
})

describe('lines from the catalogue', () => {
  test('each finding lands in exactly one line, with the agency, the dates and the proof of its cause', () => {
    const findings = FINDING_CATALOGUE.entries.map((cause) => ({ id: `f-${cause.code}`, code: cause.code }))
    const lines = proposeLines(findings, agencies, '2026-11-24', 'id', 'BALITA', FINDING_CATALOGUE)
    expect(lines.flatMap((line) => line.findingIds).toSorted()).toEqual(findings.map(({ id }) => id).toSorted())
    for (const line of lines) {
      expect(line.dueOn > line.startsOn).toBe(true)
      expect(line.supportAgencyIds).not.toContain(line.leadAgencyId)
      expect(line.successIndicator).not.toBe('')
    }
  })
  test('an unknown cause and an agency without a desk are left to the team', () => {
    expect(proposeLines([{ id: 'f', code: 'X99' }], agencies, '2026-11-24', 'id', 'BALITA', FINDING_CATALOGUE)).toEqual(
      [],
    )
    expect(proposeLines([{ id: 'f', code: 'W02' }], [], '2026-11-24', 'id', 'BALITA', FINDING_CATALOGUE)).toEqual([])
  })
  test('causes with one recommendation and one agency share a line', () => {
    const lines = proposeLines(
      [
        { id: 'a', code: 'M07' },
        { id: 'b', code: 'M07' },
      ],
      agencies,
      '2026-11-24',
      'id',
      'BALITA',
      FINDING_CATALOGUE,
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]?.findingIds).toEqual(['a', 'b'])
  })

  test.each([
    ['M03', 'CATIN', 12, 'tablet'],
    ['M03', 'BUMIL', 90, 'tablet'],
    ['M03', 'BUFAS', 42, 'tablet'],
    ['M01', 'BUMIL', 90, 'hari'],
    ['M09', 'BUMIL', 6, 'kunjungan'],
    ['M09', 'BUFAS', 4, 'kunjungan'],
    ['M04', 'BUMIL', 3, 'kunjungan'],
    ['K02', 'CATIN', 1, 'pasangan'],
    ['M03', 'BADUTA', 90, 'tablet'],
  ] as const)('%s of a %s counts %i %s', (code, group, volume, unit) => {
    const [line] = proposeLines([{ id: 'f', code }], agencies, '2026-11-24', 'id', group, FINDING_CATALOGUE)
    expect(line).toMatchObject({ targetVolume: volume, unit })
  })
  test('a bride is told other things than a mother, and shares no line with her child’s', () => {
    const said = (group: 'CATIN' | 'BUMIL') =>
      proposeLines([{ id: 'f', code: 'M05' }], agencies, '2026-11-24', 'id', group, FINDING_CATALOGUE)[0]?.activity
    expect(said('CATIN')).toContain('kehamilan pertama')
    expect(said('BUMIL')).toContain('kehamilan berikutnya')
  })
  test('a district’s edition says what is done, how much of it and who leads', () => {
    const { catalogue } = editionCatalogue({
      causes: { W02: { leadAgency: 'DINSOS', advice: { USUAL: { volume: 3, horizon: 'urgent' } } } },
      limits: {},
    })
    const [line] = proposeLines([{ id: 'f', code: 'W02' }], agencies, '2026-11-24', 'id', 'BALITA', catalogue)
    expect(line).toMatchObject({ leadAgencyId: 'id-DINSOS', targetVolume: 3, dueOn: '2026-12-24' })
  })
})
