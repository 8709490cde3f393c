import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReviewCursor, writeReviewCursor } from './review-cursor'
import { byUrgency, heaviestFirst, type SeverityFacts, severityPoints, severitySigns, SIGN_POINTS } from './severity'

const nothing: SeverityFacts = { zlen: null, last: null, findings: [] }
const measured = (last: Partial<NonNullable<SeverityFacts['last']>>): SeverityFacts => ({
  ...nothing,
  last: { zwfl: null, oedema: false, armcCm: null, ageDays: 400, ...last },
})

describe('signs of a case', () => {
  test.each<[string, SeverityFacts, string[]]>([
    ['nothing measured', nothing, []],
    ['z for length just below −3', { ...nothing, zlen: -3.01 }, ['severe_stunting']],
    ['z for length exactly −3', { ...nothing, zlen: -3 }, ['stunting']],
    ['z for length just below −2', { ...nothing, zlen: -2.01 }, ['stunting']],
    ['z for length exactly −2', { ...nothing, zlen: -2 }, []],
    ['z for weight just below −3', measured({ zwfl: -3.01 }), ['severe_wasting']],
    ['z for weight exactly −3', measured({ zwfl: -3 }), ['wasting']],
    ['z for weight exactly −2', measured({ zwfl: -2 }), []],
    ['oedema', measured({ oedema: true }), ['oedema']],
    ['arm just below 11.5', measured({ armcCm: 11.4 }), ['thin_arm']],
    ['arm exactly 11.5', measured({ armcCm: 11.5 }), []],
    ['a thin arm at six months', measured({ armcCm: 11, ageDays: 183 }), ['thin_arm']],
    ['a thin arm before six months', measured({ armcCm: 11, ageDays: 182 }), []],
    ['a finding that weighs', { ...nothing, findings: ['M10'] }, ['M10']],
    ['a finding that weighs nothing', { ...nothing, findings: ['W02'] }, []],
    [
      'severe wasting, measured and found, counts once',
      { ...measured({ zwfl: -3.5 }), findings: ['B06'] },
      ['severe_wasting'],
    ],
    ['severe wasting that was only found', { ...measured({ zwfl: -1 }), findings: ['B06'] }, ['B06']],
    ['wasting, measured and found, counts once', { ...measured({ zwfl: -2.5 }), findings: ['B05'] }, ['wasting']],
    ['a word for growth among the findings is none', { ...nothing, findings: ['oedema'] }, []],
  ])('%s', (_what, facts, signs) => {
    expect(severitySigns(facts)).toEqual(signs)
  })

  test('one more finding never makes a case less urgent', () => {
    const z = fc.option(fc.double({ min: -6, max: 3, noNaN: true }))
    const code = fc.constantFrom(...Object.keys(SIGN_POINTS), 'W02')
    fc.assert(
      fc.property(z, z, fc.boolean(), fc.array(code), code, (zlen, zwfl, oedema, findings, more) => {
        const facts = { ...measured({ zwfl, oedema }), zlen, findings }
        const points = (found: string[]) => severityPoints(severitySigns({ ...facts, findings: found }))
        expect(points([...findings, more])).toBeGreaterThanOrEqual(points(findings))
      }),
    )
  })

  test('are shown the heaviest first', () => {
    expect(heaviestFirst(['B08', 'M02', 'oedema', 'B01'])).toEqual(['oedema', 'B01', 'M02', 'B08'])
  })
})

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString())
const urgency = fc.record({ severity: fc.nat(12), since: instant, id: fc.uuid() })

describe('the order of the queue', () => {
  test('is total and stable: whatever order the cases come in, they leave in one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(urgency, { selector: ({ id }) => id }), fc.nat(), (cases, seed) => {
        const shuffled = cases.toSorted((a, b) => ((seed + a.id.charCodeAt(0)) % 7) - ((seed + b.id.charCodeAt(0)) % 7))
        const ordered = cases.toSorted(byUrgency)
        expect(shuffled.toSorted(byUrgency)).toEqual(ordered)
        for (const [place, each] of ordered.entries()) {
          const next = ordered[place + 1]
          if (next) expect(byUrgency(each, next)).toBeLessThan(0)
        }
      }),
    )
  })

  test('the gravest first, then who waits longest', () => {
    const of = (severity: number, since: string) => ({ severity, since, id: `${severity}${since}` })
    const [grave, old, young] = [of(5, '2026-03-01'), of(2, '2026-01-01'), of(2, '2026-02-01')]
    expect([young, grave, old].toSorted(byUrgency)).toEqual([grave, old, young])
  })

  test('a page’s end comes back from the address, and nothing else does', () => {
    fc.assert(
      fc.property(urgency, (end) => {
        expect(readReviewCursor(writeReviewCursor(end))).toEqual(end)
      }),
    )
    fc.assert(fc.property(fc.string(), (typed) => void readReviewCursor(typed)))
    for (const typed of [undefined, '', '1_2_3', '5_2026-13-01T00:00:00.000Z_x', ['1']])
      expect(readReviewCursor(typed)).toBeNull()
  })
})
