import { rows } from '../../database'
import { approvePlan, draftLines, proposePlan } from '../steps/plan'
import { assignReviews, decideFindings, signReview } from '../steps/review'
import { byCommand, type Told } from './by-command'
import { GROUPS, type Run } from './run'
import { advance, expectBlocked } from './team'

/** What every family lacks: a latrine, whose line goes to public works. */
const LATRINE = 'W02'
/** Of the pregnant woman also the insurance, whose line goes to social affairs. */
const INSURANCE = 'E02'
const WHY_NOT = 'Sudah ditangani puskesmas sebelum audit'
const OTHERS = GROUPS.filter((group) => group !== 'BUMIL')

/**
 * S4: every case is given to an expert at once. Of the pregnant woman the findings are decided, the review is signed and the
 * plan is drafted in the browser; of the others by command, each with its latrine alone.
 */
export async function review(run: Run): Promise<void> {
  const team = await run.as('team')
  const { BUMIL } = run.people
  await expectBlocked(team, run.cycleId, '5 dari 5 kasus belum dikaji tim pakar.')
  await assignReviews(
    team,
    GROUPS.map((group) => run.people[group].name),
  )
  const found = { confirmed: [LATRINE, INSURANCE], rejected: [], primary: LATRINE, why: WHY_NOT }
  await decideFindings(team, BUMIL.caseId, found)
  const experts = await expertsOf(run)
  await signReview(await run.as(experts[BUMIL.caseId] ?? 'expert'), BUMIL.caseId, false)
  await byCommand([...decideOthers(run, await findingsOf(run)), ...signOthers(run, experts)])

  await expectBlocked(team, run.cycleId, '6 dari 6 temuan yang dikonfirmasi belum ditanggapi.')
  await team.goto(`/cases/${BUMIL.caseId}/plan`)
  await draftLines(team, 2)
  await proposePlan(team)
  await byCommand(planOthers(run))
  await advance(team, run.cycleId, 'Persetujuan RTL oleh Ketua TPPS')
}

type Suspected = { id: string; caseId: string; code: string }

function findingsOf({ cycleId }: Run): Promise<Suspected[]> {
  return rows(
    `SELECT f.id, f.case_id AS "caseId", f.code FROM finding f JOIN audit_case c ON c.id = f.case_id
     WHERE c.cycle_id = $1 ORDER BY f.code`,
    [cycleId],
  )
}

/** Who was proposed for each case. */
async function expertsOf({ cycleId, district }: Run): Promise<Record<string, 'expert' | 'secondExpert'>> {
  const found = await rows<{ id: string; expert: string }>(
    'SELECT id, expert_id AS expert FROM audit_case WHERE cycle_id = $1 AND expert_id IS NOT NULL',
    [cycleId],
  )
  const first = district.people.expert.id
  return Object.fromEntries(found.map(({ id, expert }) => [id, expert === first ? 'expert' : 'secondExpert']))
}

function decideOthers({ district, people }: Run, findings: Suspected[]): Told[] {
  const { team: by } = district.people
  const cases = new Set(OTHERS.map((group) => people[group].caseId))
  return findings
    .filter(({ caseId }) => cases.has(caseId))
    .flatMap(({ id: findingId, caseId, code }): Told[] => {
      const input = { caseId, findingId }
      return code === LATRINE
        ? [
            { command: 'confirmFinding', by, input },
            { command: 'markPrimary', by, input },
          ]
        : [{ command: 'rejectFinding', by, input: { ...input, reason: WHY_NOT } }]
    })
}

function signOthers({ district, people }: Run, experts: Awaited<ReturnType<typeof expertsOf>>): Told[] {
  return OTHERS.map((group) => {
    const { caseId } = people[group]
    return {
      command: 'signReview',
      by: district.people[experts[caseId] ?? 'expert'],
      input: {
        caseId,
        diagnosis: 'Infeksi berulang dari lingkungan',
        management: 'Pantau setiap bulan',
        recommendation: 'Jamban sehat untuk keluarga',
        stuntingConfirmed: group === 'BADUTA' || group === 'BALITA' ? 'yes' : 'not_judged',
      },
    }
  })
}

function planOthers({ district, people }: Run): Told[] {
  const { team: by } = district.people
  return OTHERS.flatMap((group): Told[] => {
    const input = { caseId: people[group].caseId }
    return [
      { command: 'draftFromCatalogue', by, input },
      { command: 'proposePlan', by, input },
    ]
  })
}

/** S5: the chair signs each plan, the pregnant woman's in the browser; nobody leaves the stage before. */
export async function approve(run: Run): Promise<void> {
  const chair = await run.as('chair')
  await expectBlocked(chair, run.cycleId, '5 dari 5 kasus belum punya RTL yang disetujui.')
  await approvePlan(chair, run.people.BUMIL.caseId, 1)
  await byCommand(
    OTHERS.map((group) => ({
      command: 'approvePlan',
      by: run.district.people.chair,
      input: { caseId: run.people[group].caseId },
    })),
  )
  await advance(chair, run.cycleId, 'Diseminasi pertama')
}
