import type { Route } from 'next'
import type { getTranslations } from 'next-intl/server'
import { toRoute } from '@/app/ui/to-route'
import { statusOfTask } from '@/lib/domain/tasks/task-groups'
import { formatDate } from '@/lib/i18n/format'
import type { TaskGroup } from '@/lib/server/tasks/list-tasks'
import { MOST_COUNTED } from '@/lib/server/tasks/task-limits'
import { caseItem } from './case-item'
import { cycleItem } from './cycle-item'
import { lineTask } from './line-task'

export type Translate = Awaited<ReturnType<typeof getTranslations<never>>>
export type TaskItem = { key: string; href: Route | null; text: string; notes: string[]; late: boolean }
export type TaskCardContent = {
  key: string
  title: string
  note: string | null
  /** "7", or "99+". */
  count: string
  items: TaskItem[]
  all: Route | null
  /** There is nothing to do but to look and to ask: somebody else must act. */
  onlyToSee: boolean
}

/** "99+" where counting stopped. */
const countText = (count: number) => (count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count))

/** Where the lines of a group stand in their own list. */
const LINES_OF: Record<string, string> = {
  unanswered: '?status=approved',
  declined: '?status=declined',
  to_verify: '?status=done',
  late: '?late=yes',
}

/** A group of waiting work as its card shows it, in the reader's language. */
export function presentTask(t: Translate, locale: string, group: TaskGroup): TaskCardContent {
  const key = group.kind === 'cases' ? group.task : group.kind
  const onlyToSee = key === 'stuck' || key === 'late_agencies'
  const head = { key, title: t(`task.group.${key}`), note: noteOf(t, key), count: countText(group.count), onlyToSee }
  const { items, all } = contentOf(t, locale, group)
  // Where all of them are on the card, there is no more to see.
  return { ...head, items, all: items.length < group.count ? all : null }
}

function noteOf(t: Translate, key: string): string | null {
  return key === 'stuck' || key === 'needs_proof' || key === 'revisions' ? t(`task.note.${key}`) : null
}

function contentOf(t: Translate, locale: string, group: TaskGroup): Pick<TaskCardContent, 'items' | 'all'> {
  const day = (iso: string) => formatDate(iso, locale)
  switch (group.kind) {
    case 'cases':
      return { items: group.cases.map((one) => caseItem(t, locale, group.task, one)), all: allCases(group.task) }
    case 'commitment':
      return {
        items: group.first.map(({ id, year, semester }) => ({
          key: id,
          href: toRoute(`/cycles/${id}/team/commitment`),
          text: t('task.commitmentAt', { cycle: t('cycle.name', { semester: String(semester), year: String(year) }) }),
          notes: [t('team.next.signBody')],
          late: false,
        })),
        all: null,
      }
    case 'to_measure':
      return {
        items: group.first.map(({ id, name, ageMonths, daysSince }) => ({
          key: id,
          href: toRoute(`/people/${id}/measure`),
          text: t('task.childAt', { name, months: ageMonths }),
          notes: [daysSince === null ? t('task.never') : t('task.measured', { days: daysSince })],
          late: false,
        })),
        all: '/people',
      }
    case 'to_confirm':
      return {
        items: group.first.map(({ personId, name, village, measuredOn, waitingDays }) => ({
          key: personId + measuredOn,
          href: toRoute(`/people/${personId}`),
          text: t('task.personAt', { name, village }),
          notes: [`${t('task.measuredOn', { date: day(measuredOn) })}, ${t('task.waiting', { days: waitingDays })}`],
          late: false,
        })),
        all: null,
      }
    case 'needs_proof':
      return {
        items: group.first.map(({ id, activity, village, deadlineOn, late }) => ({
          key: id,
          href: toRoute(`/lines/${id}`),
          text: t('task.lineAt', { activity, village }),
          notes: [t(late ? 'task.late' : 'task.due', { date: day(deadlineOn) })],
          late,
        })),
        all: toRoute('/lines?status=in_progress'),
      }
    case 'questions':
    case 'to_settle':
      return lineTask(t, locale, group)
    case 'revisions':
      return {
        items: group.first.map(({ caseId, caseNumber, village, version, waitingDays }) => ({
          key: caseId,
          href: toRoute(`/cases/${caseId}/plan/approval`),
          text: t('task.revisionAt', { number: caseNumber, village, version }),
          notes: [t('task.waiting', { days: waitingDays })],
          late: false,
        })),
        all: null,
      }
    case 'late_agencies':
      return {
        items: group.first.map(({ id, name, count }) => ({
          key: id,
          href: null,
          text: name,
          notes: [t('task.lateLines', { count: countText(count) })],
          late: true,
        })),
        all: toRoute('/lines?late=yes'),
      }
    case 'cycle':
      return { items: group.first.map((one) => cycleItem(t, locale, one)), all: null }
    case 'lines':
      return {
        items: group.first.map(({ group: lines, count }) => ({
          key: lines,
          href: toRoute(`/lines${LINES_OF[lines] ?? ''}`),
          text: t(`task.line.${lines}`, { count: countText(count) }),
          notes: [],
          late: lines === 'late',
        })),
        all: null,
      }
  }
}

/** The list of cases as near to this kind of work as its filters come. */
function allCases(task: Parameters<typeof statusOfTask>[0]): Route {
  if (task === 'to_review') return '/reviews'
  if (task === 'to_begin') return '/reviews/assign'
  const status = statusOfTask(task)
  if (status) return toRoute(`/cases?status=${status}&sort=waiting`)
  if (task === 'stuck') return toRoute('/cases?sort=waiting')
  return toRoute(`/cases?status=${task === 'undecided' ? 'in_review' : 'in_follow_up'}&sort=waiting`)
}
