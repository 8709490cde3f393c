import { expect, test } from 'vitest'
import { AGENCY_NAMES, isAgencyCode } from './agency-codes'
import { CASE_GROUPS } from '../worksheets/case-group'
import { adviceFor, FINDING_CATALOGUE, findCause } from './catalogue'
import type { CauseKind, Intervention } from './catalogue-entry'
import { findingRules } from './rules'

const entries = FINDING_CATALOGUE.entries.map((entry) => [entry.code, entry] as const)

/** The handbook's causes: direct or indirect, specific or sensitive, who leads (domain.md 3.2). */
const HANDBOOK = `
M01 D S DINKES    | M02 D S PUSKESMAS | M03 D S PUSKESMAS | M04 D S PUSKESMAS | M05 T N DPPKB
M06 T S PUSKESMAS | M07 T N DPPKB     | M08 T N DPPKB     | M09 T S PUSKESMAS | M10 D S PUSKESMAS
M11 T S PUSKESMAS | M12 T N DPPKB     | M13 T S PUSKESMAS | M14 T N DPPKB     | M15 T N DINKES
B01 D S PUSKESMAS | B02 D S PUSKESMAS | B03 D S PUSKESMAS | B04 D S PUSKESMAS | B05 D S PUSKESMAS
B06 D S PUSKESMAS | B07 D S RSUD      | B08 D S PUSKESMAS | B09 D S PUSKESMAS | B10 D S PUSKESMAS
B11 D S RSUD      | B12 D S PUSKESMAS | B13 D S PUSKESMAS | B14 T B PUSKESMAS | B15 T N DESA
P01 T N DPPKB     | P02 T N DINKES    | P03 T N DISDIK    | P04 T N DP3A
W01 T N PUPR      | W02 T N PUPR      | W03 T N DLH       | W04 T N PERKIM    | W05 T N DINKES
E01 T N DINSOS    | E02 T N DINSOS    | E03 T N DISDUKCAPIL | E04 T N DKP     | E05 T N PERTANIAN
E06 T N PERIKANAN | E07 T N DISNAKER  | A01 T N DINKES    | A02 T N DINKES    | K01 T N DPPKB
K02 T N KEMENAG`

const KIND: Record<string, CauseKind> = { D: 'direct', T: 'indirect' }
const ACT: Record<string, Intervention> = { S: 'specific', N: 'sensitive', B: 'both' }

test('the catalogue holds the causes of the handbook, each once, with its kind, its intervention and its lead', () => {
  const told = HANDBOOK.split(/[|\n]/).flatMap((entry) => {
    const [code = '', kind = '', act = '', lead] = entry.trim().split(/\s+/)
    return code === '' ? [] : [{ code, kind: KIND[kind], intervention: ACT[act], leadAgency: lead }]
  })
  expect(told).toHaveLength(50)
  expect(
    FINDING_CATALOGUE.entries.map(({ code, kind, intervention, leadAgency }) => ({
      code,
      kind,
      intervention,
      leadAgency,
    })),
  ).toEqual(told)
})

test.each(entries)('%s is answered in every group: what is done, how one sees it, how much of what', (_, entry) => {
  for (const group of CASE_GROUPS) {
    const { recommendation, proof, defaults } = adviceFor(entry, group)
    for (const { id, en } of [recommendation, proof, defaults.unit]) {
      expect([id.trim(), en.trim()], group).not.toContain('')
      expect(id, group).not.toBe(recommendation.en)
    }
    if (defaults.volume !== null) expect(defaults.volume).toBeGreaterThan(0)
  }
})

test('what differs in a group differs for a group the cause can be suspected in', () => {
  for (const [code, { inGroup = {} }] of entries) {
    for (const group of CASE_GROUPS.filter((each) => inGroup[each])) {
      const suspected = findingRules().some(({ finding, groups }) => finding === code && groups.includes(group))
      expect(suspected, `${code} ${group}`).toBe(true)
    }
  }
})

test.each(entries)('%s is complete', (code, entry) => {
  expect(code).toMatch(/^[MBPWEAK]\d{2}$/)
  for (const { id, en } of [entry.title, entry.recommendation, entry.proof, entry.defaults.unit]) {
    expect([id.trim(), en.trim()]).not.toContain('')
  }
  expect(isAgencyCode(entry.leadAgency)).toBe(true)
  expect(entry.supportAgencies.every(isAgencyCode)).toBe(true)
  expect(entry.supportAgencies).not.toContain(entry.leadAgency)
  expect(entry.supportAgencies).toEqual([...new Set(entry.supportAgencies)])
  if (entry.defaults.volume !== null) expect(entry.defaults.volume).toBeGreaterThan(0)
})

test('specific interventions are for direct causes or are led by health; the others are sensitive', () => {
  for (const [code, entry] of entries) {
    if (entry.kind === 'direct') expect(entry.intervention, code).toBe('specific')
    if (entry.intervention === 'specific') expect(['DINKES', 'PUSKESMAS', 'RSUD'], code).toContain(entry.leadAgency)
  }
})

test('nothing of the catalogue passes for a regulation', () => {
  for (const [code, entry] of entries) expect(entry.mark, code).toBe('general_knowledge')
})

test('a cause is found by its code, and only by its code', () => {
  expect(findCause('W02')?.leadAgency).toBe('PUPR')
  expect(findCause('Z99')).toBeUndefined()
  expect(isAgencyCode('toString')).toBe(false)
  expect(Object.keys(AGENCY_NAMES)).toContain('DPPKB')
})
