'use client'
import Link from 'next/link'
import type { Route } from 'next'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { PartText } from '@/app/ui/score-parts'

/** Somebody on the list, in words that the server made: the browser draws the same again when a form comes back. */
export type CandidateItem = {
  id: string
  name: string
  href: Route
  facts: string
  place: string
  notes: string[]
  warning: string | null
  status: { words: string; tone: Tone } | null
  score: string | null
  scoreWord: string
  parts: PartText[]
  /** The lighter reasons, and how many they are in words. */
  further: PartText[]
  more: string
  missing: string | null
  whyNone: string | null
  pick: string
}

type Props = { item: CandidateItem; checked: boolean | null; whole?: boolean }

/** One on the list; `whole` shows every reason at once. */
export function CandidateItemView({ item, checked, whole = false }: Props) {
  return (
    <li className="card border border-base-300 bg-base-100 p-4 has-checked:border-primary has-checked:bg-secondary">
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-2 md:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)_auto]">
        {checked === null ? (
          <span />
        ) : (
          <label className="choice flex size-11 cursor-pointer items-center justify-center rounded-field">
            <input
              type="checkbox"
              name="candidates"
              value={item.id}
              defaultChecked={checked}
              className="checkbox checkbox-primary"
            />
            <span className="sr-only">{item.pick}</span>
          </label>
        )}
        <div className="min-w-0">
          <Link
            href={item.href}
            className="inline-flex min-h-11 items-center font-semibold wrap-anywhere text-primary underline underline-offset-4"
          >
            {item.name}
          </Link>
          <p>{item.facts}</p>
          <p className="text-muted">{item.place}</p>
          {item.status && <Status tone={item.status.tone}>{item.status.words}</Status>}
          {item.notes.map((note) => (
            <p key={note} className="text-muted wrap-anywhere">
              {note}
            </p>
          ))}
          {item.warning && <p className="font-semibold text-warning">{item.warning}</p>}
        </div>
        {item.score !== null && (
          <p className="figures text-end md:order-last">
            <span className="block text-2xl font-bold text-primary">{item.score}</span>
            <span className="text-muted">{item.scoreWord}</span>
          </p>
        )}
        {item.score !== null && (
          <div className="col-span-3 md:col-span-1">
            <PartList parts={item.parts} none={item.whyNone} />
            {item.further.length > 0 && (
              <details open={whole}>
                <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary underline underline-offset-4">
                  {item.more}
                </summary>
                <PartList parts={item.further} none={null} />
              </details>
            )}
            {item.missing && <p className="mt-1 text-muted">{item.missing}</p>}
          </div>
        )}
      </div>
    </li>
  )
}

/** The reasons of a score with the points of each. */
export function PartList({ parts, none }: { parts: PartText[]; none: string | null }) {
  if (parts.length === 0) return <p className="text-muted">{none}</p>
  return (
    <ul className="grid gap-0.5">
      {parts.map(({ key, text, points }) => (
        <li key={key} className="flex justify-between gap-3">
          <span className="min-w-0">{text}</span>
          <span className="figures font-semibold">{points}</span>
        </li>
      ))}
    </ul>
  )
}
