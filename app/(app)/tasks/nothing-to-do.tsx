import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { navigationFor } from '@/lib/domain/access/navigation'
import type { Role } from '@/lib/domain/access/roles'

/** Nothing waits; roles whose work is elsewhere are shown the way. */
export function NothingToDo({ role }: { role: Role }) {
  const t = useTranslations('task')
  const [home] = navigationFor(role)
  if (!home || home.key === 'tasks') return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return (
    <EmptyState
      icon="arrow"
      title={t('elsewhere')}
      action={<ButtonLink href={home.href}>{t(home.key === 'access' ? 'toAccessLog' : 'toProgress')}</ButtonLink>}
    />
  )
}
