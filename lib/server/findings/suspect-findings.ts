import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { suspectFindings } from '@/lib/domain/findings/suspect-findings'
import { catalogueForRules } from '../catalogue/catalogue-of'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'
import type { Grounds } from '../worksheets/load-grounds'

type Case = { id: string; areaCode: string; cycleId: string }

/**
 * Stores what the rules suspect from a verified worksheet, each with its evidence, rule and catalogue version, by the
 * district's edition of the catalogue, which the case keeps from the first time on. A finding
 * the team has decided already is left as decided. A suspicion that corrected answers no longer give keeps its place
 * without evidence: nothing is erased, and the team sees that it has lost its ground.
 * @returns how many findings the rules suspect
 */
export async function storeSuspectedFindings(tx: Tx, actor: Actor, auditCase: Case, grounds: Grounds): Promise<number> {
  const { id: caseId, areaCode, cycleId } = auditCase
  const { catalogue, limits, edition } = await catalogueForRules(tx, caseId)
  const suspected = suspectFindings(grounds.definition, grounds.answers, grounds.facts, limits, catalogue)

  const rows = suspected.map(({ findingCode, catalogueVersion, ruleId, ruleVersion, evidence }) => ({
    code: findingCode,
    catalogue_version: catalogueVersion,
    rule_id: ruleId,
    rule_version: ruleVersion,
    evidence,
  }))
  await tx.$executeRaw`
    INSERT INTO finding (case_id, area_code, cycle_id, code, catalogue_version, rule_id, rule_version, evidence)
    SELECT ${caseId}::uuid, ${areaCode}, ${cycleId}::uuid, s.code, s.catalogue_version, s.rule_id, s.rule_version, s.evidence
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS s (code text, catalogue_version integer, rule_id text, rule_version integer, evidence jsonb)
    ON CONFLICT (case_id, code) DO UPDATE SET
      catalogue_version = excluded.catalogue_version, rule_id = excluded.rule_id,
      rule_version = excluded.rule_version, evidence = excluded.evidence
    WHERE finding.status = 'suspected'`
  const stale = await tx.finding.updateMany({
    where: {
      caseId,
      status: 'suspected',
      ruleId: { not: null },
      code: { notIn: suspected.map(({ findingCode }) => findingCode) },
    },
    data: { evidence: [] },
  })

  await writeEvent(tx, actor, {
    caseId,
    areaCode,
    step: 'finding.suspect',
    detail: { suspected: suspected.length, stale: stale.count, ...(edition && { edition: edition.number }) },
  })
  return suspected.length
}
