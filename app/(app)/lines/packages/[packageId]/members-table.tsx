import { useLocale, useTranslations } from 'next-intl'
import { LINE_TONES } from '@/app/ui/line-status'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { PackageDetail } from '@/lib/server/packages/get-package'

/** Whom a package serves, with each one's share and state; below, those that left it and why. */
export function MembersTable({ found }: { found: PackageDetail }) {
  const t = useTranslations('workPackage')
  const line = useTranslations('line')
  const locale = useLocale()
  return (
    <div className="grid gap-3">
      {found.members.length === 0 ? (
        <p className="text-muted">{t('noMembers')}</p>
      ) : (
        <Table
          caption={t('members')}
          rows={found.members}
          rowKey={(member) => member.line.id}
          columns={[
            {
              key: 'for',
              header: t('column.for'),
              primary: true,
              cell: ({ line: { id, beneficiary, village, subdistrict, caseNumber } }) => ({
                words: beneficiary,
                href: toRoute(`/lines/${id}`),
                note: `${village}, ${subdistrict} · ${line('caseNumber', { number: caseNumber })}`,
              }),
            },
            {
              key: 'share',
              header: t('column.share'),
              cell: ({ volume }) => `${formatNumber(volume, locale)} ${found.unit}`,
            },
            {
              key: 'money',
              header: line('detail.allocated'),
              end: true,
              cell: (member) =>
                formatRupiah(member.line.allocatedRp === null ? null : BigInt(member.line.allocatedRp), locale),
            },
            {
              key: 'status',
              header: t('column.status'),
              cell: (member) => ({
                words: line(`status.${member.line.status}`),
                tone: LINE_TONES[member.line.status],
              }),
            },
          ]}
        />
      )}
      {found.left.length > 0 && (
        <div>
          <h3 className="font-bold">{t('gone')}</h3>
          <ul>
            {found.left.map(({ number, caseNumber, beneficiary, why }) => (
              <li key={`${caseNumber}-${number}`}>
                {beneficiary} ({line('caseNumber', { number: caseNumber })}): {t(`why.${why}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
