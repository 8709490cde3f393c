import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/route'
import type { FieldPlace } from '@/lib/server/worksheets/fill-overview'

type FieldLink = FieldPlace & { note?: string }

/** Questions to go to, each with the page and place it is on; nothing where there are none. */
export function FieldLinks({ caseId, title, fields }: { caseId: string; title: string; fields: FieldLink[] }) {
  if (fields.length === 0) return null
  return (
    <Card title={title}>
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
    </Card>
  )
}
