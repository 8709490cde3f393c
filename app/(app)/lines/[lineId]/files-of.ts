import type { LineDetail } from '@/lib/server/lines/get-line'

/** The ids of a line's proofs in the order in which its page shows them. */
export const filesOf = ({ reports }: Pick<LineDetail, 'reports'>): string[] =>
  reports.flatMap(({ files }) => files.map(({ id }) => id))
