import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import type { FieldPlace } from '@/lib/server/worksheets/fill-overview'

type FieldLink = FieldPlace & { note?: string }

/** A longer list is folded, so that a phone shows what comes after it. */
const FOLDED_FROM = 9

/** Questions to go to, each with the page and place it is on; nothing where there are none. */
export function FieldLinks({ caseId, title, fields }: { caseId: string; title: string; fields: FieldLink[] }) {
  if (fields.length === 0) return null
  const list = (
    <ul className="grid">
      {fields.map(({ code, label, section, note }) => (
        <li key={code}>
          <Link
            href={toRoute(`/cases/${caseId}/worksheet/${section}#${code}`)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
          >
            {label}
          </Link>
          {note && <p className="text-warning">{note}</p>}
        </li>
      ))}
    </ul>
  )
  if (fields.length < FOLDED_FROM) return <Card title={title}>{list}</Card>
  return (
    <details className="card border border-base-300 bg-base-100 px-4 md:px-5">
      <summary className="min-h-14 py-4 text-lg font-bold">{title}</summary>
      {list}
    </details>
  )
}
