type Point = readonly [x: number, y: number]

/**
 * The same line with fewer points: none of those left out lies further than `tolerance` from what is drawn (Ramer,
 * Douglas and Peucker). The first and the last point stay.
 */
export function thinLine(points: readonly Point[], tolerance: number): Point[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return [...points]
  const distances = points.map((point, i) =>
    i === 0 || i === points.length - 1 ? 0 : distanceToSegment(point, first, last),
  )
  const furthest = distances.indexOf(Math.max(...distances))
  if ((distances[furthest] ?? 0) <= tolerance) return [first, last]
  const before = thinLine(points.slice(0, furthest + 1), tolerance)
  return [...before.slice(0, -1), ...thinLine(points.slice(furthest), tolerance)]
}

/** How far a point lies from the straight piece between two others. */
export function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - along * dx, py - ay - along * dy)
}
