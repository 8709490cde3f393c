import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Icon } from './line-icon'
import { ProofBox, type ProvedLine } from './chain-proof'
import { ResponseBox, type RespondingLine } from './chain-response'

export type ChainPictureLine = RespondingLine & ProvedLine & { id: string }
export type ChainPictureFinding = {
  id: string
  cause: string
  isPrimary: boolean
  noActionReason: string | null
  lines: ChainPictureLine[]
}

/**
 * Finding, response, proof: a row for every confirmed finding, an arrow for every link that holds, and a gap where one is
 * missing. Drawn on the server from lists, so it reads as lists and stands upright on a phone.
 */
export function ChainPicture({
  findings,
  hrefOf,
}: {
  findings: ChainPictureFinding[]
  hrefOf: (lineId: string) => Route
}) {
  const t = useTranslations('case.chain')
  return (
    <div>
      <div className="mb-1 hidden grid-cols-[5fr_13fr] text-sm font-semibold text-muted md:grid" aria-hidden="true">
        <span>{t('finding')}</span>
        <span className="grid grid-cols-[3rem_6fr_3rem_4fr]">
          <span className="col-start-2">{t('response')}</span>
          <span className="col-start-4">{t('proof')}</span>
        </span>
      </div>
      <ol className="grid gap-4">
        {findings.map((finding) => (
          <li
            key={finding.id}
            className="grid break-inside-avoid border-t border-base-300 pt-4 first:border-t-0 first:pt-0 md:grid-cols-[5fr_13fr]"
          >
            <FindingBox finding={finding} />
            {finding.lines.length === 0 ? (
              <Unanswered reason={finding.noActionReason} />
            ) : (
              <ul className="grid gap-3">
                {finding.lines.map((line) => (
                  <li key={line.id} className="grid md:grid-cols-[3rem_6fr_3rem_4fr]">
                    <Arrow label={t('leadsTo')} />
                    <ResponseBox line={line} href={hrefOf(line.id)} />
                    <Arrow label={t('provedBy')} broken={line.proofs === 0 && line.verifiedOn === null} />
                    <ProofBox line={line} />
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

function FindingBox({ finding }: { finding: ChainPictureFinding }) {
  const t = useTranslations('case.chain')
  return (
    <div className="self-start rounded-field border border-primary bg-secondary p-3 text-secondary-content">
      <p className="text-sm md:sr-only">{t('finding')}</p>
      <p className="font-semibold">{finding.cause}</p>
      {finding.isPrimary && (
        <p className="mt-1 flex items-center gap-1.5 text-sm font-semibold">
          <Icon name="warning" className="size-4" />
          {t('primary')}
        </p>
      )}
    </div>
  )
}

function Unanswered({ reason }: { reason: string | null }) {
  const t = useTranslations('case.chain')
  return (
    <div className="grid md:grid-cols-[3rem_1fr]">
      <Arrow label={reason ? t('leadsTo') : t('broken')} broken={reason === null} />
      {reason ? (
        <p className="rounded-field border border-base-300 bg-base-100 p-3">{t('noAction', { reason })}</p>
      ) : (
        <p className="flex items-center gap-2 rounded-field border-2 border-dashed border-error p-3 font-semibold text-error">
          <Icon name="error" />
          {t('gap')}
        </p>
      )}
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
