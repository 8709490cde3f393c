import { getTranslations } from 'next-intl/server'
import { NextStep } from '@/app/ui/next-step'
import type { VerificationNext } from '@/lib/server/worksheets/get-verification'

const IN_PAGE = 'inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4'

/** What waits on this page for whoever reads it. */
export async function VerificationNextStep({ next }: { next: VerificationNext }) {
  const t = await getTranslations('verification')
  const tWorksheet = await getTranslations('worksheet.next')
  switch (next) {
    case 'waiting':
      return <NextStep waiting title={tWorksheet('waiting')} />
    case 'notNow':
      return (
        <NextStep waiting title={t('next.notNow')}>
          {t('next.notNowBody')}
        </NextStep>
      )
    case 'otherPerson':
      return (
        <NextStep waiting title={t('next.otherPerson')}>
          {t('next.otherPersonBody')}
        </NextStep>
      )
    case 'measure':
      return (
        <NextStep
          title={t('next.measure')}
          action={
            <a href="#measurements" className={IN_PAGE}>
              {t('measurements.title')}
            </a>
          }
        >
          {t('next.measureBody')}
        </NextStep>
      )
    case 'noMeasure':
      return <NextStep title={t('next.noMeasure')}>{t('next.noMeasureBody')}</NextStep>
    case 'decide':
      return (
        <NextStep
          title={t('next.decide')}
          action={
            <a href="#decision" className={IN_PAGE}>
              {t('next.toDecision')}
            </a>
          }
        >
          {t('next.decideBody')}
        </NextStep>
      )
    case 'verified':
      return (
        <NextStep waiting title={t('next.verified')}>
          {t('next.verifiedBody')}
        </NextStep>
      )
  }
}
