import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { AlikeNotice } from '@/app/ui/alike-notice'
import { LineStatus } from '@/app/ui/line-status'
import { PageHeader } from '@/app/ui/page-header'
import { isOwnStep } from '@/lib/domain/lines/open-steps'
import { alikeProofs } from '@/lib/server/evidence/alike-proofs'
import { getDialogue } from '@/lib/server/lines/get-dialogue'
import { getLine } from '@/lib/server/lines/get-line'
import { AskedCard } from './asked-card'
import { ChecksCard } from './checks-card'
import { CourseCard } from './course-card'
import { DialogueCard } from './dialogue-card'
import { EvaluationCard } from './evaluation-card'
import { MemberOf } from './member-of'
import { LineNextStep } from './line-next-step'
import { filesOf } from './files-of'
import { ReportsCard } from './reports-card'
import { SettleNotice } from './settle-notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('line'))('title') }
}

export default async function LinePage({ params, searchParams }: PageProps<'/lines/[lineId]'>) {
  const [{ lineId }, { did }, t] = await Promise.all([params, searchParams, getTranslations('line')])
  const [line, dialogue, tCycle] = await Promise.all([getLine(lineId), getDialogue(lineId), getTranslations('cycle')])
  const from = line.carriedFrom
  const files = filesOf(line)
  const alike = files.length > 0 ? await alikeProofs(lineId) : []
  return (
    <>
      <PageHeader
        title={line.activity}
        lead={`${t('caseNumber', { number: line.caseNumber })} · ${t('lineNumber', { number: line.number })} · ${line.leadAgency}`}
        status={<LineStatus status={line.status} late={line.late} />}
        crumbs={[{ label: t('title'), href: '/lines' }]}
      />
      <div className="grid gap-5">
        {typeof did === 'string' && isOwnStep(did) && (
          <Alert tone="success" live>
            {t(`did.${did}`)}
          </Alert>
        )}
        <LineNextStep line={line} />
        <AlikeNotice alike={alike} files={files} />
        {dialogue?.settling && <SettleNotice settling={dialogue.settling} />}
        {from && (
          <Alert>
            {tCycle('carriedFrom', {
              cycle: tCycle('name', { semester: String(from.semester), year: String(from.year) }),
            })}
          </Alert>
        )}
        {line.memberOf && <MemberOf line={line} member={line.memberOf} />}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <AskedCard line={line} />
          <div className="grid gap-5">
            <ReportsCard line={line} />
            <ChecksCard checks={line.checks} />
            {line.evaluation && <EvaluationCard evaluation={line.evaluation} />}
            {dialogue && <DialogueCard lineId={lineId} dialogue={dialogue} />}
            <CourseCard events={line.events} />
          </div>
        </div>
      </div>
    </>
  )
}
