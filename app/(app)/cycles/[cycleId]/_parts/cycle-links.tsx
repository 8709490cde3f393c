import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import { mayEver, type Permission } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'

/** The parts of a cycle that have pages of their own, and who may open each. */
const PARTS = [
  { key: 'team', permission: 'team:read' },
  { key: 'lokus', permission: 'candidate_score:read' },
  { key: 'selection', permission: 'candidate:read' },
  { key: 'coverage', permission: 'candidate_score:read' },
  { key: 'meetings', permission: 'meeting:read' },
  { key: 'report', permission: 'cycle:read' },
  { key: 'history', permission: 'cycle:advance' },
] as const satisfies { key: string; permission: Permission }[]

/** Ways to the parts of a cycle that this reader may open. */
export function CycleLinks({ cycleId, role }: { cycleId: string; role: Role }) {
  const t = useTranslations('cycle.links')
  const open = PARTS.filter(({ permission }) => mayEver({ role }, permission))
  return (
    <nav aria-label={t('title')} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {open.map(({ key }) => (
          <li key={key}>
            <Link
              href={toRoute(`/cycles/${cycleId}/${key}`)}
              className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
