import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Status } from '@/app/ui/status'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { UserRow } from '@/lib/server/users/present-user'

/** The accounts of a page, each leading to where it is managed. */
export function UserTable({ rows }: { rows: UserRow[] }) {
  const t = useTranslations('user')
  const columns = CELLS.map((column) => ({ ...column, header: t(`column.${column.key}`) }))
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'name', primary: true, cell: (row: UserRow) => <NameLink {...row} /> },
  { key: 'username', cell: ({ username }: UserRow) => <span className="font-mono">{username}</span> },
  { key: 'role', cell: ({ role }: UserRow) => <RoleName role={role} /> },
  { key: 'place', cell: ({ place }: UserRow) => place },
  { key: 'state', cell: ({ closedAt }: UserRow) => <StateBadge closed={closedAt !== null} /> },
] as const

function NameLink({ id, name }: Pick<UserRow, 'id' | 'name'>) {
  return (
    <Link href={toRoute(`/users/${id}`)} className="text-primary underline underline-offset-4">
      {name}
    </Link>
  )
}

function RoleName({ role }: Pick<UserRow, 'role'>) {
  return useTranslations('role')(role)
}

/** Whether an account is in use. */
export function StateBadge({ closed }: { closed: boolean }) {
  const t = useTranslations('user.state')
  return <Status tone={closed ? 'neutral' : 'success'}>{closed ? t('closed') : t('open')}</Status>
}
