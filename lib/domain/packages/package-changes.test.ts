import { describe, expect, test } from 'vitest'
import { packageChanges, type PackageSaid, readPackageChange } from './package-changes'

const said: PackageSaid = {
  activity: 'Jamban bersama',
  place: 'Tiga desa',
  startsOn: '2026-12-01',
  dueOn: '2027-03-01',
  budgetRp: 36_000_000n,
  fundSource: 'DANA_DESA',
  budgetCode: null,
  budgetYear: 2026,
}

describe('what changed of a package', () => {
  test.each<[Partial<PackageSaid>, object[]]>([
    [{}, []],
    [{ budgetRp: 36_000_001n }, [{ what: 'budgetRp', from: '36000000', to: '36000001' }]],
    [
      { budgetCode: '5.3.04', budgetYear: null },
      [
        { what: 'budgetCode', from: '', to: '5.3.04' },
        { what: 'budgetYear', from: '2026', to: '' },
      ],
    ],
    [{ activity: 'Jamban sehat' }, [{ what: 'activity', from: 'Jamban bersama', to: 'Jamban sehat' }]],
    [
      { dueOn: '2027-04-01', startsOn: '2026-12-02', place: 'Dua desa', fundSource: 'APBD_KAB' },
      [
        { what: 'place', from: 'Tiga desa', to: 'Dua desa' },
        { what: 'fundSource', from: 'DANA_DESA', to: 'APBD_KAB' },
        { what: 'startsOn', from: '2026-12-01', to: '2026-12-02' },
        { what: 'dueOn', from: '2027-03-01', to: '2027-04-01' },
      ],
    ],
  ])('%s is told', (over, changes) => {
    expect(packageChanges(said, { ...said, ...over })).toEqual(changes)
  })

  test.each([
    [
      { what: 'place', from: 'a', to: 'b' },
      { what: 'place', from: 'a', to: 'b' },
    ],
    [{ what: 'agency', from: 'a', to: 'b' }, null],
    [{ what: 'place', from: 1, to: 'b' }, null],
    [null, null],
    ['place', null],
  ])('kept as %j it is read as %j', (kept, read) => {
    expect(readPackageChange(kept)).toEqual(read)
  })
})
