import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { editionName } from '@/lib/domain/catalogue/edition-name'
import { localeFrom } from '@/lib/i18n/locale'
import { getLineForm } from '@/lib/server/plans/get-line-form'
import { LinePage } from '../line-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan.form'))('newTitle') }
}

export default async function NewLineRoute({ params, searchParams }: PageProps<'/cases/[caseId]/plan/lines/new'>) {
  const { caseId } = await params
  const { finding } = await searchParams
  const findingId = typeof finding === 'string' ? finding : null
  const [t, form] = await Promise.all([
    getTranslations('plan.form'),
    getLineForm(caseId, { findingId }, localeFrom(await getLocale())),
  ])
  const { version, edition } = form.catalogue
  const note = form.values.activity ? t('fromCatalogue', { version, edition: editionName(edition) }) : undefined
  return <LinePage form={form} lineId={null} {...(note ? { note } : {})} />
}
