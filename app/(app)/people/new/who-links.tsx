import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import { REGISTERED_AS, type RegisteredAs } from '@/lib/domain/people/registered-as'

const LINK = 'inline-flex min-h-11 items-center rounded-field border px-3 font-semibold'

/** Who is to be registered: the form below asks what that needs. */
export function WhoLinks({ as }: { as: RegisteredAs }) {
  const t = useTranslations()
  return (
    <nav aria-label={t('person.registerAs.who')} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {REGISTERED_AS.map((who) => (
          <li key={who}>
            <Link
              href={toRoute(who === 'child' ? '/people/new' : `/people/new?as=${who}`)}
              aria-current={who === as ? 'page' : undefined}
              className={`${LINK} ${who === as ? 'border-primary bg-primary text-primary-content' : 'border-edge bg-base-100 text-primary underline underline-offset-4'}`}
            >
              {t(`mother.registeredAs.${who}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
