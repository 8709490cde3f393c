import { describe, expect, test } from 'vitest'
import { FINDING_CATALOGUE, findCause } from '../findings/catalogue'
import { DEFAULT_FINDING_LIMITS } from '../findings/limits'
import { LIMIT_MARKS } from '../findings/limit-marks'
import { suspectFindings } from '../findings/suspect-findings'
import { badutaBalita } from '../worksheets/baduta-balita'
import { causeFilter, filteredCauses } from './cause-filter'
import { typedCause } from './cause-fields'
import { causeInput } from './cause-input'
import { causeChange, type CauseSettings, settingsOf, withCauseChange } from './cause-settings'
import { areSame, type CatalogueChanges, NO_CHANGES } from './changes'
import { differences } from './differences'
import { editionName } from './edition-name'
import { BUILT_IN, editionCatalogue, LIMIT_KEYS, limitChanges } from './edition-catalogue'
import { LIMIT_FIELDS, LIMITS_IN_ORDER } from './limit-fields'
import { LIMIT_SOURCES } from './limit-sources'
import { LimitsInput, typedLimits } from './limits-input'
import { readChanges } from './stored-changes'

const COMMAND = '0198c0de-0000-7000-8000-00000000000a'
const entries = FINDING_CATALOGUE.entries.map((entry) => [entry.code, entry] as const)
const cause = (code: string) => findCause(code) ?? expect.fail(code)

/** Other settings of a cause: every part in every place is another one. */
function turned(settings: CauseSettings): CauseSettings {
  return {
    used: !settings.used,
    leadAgency: settings.leadAgency === 'BAPPEDA' ? 'DINSOS' : 'BAPPEDA',
    supportAgencies: ['KOMINFO'],
    advice: settings.advice.map(({ place, parts }) => ({
      place,
      parts: {
        ...(parts.recommendation && { recommendation: { id: `anjuran ${place}`, en: `advice ${place}` } }),
        ...(parts.proof && { proof: { id: `bukti ${place}`, en: `proof ${place}` } }),
        ...(parts.unit && { unit: { id: 'paket', en: 'package' } }),
        ...(parts.volume !== undefined && { volume: parts.volume === null ? 7 : null }),
        ...(parts.horizon && { horizon: parts.horizon === 'short' ? ('planned' as const) : ('short' as const) }),
      },
    })),
  }
}

test('nothing changed is the built-in catalogue', () => {
  expect(editionCatalogue(NO_CHANGES)).toEqual({ catalogue: FINDING_CATALOGUE, limits: DEFAULT_FINDING_LIMITS })
  expect(limitChanges(DEFAULT_FINDING_LIMITS)).toEqual({})
})

test.each(entries)('%s: what is set is what stands, and typing the built-in back removes the change', (_, entry) => {
  const usual = settingsOf(entry)
  expect(causeChange(entry, usual)).toBeNull()
  expect(withCauseChange(entry, {})).toEqual(entry)

  const other = turned(usual)
  const change = causeChange(entry, other) ?? expect.fail('no change')
  expect(settingsOf(withCauseChange(entry, change))).toEqual(other)
  expect(readChanges(JSON.parse(JSON.stringify({ causes: { [entry.code]: change }, limits: {} })))).toEqual({
    causes: { [entry.code]: change },
    limits: {},
  })
  expect(causeChange(entry, settingsOf(entry))).toBeNull()
})

test.each(entries)('%s: what its form shows is read back as it stands', (_, entry) => {
  for (const settings of [
    settingsOf(entry),
    settingsOf(withCauseChange(entry, causeChange(entry, turned(settingsOf(entry))) ?? {})),
  ]) {
    const read = causeInput(entry).parse({ commandId: COMMAND, version: '3', ...typedCause(settings, 'id') })
    expect(read).toEqual({ commandId: COMMAND, version: 3, code: entry.code, settings })
  }
})

test('a part that is the same is not kept, and one group does not speak for another', () => {
  const entry = cause('M01')
  const settings = settingsOf(entry)
  const advice = settings.advice.map((each) =>
    each.place === 'CATIN' ? { ...each, parts: { ...each.parts, volume: 5 } } : each,
  )
  expect(causeChange(entry, { ...settings, advice })).toEqual({ advice: { CATIN: { volume: 5 } } })
  const changed = withCauseChange(entry, { advice: { CATIN: { volume: 5 } } })
  expect(changed.inGroup?.CATIN?.defaults?.volume).toBe(5)
  expect(changed.defaults).toEqual(entry.defaults)
  // A place or a part that the built-in does not have is not made up.
  expect(withCauseChange(entry, { advice: { BALITA: { volume: 5 } } })).toEqual(entry)
})

