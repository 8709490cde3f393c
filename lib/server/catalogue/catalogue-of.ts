import 'server-only'
import { BUILT_IN, type CatalogueInUse, editionCatalogue } from '@/lib/domain/catalogue/edition-catalogue'
import { readChanges } from '@/lib/domain/catalogue/stored-changes'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/** An edition as it is named on screen: "edisi Tapin 3". */
export type EditionName = { id: string; number: number; district: string }
export type CatalogueOf = CatalogueInUse & { edition: EditionName | null }

/**
 * The causes and limits by which a case is looked at: the edition that it keeps, or, before the rules have looked, the one in
 * force in its district. Of a district, the one in force. No edition is the built-in catalogue. Nothing else reads editions
 * for the sake of a case.
 */
export async function catalogueOf(tx: Tx, of: { caseId: string } | { district: string }): Promise<CatalogueOf> {
  const where =
    'caseId' in of
      ? Prisma.sql`e.id = (SELECT CASE WHEN c.catalogue_at IS NOT NULL THEN c.catalogue_edition_id ELSE (${inForce(Prisma.sql`c.district_code`)}) END
          FROM audit_case c WHERE c.id = ${of.caseId}::uuid)`
      : Prisma.sql`e.id = (${inForce(Prisma.sql`${of.district}`)})`
  const [found] = await tx.$queryRaw<(EditionName & { changes: unknown })[]>`
    SELECT e.id::text, e.number, a.name AS district, e.changes
    FROM catalogue_edition e JOIN area a ON a.code = e.area_code WHERE ${where}`
  if (!found) return { ...BUILT_IN, edition: null }
  const { changes, ...edition } = found
  return { ...editionCatalogue(readChanges(changes)), edition }
}

const inForce = (district: Prisma.Sql) => Prisma.sql`SELECT f.id FROM catalogue_edition f
  WHERE f.area_code = ${district} AND f.published_at IS NOT NULL ORDER BY f.number DESC LIMIT 1`

/**
 * The same for the rules, which look at a case now: if it is for the first time, the case keeps this catalogue from here on.
 * The case must be locked.
 */
export async function catalogueForRules(tx: Tx, caseId: string): Promise<CatalogueOf> {
  const found = await catalogueOf(tx, { caseId })
  await tx.auditCase.updateMany({
    where: { id: caseId, catalogueAt: null },
    data: { catalogueAt: new Date(), catalogueEditionId: found.edition?.id ?? null },
  })
  return found
}
