import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { CaseStatus } from '@/app/ui/case-status'
import { DescriptionList } from '@/app/ui/description-list'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { goesThroughCases, isDissemination } from '@/lib/domain/meetings/meeting-kinds'
import type { AgendaCase } from '@/lib/server/meetings/agenda'
import type { MeetingPage } from '@/lib/server/meetings/get-meeting'

/** What the meeting has before it, from the data. */
export async function AgendaCard({ page: { meeting, agenda } }: { page: MeetingPage }) {
  const t = await getTranslations('meeting.agenda')
  if (!goesThroughCases(meeting.kind)) return <ManagementAgenda cycleId={meeting.cycle.id} agenda={agenda} />
  const { cases, first, lines } = agenda
  return (
    <Card id="agenda" title={t('title')}>
      {cases === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p>
            {t('cases', { count: cases })}
            {meeting.kind === 'dissemination_1' && (
              <> · {t('answered', { answered: lines.all - lines.unanswered, all: lines.all })}</>
            )}
            {meeting.kind === 'dissemination_2' && <> · {t('judged', { judged: lines.evaluated, all: lines.all })}</>}
          </p>
          {first.length < cases && <p className="text-muted">{t('first', { shown: first.length, all: cases })}</p>}
          <CaseTable cases={first} meeting={meeting} />
        </>
      )}
    </Card>
  )
}

async function CaseTable({ cases, meeting }: { cases: AgendaCase[]; meeting: MeetingPage['meeting'] }) {
  const [t, tGroup] = await Promise.all([getTranslations('meeting.agenda'), getTranslations('case.select.groups')])
  const about = ({ lines, unanswered, evaluated, severity }: AgendaCase) => {
    if (meeting.kind === 'dissemination_1') return t('unanswered', { count: unanswered })
    if (meeting.kind === 'dissemination_2') return t('evaluated', { judged: evaluated, all: lines })
    return t('severity', { points: severity })
  }
  const below = {
    dissemination_2: '/evaluation',
    review_session: '/findings',
    dissemination_1: '/plan',
    management: '',
  }
  return (
    <Table
      caption={t('title')}
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          header: t('column.case'),
          primary: true,
          cell: ({ id, number, group, initials }) => ({
            words: t('case', { number, group: tGroup(group), initials }),
            href: toRoute(`/cases/${id}${below[meeting.kind]}`),
          }),
        },
        { key: 'village', header: t('column.village'), cell: ({ village }) => village },
        { key: 'status', header: t('column.status'), cell: ({ status }) => <CaseStatus status={status} /> },
        {
          key: 'lines',
          header: isDissemination(meeting.kind) ? t('column.lines') : t('column.status'),
          cell: (one) => about(one),
        },
        {
          key: 'show',
          header: t('column.show'),
          cell: ({ place }) => ({
            words: t('show'),
            href: toRoute(`/cycles/${meeting.cycle.id}/meetings/${meeting.id}/present/${place}`),
          }),
        },
      ]}
    />
  )
}

async function ManagementAgenda({ cycleId, agenda }: { cycleId: string; agenda: MeetingPage['agenda'] }) {
  const [t, tGroup] = await Promise.all([getTranslations('meeting.agenda'), getTranslations('case.select.groups')])
  const { villages, quotas } = agenda
  return (
    <Card
      id="agenda"
      title={t('title')}
      actions={
        <>
          <ButtonLink href={toRoute(`/cycles/${cycleId}/lokus`)} look="quiet">
            {t('openLokus')}
          </ButtonLink>
          <ButtonLink href={toRoute(`/cycles/${cycleId}/selection`)} look="quiet">
            {t('openSelection')}
          </ButtonLink>
        </>
      }
    >
      {villages && <p>{t('lokus', villages)}</p>}
      <DescriptionList
        items={quotas.map(({ group, n, candidates }) => ({
          key: group,
          term: t('quota', { group: tGroup(group) }),
          value: n === null ? t('quotaNone', { candidates }) : t('quotaValue', { n, candidates }),
        }))}
      />
    </Card>
  )
}
