import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { requireActor } from '@/lib/server/auth/session'
import { listTasks } from '@/lib/server/tasks/list-tasks'
import { FirstTask } from './first-task'
import { NothingToDo } from './nothing-to-do'
import { presentTask } from './present-task'
import { TaskCard } from './task-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('task'))('title') }
}

export default async function TasksPage() {
  const [actor, groups, locale, t] = await Promise.all([requireActor(), listTasks(), getLocale(), getTranslations()])
  const cards = groups.map((group) => presentTask(t, locale, group))
  const [first] = cards
  return (
    <>
      <PageHeader title={t('task.title')} lead={t('task.lead')} />
      {first ? (
        <div className="grid gap-5">
          <FirstTask card={first} />
          <div className="grid items-start gap-5 lg:grid-cols-2">
            {cards.map((card) => (
              <TaskCard key={card.key} card={card} />
            ))}
          </div>
        </div>
      ) : (
        <NothingToDo role={actor.role} />
      )}
    </>
  )
}
