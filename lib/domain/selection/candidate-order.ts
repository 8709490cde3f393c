/** The order of the long list: the highest score first, then by id, so that no two are ever in doubt. */
export function compareCandidates(a: { score: number; id: string }, b: { score: number; id: string }): number {
  if (a.score !== b.score) return b.score - a.score
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
