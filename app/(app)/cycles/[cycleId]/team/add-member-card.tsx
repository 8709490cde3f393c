import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { ROLES } from '@/lib/domain/access/roles'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { listAccounts } from '@/lib/server/teams/list-accounts'
import { AddMemberForm } from './add-member-form'

/** The form for a new member, with the district's accounts by role. */
export async function AddMemberCard({ cycleId }: { cycleId: string }) {
  const [t, tRole, actor, accounts] = await Promise.all([
    getTranslations('team.add'),
    getTranslations('role'),
    requireActor(),
    listAccounts(),
  ])
  const formKey = `add-member:${cycleId}`
  const options = ROLES.map((role) => ({
    label: tRole(role),
    options: accounts
      .filter((account) => account.role === role)
      .map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name })),
  }))
  return (
    <Card title={t('title')}>
      <AddMemberForm
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey)}
        cycleId={cycleId}
        accounts={options.filter((group) => group.options.length > 0)}
      />
    </Card>
  )
}
