import { useTranslations } from 'next-intl'

const ACCOUNTS = [
  'kader',
  'puskesmas',
  'teknis',
  'pakar',
  'dinkes',
  'pupr',
  'dinsos',
  'ketua',
  'admin',
  'provinsi',
  'dpo',
] as const

/** The accounts of the made-up district, shown only where the data is made up. */
export function DemoAccounts({ password }: { password: string }) {
  const t = useTranslations('signIn.demo')
  return (
    <section className="rounded-box border border-base-300 bg-base-100 p-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <p className="mt-1 text-muted">
        {t('lead')} <code className="font-semibold whitespace-nowrap">{password}</code>
      </p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {ACCOUNTS.map((account) => (
          <div key={account} className="contents">
            <dt className="font-mono font-semibold">{account}</dt>
            <dd>{t(account)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
