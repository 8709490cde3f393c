import { daysAgo } from '../dates'
import { expect, test } from '../fixtures'
import { newChild } from './child'
import { proposeCase, selectCase } from './steps/choose-case'
import { acceptLine, carryOutLine, declineLine, lineOf, verifyLine } from './steps/lines'
import { measureFirst } from './steps/measure'
import { closeCase, evaluate, letMonthsPass, monitor } from './steps/monitor'
import { approvePlan, draftPlan, redirectLine } from './steps/plan'
import { registerChild } from './steps/register'
import { beginReview, decideFindings, signReview } from './steps/review'
import { returnWorksheet, verifyWorksheet } from './steps/verify'
import { fillWorksheet, mendWorksheet, submitWorksheet } from './steps/worksheet'

test('one child, from the first measurement to the closed case, by everybody who has a part in it', async ({ as }) => {
  test.setTimeout(600_000)
  const officer = await as('kader')
  const center = await as('puskesmas')
  const team = await as('teknis')

  const personId = await registerChild(officer, newChild())
  await measureFirst(officer, personId, { on: daysAgo(100), weight: '8,0', length: '70,2' })
  const caseId = await proposeCase(officer, personId)
  await selectCase(team, caseId)

  await fillWorksheet(officer, caseId)
  await submitWorksheet(officer, caseId)
  await returnWorksheet(center, caseId)
  await mendWorksheet(officer, caseId)
  await verifyWorksheet(center, caseId)

  await beginReview(team, caseId)
  await decideFindings(team, caseId)
  await signReview(await as('pakar'), caseId)

  const chair = await as('ketua')
  await draftPlan(team, caseId)
  await approvePlan(chair, caseId, 1)
  await declineLine(await as('pupr'), await lineOf(caseId, 'PUPR'))
  const insurance = await lineOf(caseId, 'DINSOS')
  await acceptLine(await as('dinsos'), insurance)
  await redirectLine(team, caseId)
  await approvePlan(chair, caseId, 2)
  const latrine = await lineOf(caseId, 'PERKIM')
  await acceptLine(await as('perkim'), latrine)

  await carryOutLine(await as('perkim'), latrine)
  await verifyLine(officer, latrine)
  await carryOutLine(await as('dinsos'), insurance)
  await verifyLine(team, insurance)

  await letMonthsPass(caseId, 93)
  await monitor(officer, caseId)
  await evaluate(team, caseId)
  await closeCase(await as('teknis-2'), caseId)

  await team.goto(`/cases/${caseId}/history`)
  await expect(team.getByText('Riwayat utuh')).toBeVisible()
  await team.goto(`/cases/${caseId}/plan/versions/1`)
  await expect(team.getByText('Versi ini sudah digantikan versi 2.', { exact: false })).toBeVisible()
})
