'use client'
import type { Route } from 'next'
import Link from 'next/link'
import { Icon, type IconName } from './line-icon'
import { Status } from './status'
import type { Tone } from './tone'

/** A link of the chain in words: what was planned and how it stands, and what proves it. */
export type ChainLink = {
  id: string
  response: {
    who: string
    activity: string
    href?: Route
    late: boolean
    badges: { tone: Tone; words: string }[]
    due?: string
    reason?: string
  }
  proof: { look: ProofLook; strong?: string; done?: string; files: string; none: boolean }
}
export type ChainRow = {
  id: string
  cause: string
  primary?: string
  /** Why nothing answers this finding; without it, and without links, the chain is broken here. */
  noAction?: string
  links: ChainLink[]
}
export type ChainWords = Record<'finding' | 'response' | 'proof' | 'leadsTo' | 'provedBy' | 'broken' | 'gap', string>

const PROOF_LOOKS = {
  verified: { box: 'border-success bg-success/10 [&_svg]:text-success', icon: 'success' },
  reported: { box: 'border-warning bg-accent/15 [&_svg]:text-warning', icon: 'clock' },
  begun: { box: 'border-info bg-info/10 [&_svg]:text-info', icon: 'file' },
  late: { box: 'border-dashed border-error [&_svg]:text-error', icon: 'more' },
  none: { box: 'border-dashed border-edge', icon: 'more' },
} as const satisfies Record<string, { box: string; icon: IconName }>
export type ProofLook = keyof typeof PROOF_LOOKS

/**
 * The markup of the chain from its words. Like a table's cells, they travel as data: drawn on the server, and again by
 * the browser without the boxes being sent twice.
 */
export function ChainView({ rows, words }: { rows: ChainRow[]; words: ChainWords }) {
  return (
    <div>
      <div className="mb-1 hidden grid-cols-[5fr_13fr] text-sm font-semibold text-muted md:grid" aria-hidden="true">
        <span>{words.finding}</span>
        <span className="grid grid-cols-[3rem_6fr_3rem_4fr]">
          <span className="col-start-2">{words.response}</span>
          <span className="col-start-4">{words.proof}</span>
        </span>
      </div>
      <ol className="grid gap-4">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid break-inside-avoid border-t border-base-300 pt-4 first:border-t-0 first:pt-0 md:grid-cols-[5fr_13fr]"
          >
            <FindingBox row={row} words={words} />
            {row.links.length === 0 ? (
              <Unanswered reason={row.noAction} words={words} />
            ) : (
              <ul className="grid gap-3">
                {row.links.map(({ id, response, proof }) => (
                  <li key={id} className="grid md:grid-cols-[3rem_6fr_3rem_4fr]">
                    <Arrow label={words.leadsTo} />
                    <ResponseBox response={response} label={words.response} />
                    <Arrow label={words.provedBy} broken={proof.none && proof.look !== 'verified'} />
                    <ProofBox proof={proof} label={words.proof} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function FindingBox({ row: { cause, primary }, words }: { row: ChainRow; words: ChainWords }) {
  return (
    <div className="self-start rounded-field border border-primary bg-secondary p-3 text-secondary-content">
      <p className="text-sm md:sr-only">{words.finding}</p>
      <p className="font-semibold">{cause}</p>
      {primary && (
        <p className="mt-1 flex items-center gap-1.5 text-sm font-semibold">
          <Icon name="warning" className="size-4" />
          {primary}
        </p>
      )}
    </div>
  )
}

function Unanswered({ reason, words }: { reason: string | undefined; words: ChainWords }) {
  return (
    <div className="grid md:grid-cols-[3rem_1fr]">
      <Arrow label={reason ? words.leadsTo : words.broken} broken={!reason} />
      {reason ? (
        <p className="rounded-field border border-base-300 bg-base-100 p-3">{reason}</p>
      ) : (
        <p className="flex items-center gap-2 rounded-field border-2 border-dashed border-error p-3 font-semibold text-error">
          <Icon name="error" />
          {words.gap}
        </p>
      )}
    </div>
  )
}

/** A response in the chain: who does what by when, and how it stands. */
function ResponseBox({ response, label }: { response: ChainLink['response']; label: string }) {
  const { who, activity, href, late, badges, due, reason } = response
  return (
    <div className={`rounded-field border bg-base-100 p-3 ${late ? 'border-error' : 'border-base-300'}`}>
      <p className="text-sm text-muted">
        <span className="md:sr-only">{label}: </span>
        {who}
      </p>
      {href ? (
        <Link href={href} className="inline-block py-1.5 font-semibold text-primary underline underline-offset-4">
          {activity}
        </Link>
      ) : (
        <p className="py-1.5 font-semibold">{activity}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="inline-flex flex-wrap gap-1.5">
          {badges.map((badge) => (
            <Status key={badge.words} tone={badge.tone}>
              {badge.words}
            </Status>
          ))}
        </span>
        {due && <span className={late ? 'font-semibold text-error' : 'text-muted'}>{due}</span>}
      </div>
      {reason && <p className="mt-1">{reason}</p>}
    </div>
  )
}

/** The end of the chain: what shows that the response really came, and whether somebody else has seen it. */
function ProofBox({ proof: { look, strong, done, files, none }, label }: { proof: ChainLink['proof']; label: string }) {
  const { box, icon } = PROOF_LOOKS[look]
  return (
    <div className={`flex items-start gap-2 rounded-field border-2 p-3 ${box}`}>
      <Icon name={icon} className="mt-0.5 size-5" />
      <div className="min-w-0">
        <p className="sr-only">{label}</p>
        {strong && <p className="font-semibold">{strong}</p>}
        {done && <p>{done}</p>}
        <p className={none ? 'text-muted' : undefined}>{files}</p>
      </div>
    </div>
  )
}

/** The link between two boxes: downward on a phone, to the right on a desk; in pieces where it is missing. */
function Arrow({ label, broken = false }: { label: string; broken?: boolean }) {
  const line = broken ? 'stroke-error' : 'stroke-primary'
  const dashes = broken ? '4 5' : undefined
  return (
    <span className="flex items-center md:items-start md:justify-center md:pt-5">
      <span className="sr-only">{label}</span>
      <svg viewBox="0 0 16 26" className="ml-5 h-6.5 w-4 md:hidden" aria-hidden="true" fill="none" strokeWidth="2">
        <path d="M8 0v22" className={line} strokeDasharray={dashes} />
        {!broken && <path d="M3 18l5 6 5-6" className={line} />}
      </svg>
      <svg viewBox="0 0 40 16" className="hidden h-4 w-10 md:block" aria-hidden="true" fill="none" strokeWidth="2">
        <path d="M2 8h34" className={line} strokeDasharray={dashes} />
        {!broken && <path d="M31 3l6 5-6 5" className={line} />}
      </svg>
    </span>
  )
}
