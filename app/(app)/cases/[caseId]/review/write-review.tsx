import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { filledForm, type FormState } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { ReviewPage, ReviewText } from '@/lib/server/reviews/get-review'
import { ReviewForm } from './review-form'

/** The expert's form, started with their own draft. */
export async function WriteReview({ page }: { page: ReviewPage }) {
  const [t, actor] = await Promise.all([getTranslations('review'), requireActor()])
  const formKey = `review:${page.case.id}`
  const field = (name: 'diagnosis' | 'management' | 'recommendation' | 'stuntingConfirmed') => ({
    label: t(`field.${name}`),
    hint: t(`hint.${name}`),
  })
  return (
    <Card title={t('title')}>
      <ReviewForm
        caseId={page.case.id}
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey, valuesOf(page.draft))}
        asksStunting={!isOfWoman(page.case.group)}
        texts={{
          diagnosis: field('diagnosis'),
          management: field('management'),
          recommendation: field('recommendation'),
          stuntingConfirmed: field('stuntingConfirmed'),
          judgements: (['yes', 'no', 'not_judged'] as const).map((value) => ({
            value,
            label: t(`judgement.${value}`),
          })),
          save: t('save'),
          sign: t('sign'),
          signNote: t('signNote'),
        }}
      />
    </Card>
  )
}

function valuesOf(draft: ReviewText | null): FormState {
  if (!draft) return filledForm({})
  const { diagnosis, management, recommendation, stuntingConfirmed } = draft
  // A draft does not tell "not judged" from "not answered yet", so it is asked again.
  const judged = stuntingConfirmed === null ? '' : stuntingConfirmed ? 'yes' : 'no'
  return filledForm({ diagnosis, management, recommendation, stuntingConfirmed: judged })
}
