import { toRoute } from '@/app/ui/to-route'
import type { CaseTask } from '@/lib/domain/tasks/task-groups'
import { formatDate } from '@/lib/i18n/format'
import type { CaseToDo } from '@/lib/server/tasks/case-tasks'
import type { TaskItem, Translate } from './present-task'

/** A case that waits, with the link straight to where it is worked on. */
export function caseItem(t: Translate, locale: string, task: CaseTask, one: CaseToDo): TaskItem {
  const { id, number, name, village, page } = one
  return {
    key: id,
    href: toRoute(`/cases/${id}${page}`),
    text: t('task.caseAt', { number, name, village }),
    notes: notesOf(t, locale, task, one),
    late: isLate(task, one),
  }
}

function notesOf(t: Translate, locale: string, task: CaseTask, one: CaseToDo): string[] {
  const { dueOn, remark, beyond, daysInStatus, status } = one
  if (dueOn !== null) return [t(isLate(task, one) ? 'task.late' : 'task.due', { date: formatDate(dueOn, locale) })]
  if (task === 'stuck') return [`${t(`case.status.${status}`)}: ${t('task.beyond', { days: beyond ?? 0 })}`]
  const waiting = t('task.waiting', { days: daysInStatus })
  return remark === null ? [waiting] : [t('task.remark', { reason: remark }), waiting]
}

const isLate = (task: CaseTask, { dueIn }: CaseToDo) => task === 'visit_due' && dueIn !== null && dueIn < 0
