import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { localeFrom } from '@/lib/i18n/locale'
import { initialForm } from '@/lib/server/auth/form-stash'
import { getSection } from '@/lib/server/worksheets/get-section'
import { SectionFacts } from './section-facts'
import { SectionForm } from './section-form'
import { SectionNotice } from './section-notice'
import { questionsOf, textsOf } from './section-props'

type Props = PageProps<'/cases/[caseId]/worksheet/[section]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksheet'))('title') }
}

export default async function SectionRoute({ params, searchParams }: Props) {
  const { caseId, section: code } = await params
  const { saved, check } = await searchParams
  const locale = localeFrom(await getLocale())
  const page = await getSection(caseId, code, locale)
  const t = await getTranslations('worksheet')
  const { actor, section, form } = page
  const overview = `/cases/${caseId}/worksheet`
  const formKey = `worksheet:${caseId}:${code}`
  const known = filledForm({ ...page.stored, ...(page.usualSource && { sectionSource: page.usualSource }) })
  return (
    <>
      <PageHeader
        title={section.label}
        lead={section.intro ?? undefined}
        crumbs={[
          { label: page.case.subjectName, href: toRoute(`/cases/${caseId}`) },
          { label: t('title'), href: toRoute(overview) },
        ]}
        status={<span className="text-muted">{t('section', { number: section.number, total: section.of })}</span>}
      />
      <div className="grid max-w-3xl gap-4">
        <SectionNotice page={page} saved={typeof saved === 'string' ? saved : null} check={check === '1'} />
        <SectionFacts facts={form.facts} personId={page.case.personId} measured={code === 'nutrition'} />
        <FormMessages>
          <SectionForm
            key={code}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            caseId={caseId}
            section={code}
            questions={await questionsOf(page)}
            live={{ known: form.known, derived: form.derived, derivable: form.derivable, limits: page.limits }}
            texts={await textsOf(section.number === section.of, locale)}
            initial={await initialForm(actor, formKey, known)}
            checked={check === '1'}
          />
        </FormMessages>
        <nav className="flex flex-wrap gap-2">
          {section.previous && (
            <ButtonLink look="quiet" href={toRoute(`${overview}/${section.previous}`)}>
              {t('form.previous')}
            </ButtonLink>
          )}
          <ButtonLink look="quiet" href={toRoute(overview)}>
            {t('form.overview')}
          </ButtonLink>
        </nav>
      </div>
    </>
  )
}
