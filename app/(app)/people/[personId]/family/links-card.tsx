import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import type { Family } from '@/lib/server/family/get-family'
import { unlinkChildForm } from './actions'
import { LinkForm } from './link-form'

/** Which registered children are hers: to add one, or to undo a link with its reason. */
export async function LinksCard({ actor, family }: { actor: Actor; family: Family }) {
  const [t, locale] = await Promise.all([getTranslations('mother.family'), getLocale()])
  const { mother, children, candidates } = family
  if (!mother) return null
  const formKey = `link-child:${mother.id}`
  return (
    <Card title={t('linkTitle')}>
      <FormMessages also={['mother']}>
        {candidates.length === 0 ? (
          <p className="text-muted">{t('linkNone')}</p>
        ) : (
          <>
            <p>{t('linkLead')}</p>
            <LinkForm
              motherId={mother.id}
              options={candidates.map(({ id, name, bornOn }) => ({
                value: id,
                label: `${name}, ${formatDate(bornOn, locale)}`,
              }))}
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={await initialForm(actor, formKey)}
            />
          </>
        )}
        {children.map((child) => (
          <Unlink key={child.id} actor={actor} motherId={mother.id} child={child} />
        ))}
      </FormMessages>
    </Card>
  )
}

async function Unlink({
  actor,
  motherId,
  child,
}: {
  actor: Actor
  motherId: string
  child: Family['children'][number]
}) {
  const t = await getTranslations('mother.family')
  const formKey = `unlink-child:${child.id}`
  return (
    <CommandForm
      action={unlinkChildForm}
      identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
      initial={await initialForm(actor, formKey)}
      about={{ motherId, childId: child.id }}
      submit={t('unlinkSubmit')}
      look="danger"
      reason={{ id: `reason-${child.id}`, label: t('unlinkWhy') }}
      summary={t('unlink', { name: child.name })}
    />
  )
}
