import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { PageHeader } from '@/app/ui/page-header'
import { MOST_PROOF_BYTES, MOST_PROOFS } from '@/lib/domain/evidence/media-type'
import { requireActor } from '@/lib/server/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.tooLarge'))('title') }
}

/** Where a form lands that was larger than the server reads (proxy.ts): what was typed waits behind the back button. */
export default async function TooLargePage() {
  const [t] = await Promise.all([getTranslations('common.tooLarge'), requireActor()])
  return (
    <>
      <PageHeader title={t('title')} />
      <Alert tone="error">{t('body', { files: MOST_PROOFS, megabytes: MOST_PROOF_BYTES / 1024 / 1024 })}</Alert>
      <p className="mt-4 max-w-prose">{t('back')}</p>
    </>
  )
}
