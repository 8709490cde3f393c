import type id from './messages.id'
import type { Shape } from './shape'
import access from './messages/access.en'
import agency from './messages/agency.en'
import allocation from './messages/allocation.en'
import caseTexts from './messages/case.en'
import catalogue from './messages/catalogue.en'
import common from './messages/common.en'
import convergence from './messages/convergence.en'
import cycle from './messages/cycle.en'
import cycleReport from './messages/cycle-report.en'
import desk from './messages/desk.en'
import dialogue from './messages/dialogue.en'
import escalation from './messages/escalation.en'
import finding from './messages/finding.en'
import form from './messages/form.en'
import growth from './messages/growth.en'
import history from './messages/history.en'
import job from './messages/job.en'
import line from './messages/line.en'
import measurement from './messages/measurement.en'
import meeting from './messages/meeting.en'
import money from './messages/money.en'
import monitoring from './messages/monitoring.en'
import mother from './messages/mother.en'
import nav from './messages/nav.en'
import notification from './messages/notification.en'
import person from './messages/person.en'
import plan from './messages/plan.en'
import planning from './messages/planning.en'
import problem from './messages/problem.en'
import progress from './messages/progress.en'
import proof from './messages/proof.en'
import queue from './messages/queue.en'
import refusal from './messages/refusal.en'
import review from './messages/review.en'
import role from './messages/role.en'
import selection from './messages/selection.en'
import selectionSigns from './messages/selection-signs.en'
import signIn from './messages/sign-in.en'
import task from './messages/task.en'
import team from './messages/team.en'
import user from './messages/user.en'
import verification from './messages/verification.en'
import workPackage from './messages/work-package.en'
import worksheet from './messages/worksheet.en'

/** Every text of the interface in English, by namespace; the compiler holds it to the Indonesian tree. */
export default {
  common,
  nav,
  form,
  refusal,
  role,
  signIn,
  problem,
  growth,
  worksheet,
  finding,
  person,
  measurement,
  mother,
  case: caseTexts,
  history,
  verification,
  review,
  queue,
  plan,
  line,
  desk,
  dialogue,
  proof,
  workPackage,
  agency,
  allocation,
  planning,
  monitoring,
  progress,
  convergence,
  money,
  cycle: { ...cycle, ...cycleReport },
  meeting,
  selection: { ...selection, ...selectionSigns },
  task,
  access,
  team,
  user,
  notification,
  catalogue,
  escalation,
  job,
} satisfies Shape<typeof id>
