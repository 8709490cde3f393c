import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { LineStatus } from '@/app/ui/line-status'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { Dialogue } from '@/lib/server/lines/get-dialogue'
import { getDialogue } from '@/lib/server/lines/get-dialogue'
import { getLine } from '@/lib/server/lines/get-line'
import { quoteOf, SaidList } from '../said-list'
import { DialogueForm } from './dialogue-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dialogue'))('title') }
}

export default async function DialoguePage({ params, searchParams }: PageProps<'/lines/[lineId]/dialogue'>) {
  const [{ lineId }, { did }, t] = await Promise.all([params, searchParams, getTranslations()])
  const [actor, line, dialogue] = await Promise.all([requireActor(), getLine(lineId), getDialogue(lineId)])
  if (!dialogue) notFound()

  const { said, count, may } = dialogue
  const formKey = `dialogue:${lineId}`
  const initial = await initialForm(actor, formKey)
  const choices = choicesOf(dialogue)
  return (
    <>
      <PageHeader
        title={t('dialogue.title')}
        lead={t('dialogue.lead')}
        status={<LineStatus status={line.status} late={line.late} />}
        crumbs={[
          { label: t('line.title'), href: '/lines' },
          { label: t('line.lineNumber', { number: line.number }), href: toRoute(`/lines/${lineId}`) },
        ]}
      />
      <div className="grid max-w-2xl gap-5">
        {did === 'said' && (
          <Alert tone="success" live>
            {t('dialogue.sent')}
          </Alert>
        )}
        <Card title={line.activity}>
          <p className="text-muted">
            {t('line.caseNumber', { number: line.caseNumber })} · {line.leadAgency} · {line.village}
          </p>
          {count > said.length && <p>{t('dialogue.lastShown', { shown: said.length, count })}</p>}
          {count === 0 ? <p className="text-muted">{t('dialogue.empty')}</p> : <SaidList said={said} among={said} />}
        </Card>
        {may.comment && (
          <Card title={t('dialogue.form.title')}>
            <FormMessages also={['dialogue']}>
              <DialogueForm
                lineId={lineId}
                choices={choices}
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={
                  Object.keys(initial.values).length > 0
                    ? initial
                    : filledForm({ about: choices[0]?.value ?? 'comment' })
                }
              />
            </FormMessages>
          </Card>
        )}
      </div>
    </>
  )

  /** What one may write: whoever may answer is offered the questions that wait first. */
  function choicesOf({ said: all, may: open }: Dialogue) {
    const questions = open.answer ? all.filter(({ question }) => question === 'open') : []
    return [
      ...questions.map(({ id, text }) => ({
        value: id,
        label: t('dialogue.form.answer', { question: quoteOf(text) }),
      })),
      { value: 'comment', label: t('dialogue.form.comment') },
      ...(open.ask ? [{ value: 'ask', label: t('dialogue.form.ask'), hint: t('dialogue.form.askHint') }] : []),
    ]
  }
}
