import { test } from '../fixtures'
import { conclude, report } from './cycle/conclude'
import { makeCycleDistrict } from './cycle/cycle-district'
import { disseminate } from './cycle/disseminate'
import { fill } from './cycle/fill'
import { followThrough, realise } from './cycle/follow-up'
import { formTeam } from './cycle/form-team'
import { manage } from './cycle/manage'
import { approve, review } from './cycle/review'
import type { Begun, Run } from './cycle/run'
import { select } from './cycle/select'

/**
 * One audit cycle of two villages with a case of each of the five groups, in a district of its own, from the team to the
 * report and into the next cycle. Each stage is left by the button on the cycle's page, so by the gates of the application.
 * What was shown in the browser for one case is done for the others by command (cycle/by-command.ts), and three months pass
 * by moving dates (steps/monitor.ts).
 */
test.describe.configure({ mode: 'serial' })

let begun: Begun

const stage = (title: string, walk: (run: Run) => Promise<void>) =>
  test(title, async ({ as }) => {
    test.setTimeout(600_000)
    begun ??= { district: await makeCycleDistrict(), cycleId: '', people: {} as Begun['people'] }
    const { people, planners, password } = begun.district
    const run: Run = Object.assign(begun, {
      as: (who: keyof typeof people) => as(people[who].username, '', password),
      planner: (code: string) => {
        const actor = planners[code]
        if (!actor) throw new Error(`Nobody plans for ${code}`)
        return as(actor.username, '', password)
      },
    })
    await walk(run)
  })

stage('S0, a cycle is opened and its team formed', formTeam)
stage('S1, the management meeting sets villages and quotas', manage)
stage('S2, a case of each of the five groups is chosen', select)
stage('S3, five worksheets are filled in; one comes back and is mended', fill)
stage('S4, experts review the cases and every finding is answered', review)
stage('S5, the chair approves the plans', approve)
stage('S6, agencies answer in the room; one line is declined and settled with another', disseminate)
stage('S7, lines are carried out with proof and verified', realise)
stage('S8, three months are followed up, and a pregnancy becomes a child', followThrough)
stage('S9, lines are judged, outcomes decided, the second dissemination closed', conclude)
stage('S10, the report is sent and what is unfinished is carried into the next cycle', report)
