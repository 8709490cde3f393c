import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { AWAITED_STATUSES, isSent, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { type ChainLink, type ChainRow, ChainView, type ProofLook } from './chain-view'
import { useLineBadges } from './line-status'

export type ChainPictureLine = {
  id: string
  number: number
  activity: string
  agency: string
  status: LineStatus
  late: boolean
  deadlineOn: string
  reason: string | null
  doneOn: string | null
  /** Files handed in. */
  proofs: number
  verifiedOn: string | null
}
export type ChainPictureFinding = {
  id: string
  cause: string
  isPrimary: boolean
  noActionReason: string | null
  lines: ChainPictureLine[]
}

/**
 * Finding, response, proof: a row for every confirmed finding, an arrow for every link that holds, and a gap where one is
 * missing. Made of lists, so it reads as lists and stands upright on a phone.
 */
export function ChainPicture({
  findings,
  hrefOf,
}: {
  findings: ChainPictureFinding[]
  hrefOf: (lineId: string) => Route
}) {
  const t = useTranslations('case.chain')
  const linkOf = useChainLink(hrefOf)
  return (
    <ChainView
      rows={findings.map(({ id, cause, isPrimary, noActionReason: reason, lines }): ChainRow => ({
        id,
        cause,
        ...(isPrimary && { primary: t('primary') }),
        ...(reason && { noAction: t('noAction', { reason }) }),
        links: lines.map(linkOf),
      }))}
      words={{
        finding: t('finding'),
        response: t('response'),
        proof: t('proof'),
        leadsTo: t('leadsTo'),
        provedBy: t('provedBy'),
        broken: t('broken'),
        gap: t('gap'),
      }}
    />
  )
}

/** Statuses that say nothing without their reason. */
const EXPLAINED: readonly LineStatus[] = ['declined', 'postponed', 'reopened']

/** A line in the words of the chain: who does what by when and how it stands, and what shows that it really came. */
function useChainLink(hrefOf: (lineId: string) => Route): (line: ChainPictureLine) => ChainLink {
  const t = useTranslations('case.chain')
  const badgesOf = useLineBadges()
  const locale = useLocale()
  return (line) => {
    const { id, number, agency, activity, status, late, deadlineOn, reason, doneOn, proofs, verifiedOn } = line
    const proved = status === 'verified'
    return {
      id,
      response: {
        who: `${t('line', { number })}, ${agency}`,
        activity,
        ...(isSent(status) && { href: hrefOf(id) }),
        late,
        badges: badgesOf(status, late),
        ...(AWAITED_STATUSES.includes(status) && { due: t('due', { date: formatDate(deadlineOn, locale) }) }),
        ...(reason && EXPLAINED.includes(status) && { reason: t('reason', { reason }) }),
      },
      proof: {
        look: proofLook(line),
        ...(proved && { strong: t('proved', { date: formatDate(verifiedOn, locale) }) }),
        ...(status === 'done' && { strong: t('notProved') }),
        ...(doneOn && !proved && { done: t('doneOn', { date: formatDate(doneOn, locale) }) }),
        files: proofs === 0 ? t('noProof') : t('proofs', { count: proofs }),
        none: proofs === 0,
      },
    }
  }
}

function proofLook({ status, late, proofs }: ChainPictureLine): ProofLook {
  if (status === 'verified') return 'verified'
  if (status === 'done') return 'reported'
  if (proofs > 0) return 'begun'
  return late ? 'late' : 'none'
}
