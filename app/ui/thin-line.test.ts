import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceToSegment, thinLine } from './thin-line'

const pixel = fc.double({ min: 0, max: 400, noNaN: true })
const line = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 60 })

test('what is left out lies on the line that is drawn, as near as was asked', () => {
  fc.assert(
    fc.property(line, fc.double({ min: 0, max: 20, noNaN: true }), (points, tolerance) => {
      const thin = thinLine(points, tolerance)
      for (const point of points) {
        const nearest = Math.min(...thin.slice(1).map((end, i) => distanceToSegment(point, thin[i] ?? end, end)))
        expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9)
      }
      expect(thin[0]).toBe(points[0])
      expect(thin.at(-1)).toBe(points.at(-1))
    }),
  )
})

test('a straight line keeps its ends only; a corner stays', () => {
  const straight = Array.from({ length: 20 }, (_, i) => [i, 2 * i] as const)
  expect(thinLine(straight, 0.01)).toEqual([
    [0, 0],
    [19, 38],
  ])
  expect(
    thinLine(
      [
        [0, 0],
        [5, 5],
        [10, 0],
      ],
      0.1,
    ),
  ).toHaveLength(3)
})

test.each([[[]], [[[1, 1] as const]], [[[1, 1] as const, [1, 1] as const]]])('too short to thin: %j', (points) => {
  expect(thinLine(points, 1)).toEqual(points)
})
