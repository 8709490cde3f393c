import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import { partsOfCode } from '@/lib/domain/plans/budget-code'
import { budgetYearOf } from '@/lib/domain/plans/budget-year'
import { horizonOf } from '@/lib/domain/plans/horizon'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { LineDetail } from '@/lib/server/lines/get-line'
import { causeTitles } from '../cause-titles'
import { Deadline } from '../deadline'
import { usePlanningWords } from '../planning-words'
import { Rupiah } from '../rupiah'

/** What is asked, for whom, where, by when and with which money; then what the agency answered. */
export function AskedCard({ line }: { line: LineDetail }) {
  const t = useTranslations('line')
  const budget = useTranslations('allocation')
  const plan = useTranslations('planning')
  const planning = usePlanningWords()
  const locale = useLocale()
  const day = (iso: string | null) => (iso ? formatDate(iso, locale) : null)
  const money = (amount: string | null) => (amount === null ? t('detail.notBudgeted') : <Rupiah amount={amount} />)
  const answered = line.scheduledOn !== null || line.doneOn !== null
  return (
    <Card
      title={t('asked')}
      actions={
        line.caseId && (
          <Link
            href={toRoute(`/cases/${line.caseId}`)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 print:hidden"
          >
            {t('openCase')}
          </Link>
        )
      }
    >
      <DescriptionList
        items={[
          { key: 'for', term: t('detail.beneficiary'), value: line.beneficiary },
          { key: 'place', term: t('detail.place'), value: line.place },
          { key: 'village', term: t('detail.village'), value: `${line.village}, ${line.subdistrict}` },
          { key: 'cause', term: t('detail.cause'), value: <Causes codes={line.causeCodes} /> },
          { key: 'kind', term: t('kindLabel'), value: t(`kind.${line.kind}`) },
          {
            key: 'target',
            term: t('detail.target'),
            value: t('target', { volume: formatNumber(line.targetVolume, locale), unit: line.unit }),
          },
          { key: 'success', term: t('detail.success'), value: line.successIndicator },
          { key: 'starts', term: t('detail.starts'), value: day(line.startsOn) },
          ...(line.dueOn === line.deadlineOn ? [] : [{ key: 'due', term: t('detail.due'), value: day(line.dueOn) }]),
          { key: 'deadline', term: t('detail.deadline'), value: <Deadline {...line} /> },
          { key: 'budget', term: t('detail.budget'), value: money(line.budgetRp) },
          ...(line.planning ? [{ key: 'planning', term: plan('title'), value: planning(line.planning) }] : []),
          { key: 'horizon', term: plan('horizonLabel'), value: plan(`horizon.${horizonOf(line)}`) },
          { key: 'fund', term: t('detail.fund'), value: t(`fund.${line.fundSource}`) },
          { key: 'lead', term: t('detail.lead'), value: line.leadAgency },
          {
            key: 'support',
            term: t('detail.support'),
            value: line.supportAgencies.join(', ') || t('detail.noSupport'),
          },
          { key: 'approved', term: t('detail.approved'), value: day(line.approvedOn) },
        ]}
      />
      {answered && (
        <>
          <h3 className="font-bold">{t('detail.answer')}</h3>
          <DescriptionList
            items={[
              { key: 'scheduled', term: t('detail.scheduled'), value: day(line.scheduledOn) },
              { key: 'allocated', term: t('detail.allocated'), value: money(line.allocatedRp) },
              ...(line.allocatedSource
                ? [{ key: 'source', term: t('detail.allocatedSource'), value: t(`fund.${line.allocatedSource}`) }]
                : []),
              ...(line.allocatedCode ? [{ key: 'code', term: budget('code'), value: <CodeWords line={line} /> }] : []),
              { key: 'year', term: budget('year'), value: String(budgetYearOf(line)) },
              ...(line.doneOn ? [{ key: 'done', term: t('detail.done'), value: day(line.doneOn) }] : []),
            ]}
          />
        </>
      )}
    </Card>
  )
}

/** A code, and the programme and activity that it is a part of. */
function CodeWords({ line: { allocatedCode: code, allocatedSource: source } }: { line: LineDetail }) {
  const t = useTranslations('allocation')
  const parts = source && code ? partsOfCode(source, code) : null
  return (
    <>
      {code}
      {parts && <span className="block text-muted">{t('parts', parts)}</span>}
    </>
  )
}

function Causes({ codes }: { codes: string[] }) {
  const titles = causeTitles(codes, useLocale())
  return (
    <ul>
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  )
}
