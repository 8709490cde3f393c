import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { TaskGroup } from '@/lib/server/tasks/list-tasks'
import type { TaskCardContent, Translate } from './present-task'

type LineGroup = Extract<TaskGroup, { kind: 'questions' | 'to_settle' }>

/** What agencies ask, and what they declined: each with the link to where it is answered or settled. */
export function lineTask(t: Translate, locale: string, group: LineGroup): Pick<TaskCardContent, 'items' | 'all'> {
  if (group.kind === 'questions')
    return {
      items: group.first.map(({ id, lineId, agency, village, activity, waitingDays }) => ({
        key: id,
        href: toRoute(`/lines/${lineId}/dialogue`),
        text: t('task.questionAt', { agency, village, activity }),
        notes: [t('task.waiting', { days: waitingDays })],
        late: false,
      })),
      all: null,
    }
  return {
    items: group.first.map(({ id, agency, village, activity, settling: { by, late } }) => ({
      key: id,
      href: toRoute(`/lines/${id}`),
      text: t('task.questionAt', { agency, village, activity }),
      notes: [t(late ? 'task.settleLate' : 'task.settle', { date: formatDate(by, locale) })],
      late,
    })),
    all: toRoute('/lines?status=declined'),
  }
}
