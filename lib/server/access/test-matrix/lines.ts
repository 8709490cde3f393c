import { addDays } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/outcome'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { makeLine } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import { asSystem } from '../../db/as-system'
import type { Proof } from '../../evidence/prepare-proof'
import { acceptLine } from '../../lines/accept-line'
import { acceptLines } from '../../lines/accept-lines'
import { arrangeLines } from '../../lines/arrange-lines'
import { answerQuestion } from '../../lines/answer-question'
import { askTeam } from '../../lines/ask-team'
import { cancelLine } from '../../lines/cancel-line'
import { commentLine } from '../../lines/comment-line'
import { completeLine } from '../../lines/complete-line'
import { declineLine } from '../../lines/decline-line'
import { postponeLine } from '../../lines/postpone-line'
import { reopenLine } from '../../lines/reopen-line'
import { reportLine } from '../../lines/report-line'
import { reportLines } from '../../lines/report-lines'
import { verifyLine } from '../../lines/verify-line'
import { aboutLine, type Target, type Trial } from './target'

const lineThatIs = (status: LineStatus) => async (district: District) =>
  aboutLine(await makeLine(district, status), district)

const proof: Proof = { type: 'application/pdf', bytes: new Uint8Array([1]), small: null, sha256: 'uji' }
const noMoney = { allocatedRp: null, allocatedSource: null, allocatedCode: null, allocatedYear: null }
const work = () => ({ happenedOn: today(), volume: 1, amountRp: null, note: 'Sudah dikerjakan' })

/** What a command about several lines says of the only one. */
const ofTheOne = (outcome: Outcome<unknown>): Outcome<unknown> =>
  outcome.ok ? outcome : { ok: false, refusal: outcome.refusal.each?.[0]?.refusal ?? outcome.refusal }

/** What an agency does about a line, and who says whether it is true. */
export const LINES: Record<string, Trial> = {
  acceptLine: {
    permission: 'line:accept',
    make: lineThatIs('approved'),
    run: (actor, { lineId }, commandId) => acceptLine(actor, { commandId, lineId, ...noMoney, scheduledOn: today() }),
  },
  acceptLines: {
    permission: 'line:accept',
    make: lineThatIs('approved'),
    run: async (actor, { lineId }, commandId) =>
      ofTheOne(
        await acceptLines(actor, {
          commandId,
          lineIds: [lineId],
          asOf: new Date(),
          ...noMoney,
          scheduledOn: today(),
        }),
      ),
  },
  arrangeLines: {
    permission: 'line:arrange',
    make: lineThatIs('accepted'),
    run: async (actor, { lineId }, commandId) =>
      ofTheOne(
        await arrangeLines(actor, {
          commandId,
          lineIds: [lineId],
          asOf: new Date(),
          allocatedRp: 1_000_000n,
          allocatedSource: 'APBD_KAB',
          allocatedCode: null,
          allocatedYear: null,
          scheduledOn: null,
        }),
      ),
  },
  reportLines: {
    permission: 'line:report',
    make: lineThatIs('accepted'),
    run: async (actor, { lineId }, commandId) => {
      const { volume, ...said } = work()
      const told = { commandId, asOf: new Date(), completes: false, volumes: [{ lineId, volume }], ...said }
      return ofTheOne(await reportLines(actor, told, []))
    },
  },
  declineLine: {
    permission: 'line:decline',
    make: lineThatIs('approved'),
    run: (actor, { lineId }, commandId) =>
      declineLine(actor, { commandId, lineId, reason: 'Bukan tugas kami', proposedAgencyId: null }),
  },
  reportLine: {
    permission: 'line:report',
    make: lineThatIs('accepted'),
    run: (actor, { lineId }, commandId) => reportLine(actor, { commandId, lineId, ...work() }, []),
  },
  completeLine: {
    permission: 'line:complete',
    make: lineThatIs('accepted'),
    run: (actor, { lineId }, commandId) => completeLine(actor, { commandId, lineId, ...work() }, [proof]),
  },
  postponeLine: {
    permission: 'line:postpone',
    make: lineThatIs('accepted'),
    run: (actor, { lineId }, commandId) =>
      postponeLine(actor, { commandId, lineId, reason: 'Menunggu APBD', deadlineOn: addDays(today(), 300) }),
  },
  verifyLine: {
    permission: 'line:verify',
    make: lineThatIs('done'),
    run: (actor, { lineId }, commandId) =>
      verifyLine(actor, { commandId, lineId, checkedOn: today(), note: 'Terlihat di rumah' }),
  },
  reopenLine: {
    permission: 'line:reopen',
    make: lineThatIs('done'),
    run: (actor, { lineId }, commandId) =>
      reopenLine(actor, { commandId, lineId, checkedOn: today(), reason: 'Belum ada di rumah' }),
  },
  cancelLine: {
    permission: 'line:cancel',
    make: lineThatIs('approved'),
    run: (actor, { lineId }, commandId) => cancelLine(actor, { commandId, lineId, reason: 'Keluarga pindah' }),
  },
  commentLine: {
    permission: 'line:comment',
    make: lineThatIs('accepted'),
    run: (actor, { lineId }, commandId) => commentLine(actor, { commandId, lineId, text: 'Jalannya sudah baik.' }),
  },
  askTeam: {
    permission: 'line:ask',
    make: lineThatIs('accepted'),
    run: (actor, { lineId }, commandId) => askTeam(actor, { commandId, lineId, text: 'Milik siapa lahannya?' }),
  },
  answerQuestion: {
    permission: 'line:answer_question',
    make: async (district) => withQuestion(await lineThatIs('accepted')(district), district),
    run: (actor, { lineId, questionId }, commandId) =>
      answerQuestion(actor, { commandId, lineId, questionId, text: 'Milik keluarga.' }),
  },
}

async function withQuestion(about: Target, { actors }: District): Promise<Target> {
  const { lineId, caseId, areaCode } = about
  const asked = { authorId: actors.agency_planner.id, authorRole: 'agency_planner', asks: true, text: 'Uji' } as const
  const { id: questionId } = await asSystem((tx) =>
    tx.lineComment.create({ data: { lineId, caseId, areaCode, ...asked }, select: { id: true } }),
  )
  return { ...about, questionId }
}
