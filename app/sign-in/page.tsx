import { redirect } from 'next/navigation'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { changeLanguage } from '@/app/language/actions'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { LanguageSwitch } from '@/app/ui/language-switch'
import { toRoute } from '@/app/ui/to-route'
import { safeNextPath } from '@/lib/domain/next-path'
import { currentActor } from '@/lib/server/auth/session'
import { env } from '@/lib/server/env'
import { DemoAccounts } from './demo-accounts'
import { SignInForm } from './sign-in-form'
import { Welcome } from './welcome'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, ended } = await searchParams
  const goingTo = safeNextPath(typeof next === 'string' ? next : null)
  if (await currentActor()) redirect(toRoute(goingTo))

  const t = await getTranslations('signIn')
  const { TUNTAS_DATABASE, TUNTAS_DEMO_PASSWORD } = env()
  return (
    <div className="grid min-h-dvh content-start lg:grid-cols-2 lg:content-stretch">
      <Welcome />
      <main className="mx-auto grid w-full max-w-lg content-start gap-4 px-4 py-6 lg:content-center lg:py-10">
        <div>
          <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
          <p className="mt-1 text-muted">{t('lead')}</p>
        </div>
        {ended !== undefined && <Alert tone="warning">{t('ended')}</Alert>}
        <FormMessages also={['signIn']}>
          <SignInForm next={goingTo} />
        </FormMessages>
        <p className="text-muted">{t('forgotten')}</p>
        {TUNTAS_DATABASE === 'embedded' && <DemoAccounts password={TUNTAS_DEMO_PASSWORD} />}
        <LanguageSwitch action={changeLanguage} />
      </main>
    </div>
  )
}
