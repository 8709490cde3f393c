import 'server-only'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/**
 * What was told to be spent of each of these packages, as rows (package_id, told): by reports on the package, and by those
 * on its members alone, before they joined and since.
 */
export const toldRows = (packageIds: readonly string[]) => Prisma.sql`
  SELECT one.package_id, sum(one.rp)::bigint AS told FROM (
    SELECT t.package_id, t.amount_rp AS rp FROM package_report t WHERE t.package_id = ANY (${[...packageIds]}::uuid[])
    UNION ALL
    SELECT w.package_id, r.amount_rp FROM work_package_line w
      JOIN realisation r ON r.line_id = w.line_id AND r.package_report_id IS NULL
    WHERE w.package_id = ANY (${[...packageIds]}::uuid[]) AND w.left_at IS NULL) one
  GROUP BY 1`

/** The same of one package, whole rupiah. */
export async function toldRupiah(tx: Tx, packageId: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ told: bigint | null }[]>`SELECT told FROM (${toldRows([packageId])}) x`
  return row?.told ?? 0n
}
