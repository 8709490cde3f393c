import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeFrom } from '@/lib/i18n/locale'
import { getLineForm } from '@/lib/server/plans/get-line-form'
import { LinePage } from '../line-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan.lines'))('edit') }
}

export default async function EditLineRoute({ params }: PageProps<'/cases/[caseId]/plan/lines/[lineId]'>) {
  const { caseId, lineId } = await params
  const form = await getLineForm(caseId, { lineId }, localeFrom(await getLocale()))
  return <LinePage form={form} lineId={lineId} />
}