test('words of the catalogue by which districts are compared are not a district’s to change', () => {
  for (const [, entry] of entries) {
    const { title, kind, intervention, sensitive, code } = withCauseChange(
      entry,
      causeChange(entry, turned(settingsOf(entry))) ?? {},
    )
    expect({ title, kind, intervention, sensitive, code }).toEqual({
      title: entry.title,
      kind: entry.kind,
      intervention: entry.intervention,
      sensitive: entry.sensitive,
      code: entry.code,
    })
  }
})

test('a change of a cause or a limit that nobody knows is not taken in', () => {
  expect(editionCatalogue({ causes: { Z99: { off: true } }, limits: {} })).toEqual(BUILT_IN)
  expect(() => readChanges({ causes: {}, limits: { unknown: 1 } })).toThrow()
  expect(() => readChanges({ causes: { W02: { title: 'x' } }, limits: {} })).toThrow()
  expect(() => readChanges({ causes: { W02: { leadAgency: 'NASA' } }, limits: {} })).toThrow()
})

test('the rules suspect by the edition’s limits, and never what is off', () => {
  const child = { ageMonths: 19, sex: 'male' as const }
  const answers = { posyanduKm: { value: '4', source: 'interview' as const, status: 'filled' as const } }
  const codes = (changes: CatalogueChanges) => {
    const { catalogue, limits } = editionCatalogue(changes)
    return suspectFindings(badutaBalita, answers, child, limits, catalogue).map(({ findingCode }) => findingCode)
  }
  expect(codes(NO_CHANGES)).toEqual([])
  expect(codes({ causes: {}, limits: { farAboveKm: 3 } })).toEqual(['A01'])
  expect(codes({ causes: { A01: { off: true } }, limits: { farAboveKm: 3 } })).toEqual([])
})

test('differences name each thing once, before and after', () => {
  const before: CatalogueChanges = { causes: { A01: { off: true } }, limits: { farAboveKm: 3 } }
  const after: CatalogueChanges = {
    causes: { W02: { leadAgency: 'PERKIM', advice: { USUAL: { volume: 2 } } } },
    limits: { farAboveKm: 3, povertyLineRp: 600_000 },
  }
  expect(differences(before, after)).toEqual([
    { kind: 'lead', code: 'W02', before: 'PUPR', after: 'PERKIM' },
    { kind: 'advice', code: 'W02', place: 'USUAL', part: 'volume', before: cause('W02').defaults.volume, after: 2 },
    { kind: 'used', code: 'A01', after: true },
    { kind: 'limit', key: 'povertyLineRp', before: null, after: 600_000 },
  ])
  expect(differences(after, after)).toEqual([])
})

test('the order in which something was stored is no difference', () => {
  const one: CatalogueChanges = { causes: { W02: { off: true, leadAgency: 'DINSOS' } }, limits: { farAboveKm: 3 } }
  const other: CatalogueChanges = { limits: { farAboveKm: 3 }, causes: { W02: { leadAgency: 'DINSOS', off: true } } }
  expect(areSame(one, other)).toBe(true)
  expect(areSame(one, NO_CHANGES)).toBe(false)
})

test('a document is named for exactly the limits that one names', () => {
  expect(Object.keys(LIMIT_SOURCES).toSorted()).toEqual(
    LIMIT_KEYS.filter((key) => LIMIT_MARKS[key] === 'source').toSorted(),
  )
})

const limitsOf = (typed: Record<string, string>) =>
  LimitsInput.safeParse({
    commandId: COMMAND,
    version: '0',
    ...typedLimits(DEFAULT_FINDING_LIMITS, 'id'),
    ...typed,
  })

test('the built-in limits are within their ranges and in order, and read back from their form', () => {
  for (const locale of ['id', 'en'] as const) {
    const read = LimitsInput.parse({ commandId: COMMAND, version: '0', ...typedLimits(DEFAULT_FINDING_LIMITS, locale) })
    expect(read.limits).toEqual(DEFAULT_FINDING_LIMITS)
  }
  for (const key of LIMIT_KEYS) expect(LIMIT_FIELDS[key].min).toBeLessThan(LIMIT_FIELDS[key].max)
  for (const [lower, upper] of LIMITS_IN_ORDER) expect(lower).not.toBe(upper)
})

