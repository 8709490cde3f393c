import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { Disclosure } from '@/app/ui/disclosure'
import { FormMessages } from '@/app/ui/form-messages'
import { emptyForm } from '@/lib/domain/form-state'
import type { CatalogueDesk, DraftState } from '@/lib/server/catalogue/get-desk'
import { dropDraftForm } from './actions'
import { DifferenceList } from './difference-list'

/** What the draft changes of what is in force, and how it is given up. */
export function DraftCard({ desk, draft }: { desk: CatalogueDesk; draft: DraftState }) {
  const t = useTranslations('catalogue.draft')
  return (
    <Card title={t('title')} id="draft">
      {draft.changed.length > 0 && <DifferenceList differences={draft.changed} agencies={desk.agencies} />}
      <Disclosure summary={t('drop')}>
        <p className="mb-3 max-w-prose">{t('dropSure')}</p>
        <FormMessages>
          <CommandForm
            action={dropDraftForm}
            identity={{ commandId: randomUUID(), owner: desk.owner, formKey: 'catalogue-drop' }}
            initial={emptyForm}
            about={{ version: String(draft.version) }}
            submit={t('dropSubmit')}
            look="danger"
          />
        </FormMessages>
      </Disclosure>
    </Card>
  )
}
