import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'

const DONE = ['returned', 'confirmed', 'rejected'] as const

type DoneProps = { done: string | string[] | undefined; verified: string | string[] | undefined }

/** What was just done on this page; `verified` is the number of findings suspected from it. */
export async function DoneNotice({ done, verified }: DoneProps) {
  const t = await getTranslations('verification.done')
  const code = DONE.find((each) => each === done)
  const count = typeof verified === 'string' && /^\d{1,3}$/.test(verified) ? Number(verified) : null
  if (count === null && !code) return null
  return (
    <Alert tone="success" live>
      {count === null ? code && t(code) : t('verified', { count })}
    </Alert>
  )
}