test.each([
  ['farAboveKm', '3,5', null],
  ['farAboveKm', '', 'required'],
  ['farAboveKm', 'jauh', 'not_a_number'],
  ['farAboveKm', '0', 'limit_range'],
  ['farAboveKm', '3,25', 'too_many_decimals'],
  ['crowdedBelowM2', '7,2', null],
  ['tooOldAboveYears', '35,5', 'not_whole'],
  ['tooOldUpToYears', '', null],
  ['tooOldUpToYears', '40', null],
  ['tooOldUpToYears', '34', 'limit_order'],
  ['lowBirthWeightBelowG', '2.500', 'too_many_decimals'],
  ['povertyLineRp', '550.000', null],
  ['povertyLineRp', '', null],
  ['povertyLineRp', '550,5', 'amount_format'],
  ['povertyLineRp', '5', 'limit_range'],
  ['bmiNormalUpTo', '18', 'limit_order'],
  ['epdsDepressionFrom', '9', 'limit_order'],
])('%s typed as %j is refused with %j', (key, typed, code) => {
  const read = limitsOf({ [key]: typed })
  if (code === null) return expect(read.success).toBe(true)
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[key, code]])
})

test('what is wrong with a cause stands beside its field', () => {
  const entry = cause('W02')
  const typed = { commandId: COMMAND, version: '0', ...typedCause(settingsOf(entry), 'id') }
  const wrong = causeInput(entry).safeParse({
    ...typed,
    leadAgency: '',
    USUAL_recommendation_id: '',
    USUAL_volume: '0',
    USUAL_horizon: 'soon',
  })
  expect(wrong.success).toBe(false)
  const lead = causeInput(entry).safeParse({ ...typed, leadAgency: '' })
  expect(lead.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['leadAgency', 'required']])
  const rest = causeInput(entry).safeParse({
    ...typed,
    USUAL_recommendation_id: '',
    USUAL_volume: '0',
    USUAL_horizon: 'x',
  })
  expect(rest.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['USUAL_recommendation_id', 'required'],
    ['USUAL_volume', 'volume_range'],
    ['USUAL_horizon', 'required'],
  ])
})

test('who leads does not support too, and the order of the boxes is no change', () => {
  const entry = cause('W02')
  const typed = { commandId: COMMAND, version: '0', ...typedCause(settingsOf(entry), 'id') }
  const read = causeInput(entry).parse({
    ...typed,
    supportAgencies: [...entry.supportAgencies.toReversed(), entry.leadAgency],
  })
  expect(causeChange(entry, read.settings)).toBeNull()
})

test.each([
  [null, 'none'],
  [{ number: 3, district: 'Kabupaten Tapin' }, 'Tapin 3'],
  [{ number: 1, district: 'KOTA BANJARBARU' }, 'BANJARBARU 1'],
  [{ number: 2, district: 'Tapin' }, 'Tapin 2'],
])('an edition %j is named %s', (edition, name) => {
  expect(editionName(edition)).toBe(name)
})

describe('the list of causes', () => {
  const changes: CatalogueChanges = { causes: { W05: { off: true }, W02: { leadAgency: 'PERKIM' } }, limits: {} }
  const listed = (asked: Record<string, string>, locale: 'id' | 'en' = 'id') =>
    filteredCauses(
      editionCatalogue(changes).catalogue,
      differences(NO_CHANGES, changes),
      causeFilter(asked),
      locale,
    ).map(({ code }) => code)

  test.each([
    [{ q: 'jamban' }, ['W02']],
    [{ q: ' w02 ' }, ['W02']],
    [{ state: 'off' }, ['W05']],
    [{ state: 'changed' }, ['W02', 'W05']],
    [{ state: 'changed', q: 'septik' }, ['W02']],
    [{ q: 'tidak ada yang begini' }, []],
  ])('%j shows %j', (asked: Record<string, string>, codes) => {
    expect(listed(asked)).toEqual(codes)
  })

  test('what it does not know is left out of the filter', () => {
    expect(listed({ state: 'unknown' })).toHaveLength(FINDING_CATALOGUE.entries.length)
    expect(causeFilter({ q: ['a', 'b'], state: undefined })).toEqual({ q: '', state: null })
    expect(listed({ q: 'toilet' }, 'en')).toContain('W02')
  })
})
