import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver, refusedAsSamePerson, type Subject } from '@/lib/domain/access/policy'
import { type CaseStatus, statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import type { Locale } from '@/lib/domain/worksheets/text'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { checksOf } from '../mother-checks/checks-of'
import { measurementsOf } from '../measurements/measurements-of'
import { currentWorksheet } from './current-worksheet'
import { findCase } from './find-case'
import type { LatestMeasurement } from './load-case-facts'
import { authorsOf, measurersOf } from './made-by'
import { type ReadVersion, readVersion } from './read-version'

/** What waits on this page, as a code of `verification.next`. */
export type VerificationNext = 'notNow' | 'noMeasure' | 'measure' | 'otherPerson' | 'decide' | 'verified' | 'waiting'

export type CheckedMeasurement = MeasurementRow & { mayDecide: boolean; isOwn: boolean; isLatest: boolean }

export type VerificationPage = {
  actor: Actor
  case: { id: string; number: number; subjectName: string; personId: string }
  next: VerificationNext
  mayVerify: boolean
  mayReturn: boolean
  read: ReadVersion | null
  /** Newest first. */
  measurements: CheckedMeasurement[]
  /** A woman's checks, oldest first; null for a child. */
  checks: CheckRow[] | null
}

/** Everything somebody needs to check a worksheet; not found for roles that neither verify nor return. */
export async function getVerification(caseId: string, locale: Locale): Promise<VerificationPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'case:verify') && !mayEver(actor, 'case:return')) notFound()
  return asActor(actor, async (tx) => {
    const { found, subject } = await findCase(tx, actor, caseId)
    const read = await readVersion(tx, actor, { found, subject, locale })
    const measured = await measurementsOf(tx, found.personId)
    const rights = await rightsOf(tx, actor, { caseId, status: found.status, subject, latest: read?.latest ?? null })
    return {
      actor,
      case: { id: caseId, number: found.number, subjectName: found.subjectName, personId: found.personId },
      next: nextOf(rights, read),
      mayVerify: rights.mayVerify && read !== null && isMeasured(read),
      mayReturn: rights.mayReturn,
      read,
      measurements: (measured?.measurements ?? [])
        .map((row) => checkable(actor, subject, row, read?.latest ?? null))
        .toReversed(),
      checks: isOfWoman(found.group) ? await checksOf(tx, found.personId) : null,
    }
  })
}

type Rights = { isVerifying: boolean; isSamePerson: boolean; mayVerify: boolean; mayReturn: boolean }
type Standing = { caseId: string; status: CaseStatus; subject: Subject; latest: LatestMeasurement | null }

async function rightsOf(tx: Tx, actor: Actor, { caseId, status, subject, latest }: Standing): Promise<Rights> {
  const worksheet = await currentWorksheet(tx, caseId)
  const authors = worksheet ? await authorsOf(tx, worksheet) : []
  const checked = { ...subject, doneBy: [...authors, ...(await measurersOf(tx, caseId, latest))] }
  const isOpen = statusAfter('verify', status) !== null
  return {
    isVerifying: isOpen && can(actor, 'case:verify', subject),
    isSamePerson: refusedAsSamePerson(actor, 'case:verify', checked),
    mayVerify: isOpen && can(actor, 'case:verify', checked),
    mayReturn: statusAfter('return', status) !== null && can(actor, 'case:return', { ...subject, doneBy: authors }),
  }
}

function nextOf({ isVerifying, isSamePerson, mayReturn }: Rights, read: ReadVersion | null): VerificationNext {
  if (isVerifying && isSamePerson) return 'otherPerson'
  if (isVerifying && !(read && isMeasured(read))) return read?.latest ? 'measure' : 'noMeasure'
  if (isVerifying) return 'decide'
  if (read?.status === 'submitted') return 'waiting'
  return mayReturn ? 'verified' : 'notNow'
}

/** Nothing is missing of a measurement: there is a confirmed one, or the worksheet stands on none. */
function isMeasured({ needsMeasurement, latest }: ReadVersion): boolean {
  return !needsMeasurement || latest?.status === 'confirmed'
}

function checkable(
  actor: Actor,
  subject: Subject,
  row: MeasurementRow,
  latest: LatestMeasurement | null,
): CheckedMeasurement {
  const measured = { ...subject, doneBy: [row.measuredById] }
  const isOpen = row.status === 'recorded'
  return {
    ...row,
    isLatest: row.id === latest?.id,
    isOwn: isOpen && refusedAsSamePerson(actor, 'measurement:confirm', measured),
    mayDecide: isOpen && can(actor, 'measurement:confirm', measured),
  }
}
