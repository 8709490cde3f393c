import { findCause, FINDING_CATALOGUE } from '../../../lib/domain/findings/catalogue'
import { suspectFindings } from '../../../lib/domain/findings/suspect-findings'
import type { Answers } from '../../../lib/domain/worksheets/answer'
import type { CaseFacts } from '../../../lib/domain/worksheets/case-facts'
import type { WorksheetDefinition } from '../../../lib/domain/worksheets/definition'
import { addDays } from '@/lib/domain/days'
import { ofCase, sometime, type Story, tell } from './story'
import { dayOf } from './timeline'

/** A finding of the case, as later parts need it. */
export type ToldFinding = { id: string; code: string; isPrimary: boolean; noActionReason: string | null }

export type FindingWish = {
  /** How many findings the team confirms at most. */
  mostFindings?: number
  /** Exactly these are confirmed; they must be suspected. */
  confirm?: readonly string[]
  /** How far the team is with a case in review: chance where nobody says. */
  decided?: 'none' | 'half' | 'all'
}

type Grounds = { definition: WorksheetDefinition; answers: Answers; facts: CaseFacts; wish: FindingWish }

const REJECTED = [
  'Sudah ditangani sebelum audit; keluarga menunjukkan buktinya.',
  'Setelah dikunjungi, keadaannya tidak seperti yang tertulis.',
  'Bukan penyebab pada anak ini menurut tim.',
  'Masih dalam batas yang dapat diterima; dipantau saja.',
]
const NO_ACTION = [
  'Tidak dapat diubah lagi; dicatat sebagai riwayat dan dijelaskan kepada keluarga.',
  'Sudah selesai ditangani sebelum rencana disusun.',
]
/** Water, latrine, house, income, documents, food. */
const HOUSEHOLD = ['W01', 'W02', 'W04', 'E01', 'E02', 'E03', 'E04']
/** What lies in the past: it explains the child, but nobody can act on it any more. */
const PAST = ['M05', 'M06', 'M07', 'M11', 'B02']

/**
 * What the rules suspect from the verified worksheet, and what the team made of it: from the review on everything is
 * decided, a few confirmed, one of them primary. Gives the confirmed ones in the order of the catalogue.
 */
export function tellFindings(story: Story, grounds: Grounds): ToldFinding[] {
  const { random, rows, cast, cycleId, way } = story
  const verifiedOn = dayOf(way, 'verify')
  if (!verifiedOn) return []
  const suspected = suspectFindings(grounds.definition, grounds.answers, grounds.facts)
  const codes = suspected.map(({ findingCode }) => findingCode)
  tell(story, {
    at: sometime(story, verifiedOn, 4),
    by: cast.healthCenter,
    step: 'finding.suspect',
    detail: { suspected: codes.length, stale: 0 },
  })

  const begunOn = dayOf(way, 'begin_review')
  const decidedOn = begunOn && addDays(begunOn, 1)
  const decideAll = dayOf(way, 'sign_review') !== undefined
  const progress = decideAll ? 'all' : (grounds.wish.decided ?? random.pick(['none', 'half'] as const))
  const decidable = random.some(codes, { none: 0, half: Math.floor(codes.length / 2), all: codes.length }[progress])
  const decided = new Set(decidedOn ? decidable : [])
  const confirmed = confirmedOf(story, [...decided], grounds.wish)
  const primary = primaryOf(confirmed)

  const told: ToldFinding[] = []
  for (const { findingCode: code, catalogueVersion, ruleId, ruleVersion, evidence } of suspected) {
    const createdAt = sometime(story, verifiedOn, 4)
    const id = random.uuid(createdAt)
    const isConfirmed = confirmed.includes(code)
    const isDecided = decided.has(code)
    const noActionReason = isConfirmed && decideAll && PAST.includes(code) ? random.pick(NO_ACTION) : null
    const reason = isDecided && !isConfirmed ? random.pick(REJECTED) : null
    rows.finding.push({
      ...ofCase(story),
      id,
      cycleId,
      code,
      catalogueVersion,
      ruleId,
      ruleVersion,
      evidence: evidence.map((each) => ({ ...each, value: plain(each.value), threshold: plain(each.threshold) })),
      status: isConfirmed ? 'confirmed' : isDecided ? 'rejected' : 'suspected',
      isPrimary: code === primary,
      decidedById: isDecided ? cast.team.id : null,
      decidedAt: isDecided && decidedOn ? sometime(story, decidedOn, 2) : null,
      reason,
      noActionReason,
      noActionById: noActionReason ? cast.team.id : null,
      answered: noActionReason !== null,
      createdAt,
    })
    if (isDecided && decidedOn) {
      const step = isConfirmed ? 'finding.confirm' : 'finding.reject'
      tell(story, {
        at: sometime(story, decidedOn, 2),
        by: cast.team,
        step,
        from: 'suspected',
        to: isConfirmed ? 'confirmed' : 'rejected',
        detail: { code, ...(reason ? { reason } : {}) },
      })
      const afterwards = sometime(story, decidedOn, 4)
      if (code === primary) tell(story, { at: afterwards, by: cast.team, step: 'finding.primary', detail: { code } })
      if (noActionReason) {
        tell(story, {
          at: afterwards,
          by: cast.team,
          step: 'finding.no_action',
          detail: { code, reason: noActionReason },
        })
      }
    }
    if (isConfirmed) told.push({ id, code, isPrimary: code === primary, noActionReason })
  }
  return told
}

/** What the team acts on: first what lies in the house and its income, which health services cannot mend. */
function confirmedOf({ random }: Story, codes: readonly string[], wish: FindingWish): string[] {
  if (wish.confirm) return codes.filter((code) => wish.confirm?.includes(code))
  const most = wish.mostFindings ?? random.int(3, 6)
  const household = random.some(
    codes.filter((code) => HOUSEHOLD.includes(code)),
    2,
  )
  const others = codes.filter((code) => !household.includes(code))
  const chosen = new Set([...household, ...random.some(others, Math.max(0, most - household.length))])
  return codes.filter((code) => chosen.has(code))
}

/** A direct cause comes first, where there is one that can be acted on. */
function primaryOf(codes: readonly string[]): string | undefined {
  const open = codes.filter((code) => !PAST.includes(code))
  return open.find((code) => findCause(code, FINDING_CATALOGUE)?.kind === 'direct') ?? open[0] ?? codes[0]
}

/** The evidence as JSON wants it: lists that may be changed. */
function plain(value: string | number | boolean | readonly string[]): string | number | boolean | string[] {
  return typeof value === 'object' ? [...value] : value
}
