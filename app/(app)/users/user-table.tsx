import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Status } from '@/app/ui/status'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { UserRow } from '@/lib/server/users/present-user'

/** The accounts of a page, each leading to where it is managed. */
export function UserTable({ rows }: { rows: UserRow[] }) {
  const t = useTranslations('user')
  const tRole = useTranslations('role')
  const columns: Column<UserRow>[] = [
    {
      key: 'name',
      header: t('column.name'),
      primary: true,
      cell: ({ id, name }) => (
        <Link href={toRoute(`/users/${id}`)} className="text-primary underline underline-offset-4">
          {name}
        </Link>
      ),
    },
    {
      key: 'username',
      header: t('column.username'),
      cell: ({ username }) => <span className="font-mono">{username}</span>,
    },
    { key: 'role', header: t('column.role'), cell: ({ role }) => tRole(role) },
    { key: 'place', header: t('column.place'), cell: ({ place }) => place },
    {
      key: 'state',
      header: t('column.state'),
      cell: ({ closedAt }) => <StateBadge closed={closedAt !== null} />,
    },
  ]
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

/** Whether an account is in use. */
export function StateBadge({ closed }: { closed: boolean }) {
  const t = useTranslations('user.state')
  return <Status tone={closed ? 'neutral' : 'success'}>{closed ? t('closed') : t('open')}</Status>
}
