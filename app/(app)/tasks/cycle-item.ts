import { blockText } from '@/app/ui/block-text'
import { toRoute } from '@/app/ui/to-route'
import { nextStage, STAGES } from '@/lib/domain/cycles/stages'
import { formatDate } from '@/lib/i18n/format'
import type { CycleToDo } from '@/lib/server/tasks/cycle-task'
import type { TaskItem, Translate } from './present-task'

const MOST_BLOCKS = 2

/** The stage of the running cycle, what keeps it there, and who takes it on. */
export function cycleItem(t: Translate, locale: string, one: CycleToDo): TaskItem {
  const { id, year, semester, stage, dueOn, late } = one
  const name = t('cycle.name', { semester: String(semester), year: String(year) })
  const due = dueOn === null ? [] : [t(late ? 'task.late' : 'task.due', { date: formatDate(dueOn, locale) })]
  return {
    key: id,
    href: toRoute(`/cycles/${id}`),
    text: `${name}: ${t(`cycle.stage.${stage}`)}`,
    notes: [...due, ...whatNext(t, one)],
    late,
  }
}

function whatNext(t: Translate, { stage, blocks, leads }: CycleToDo): string[] {
  if (blocks.length > 0) {
    const rest = blocks.length - MOST_BLOCKS
    const shown = blocks.slice(0, MOST_BLOCKS).map((block) => blockText(t, block))
    return rest > 0 ? [...shown, t('task.cycle.more', { count: rest })] : shown
  }
  const to = nextStage(stage)
  if (!leads || to === null)
    return [t('task.cycle.waitsFor', { roles: STAGES[stage].leads.map((role) => t(`role.${role}`)).join(', ') })]
  return [t('task.cycle.ready', { stage: t(`cycle.stage.${to}`) })]
}
