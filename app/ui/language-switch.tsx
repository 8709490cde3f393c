import { useLocale, useTranslations } from 'next-intl'

const LANGUAGES = [
  { value: 'id', name: 'Bahasa Indonesia' },
  { value: 'en', name: 'English' },
] as const

/** A language names itself, so that whoever needs it can read it. Works as a plain form, without script. */
export function LanguageSwitch({ action }: { action: (form: FormData) => Promise<void> }) {
  const locale = useLocale()
  const t = useTranslations('common')
  return (
    <form action={action} className="flex flex-wrap gap-1" aria-label={t('language')}>
      {LANGUAGES.map(({ value, name }) => (
        <button
          key={value}
          type="submit"
          name="locale"
          value={value}
          lang={value}
          aria-pressed={locale === value}
          className="min-h-11 cursor-pointer rounded-field px-3 py-2 text-primary underline underline-offset-4 aria-pressed:font-bold aria-pressed:text-base-content aria-pressed:no-underline"
        >
          {name}
        </button>
      ))}
    </form>
  )
}
