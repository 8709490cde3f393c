import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Subject } from '@/lib/domain/access/policy'
import { seesName } from '@/lib/domain/cases/subject-name'
import { needsMeasurement } from '@/lib/domain/worksheets/needs-measurement'
import { type AnswerSection, presentAnswers } from '@/lib/domain/worksheets/present-answers'
import type { Locale } from '@/lib/domain/worksheets/text'
import { catalogueOf } from '../catalogue/catalogue-of'
import { dayOf, today } from '../clock'
import type { Tx } from '../db/client'
import type { FoundCase } from './find-case'
import { listRemarks, type Remark } from './list-remarks'
import { contextOf, type LatestMeasurement, loadCaseFacts } from './load-case-facts'
import { loadShownFacts } from './load-shown-facts'
import { readAnswers } from './stored-answers'
import { definitionOf } from './worksheet-definition'

export type VersionStatus = 'draft' | 'submitted' | 'returned' | 'verified'

/** One version of a worksheet as it was, for reading. Instants are ISO. */
export type ReadVersion = {
  version: number
  status: VersionStatus
  author: string
  submittedAt: string | null
  verifiedBy: string | null
  verifiedAt: string | null
  versions: { version: number; status: VersionStatus }[]
  sections: AnswerSection[]
  remarks: Remark[]
  /** It stands on a measurement, which has to be confirmed before it is verified. */
  needsMeasurement: boolean
  latest: LatestMeasurement | null
}

type Wanted = { found: FoundCase; subject: Subject; locale: Locale; version?: number | undefined }

/**
 * A version of a case's worksheet under its own definition, the newest unless asked for another; null where there is
 * none. What only few may read is counted and left out for the others.
 */
export async function readVersion(tx: Tx, actor: Actor, wanted: Wanted): Promise<ReadVersion | null> {
  const { found, subject, locale, version } = wanted
  const all = await tx.worksheet.findMany({
    where: { caseId: found.id },
    orderBy: { version: 'desc' },
    select: VERSION,
  })
  const at = version === undefined ? 0 : all.findIndex((worksheet) => worksheet.version === version)
  const worksheet = all[at]
  if (!worksheet) return null

  // As it was: age and weeks of pregnancy on the day it was handed over, and no measurement that a later version brought.
  const recordedBefore = all[at - 1]?.createdAt ?? null
  const definition = definitionOf(worksheet)
  const { facts, latest } = await loadCaseFacts(tx, { personId: found.personId, asOf: today(), recordedBefore })
  const shown = await loadShownFacts(tx, {
    caseId: found.id,
    latest,
    childName: found.subjectName,
    seesNumbers: seesName(actor, subject),
  })
  const context = contextOf(found.person, worksheet.submittedAt ? dayOf(worksheet.submittedAt) : today())
  const withRestricted = can(actor, 'worksheet:read_restricted', subject)
  const people = await tx.user.findMany({
    where: { id: { in: [worksheet.authorId, worksheet.verifiedById].filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null

  return {
    version: worksheet.version,
    status: worksheet.status,
    author: nameOf(worksheet.authorId) ?? '–',
    submittedAt: worksheet.submittedAt?.toISOString() ?? null,
    verifiedBy: nameOf(worksheet.verifiedById),
    verifiedAt: worksheet.verifiedAt?.toISOString() ?? null,
    versions: all.map((each) => ({ version: each.version, status: each.status })),
    sections: presentAnswers(
      definition,
      await readAnswers(tx, worksheet.id),
      { ...facts, ...context, ...shown },
      { locale, withRestricted, limits: (await catalogueOf(tx, { caseId: found.id })).limits },
    ),
    remarks: await listRemarks(tx, { worksheetId: worksheet.id }),
    needsMeasurement: needsMeasurement(definition),
    latest,
  }
}

const VERSION = {
  id: true,
  version: true,
  status: true,
  definitionCode: true,
  definitionVersion: true,
  authorId: true,
  submittedAt: true,
  verifiedById: true,
  verifiedAt: true,
  createdAt: true,
} as const
