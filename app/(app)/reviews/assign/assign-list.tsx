import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ageWords } from '@/app/ui/age-words'
import { FormMessages } from '@/app/ui/form-messages'
import { signWords } from '@/app/ui/sign-words'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { AssignPage, Unassigned } from '@/lib/server/reviews/list-unassigned'
import { AssignForm, type AssignItem } from './assign-form'

/** The cases of a page in words, and the form around them. */
export async function AssignList({ page }: { page: AssignPage }) {
  const [t, age, group, words, actor] = await Promise.all([
    getTranslations('queue'),
    getTranslations('case.list'),
    getTranslations('case.select.groups'),
    signWords(),
    requireActor(),
  ])
  const itemOf = (row: Unassigned): AssignItem => ({
    id: row.id,
    title: t('numbered', { number: String(row.number), name: row.name }),
    about: [group(row.group), ageWords(age, row), row.village, t('waiting', { days: row.daysInStatus })].join(' · '),
    why: [
      t('points', { points: row.severity }),
      row.signs.length === 0 ? t('noSigns') : words(row.signs).join(', '),
    ].join(': '),
    proposal: row.proposal && {
      expertId: row.proposal.expertId,
      give: t('assign.give', { name: row.proposal.name }),
      because: t(`assign.why.${row.proposal.rank}`),
    },
    // What stands against an expert in every case is said once, beside their name.
    unfit: row.unfit
      .filter(({ why }) => why === 'conflicted' || why === 'had_hand')
      .map(({ name, why }) => t(`assign.unfit.${why}`, { name })),
  })
  const formKey = 'assign-reviews'
  return (
    <FormMessages also={['queue']}>
      <AssignForm
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey)}
        items={page.rows.map(itemOf)}
        experts={[
          { value: 'proposed', label: t('assign.proposed') },
          ...page.experts.map(({ id, name, open }) => ({
            value: id,
            label: `${name} (${t('assign.expertItem', { count: open })})`,
          })),
        ]}
      />
    </FormMessages>
  )
}
