import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import type { SectionPage } from '@/lib/server/worksheets/get-section'

/** What was just saved, or what to look at again before going on; else how much of this page is left. */
export async function SectionNotice({
  page,
  saved,
  check,
}: {
  page: SectionPage
  saved: string | null
  check: boolean
}) {
  const t = await getTranslations('worksheet')
  const doubts = page.form.fields.filter(({ code }) => page.warnings[code]).length
  if (check && doubts > 0) {
    return (
      <Alert tone="warning" live title={t('check.saved', { count: doubts })}>
        {t('check.savedBody')}
      </Alert>
    )
  }
  const savedLabel = page.sections.find(({ code }) => code === saved)?.label
  if (savedLabel) {
    return (
      <Alert tone="success" live>
        {t('saved', { section: savedLabel })}
      </Alert>
    )
  }
  return <p className="text-muted">{t('progress', { filled: page.filled, required: page.required })}</p>
}
