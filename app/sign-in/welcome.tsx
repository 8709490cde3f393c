import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/app/ui/line-icon'
import { Mark } from '@/app/ui/wordmark'

const CHAIN: { key: 'finding' | 'response' | 'proof' | 'outcome'; icon: IconName }[] = [
  { key: 'finding', icon: 'search' },
  { key: 'response', icon: 'lines' },
  { key: 'proof', icon: 'file' },
  { key: 'outcome', icon: 'success' },
]

/** The face of the product for whoever is not signed in: its name, and the promise it keeps. */
export function Welcome() {
  const t = useTranslations()
  return (
    <header className="border-b-4 border-accent bg-primary px-4 py-6 text-primary-content lg:grid lg:content-center lg:border-r-4 lg:border-b-0 lg:px-12">
      <div className="mx-auto w-full max-w-lg">
        <p className="flex items-center gap-3">
          <Mark className="size-12 lg:size-16" />
          <span className="leading-tight">
            <span className="block text-3xl font-bold lg:text-5xl">{t('common.title')}</span>
            <span className="block lg:text-xl">{t('common.tagline')}</span>
          </span>
        </p>
        <ol className="mt-8 hidden gap-5 lg:grid">
          {CHAIN.map(({ key, icon }) => (
            <li key={key} className="flex items-center gap-4 text-lg">
              <span className="grid size-11 shrink-0 place-items-center rounded-full border-2 border-accent">
                <Icon name={icon} className="size-6 text-accent" />
              </span>
              {t(`signIn.chain.${key}`)}
            </li>
          ))}
        </ol>
        <p className="mt-10 hidden items-start gap-3 lg:flex">
          <Icon name="lock" className="mt-0.5 size-5" />
          {t('signIn.privacy')}
        </p>
      </div>
    </header>
  )
}
