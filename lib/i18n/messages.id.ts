import access from './messages/access.id'
import agency from './messages/agency.id'
import allocation from './messages/allocation.id'
import caseTexts from './messages/case.id'
import catalogue from './messages/catalogue.id'
import common from './messages/common.id'
import convergence from './messages/convergence.id'
import cycle from './messages/cycle.id'
import cycleReport from './messages/cycle-report.id'
import desk from './messages/desk.id'
import dialogue from './messages/dialogue.id'
import escalation from './messages/escalation.id'
import finding from './messages/finding.id'
import form from './messages/form.id'
import growth from './messages/growth.id'
import history from './messages/history.id'
import job from './messages/job.id'
import line from './messages/line.id'
import measurement from './messages/measurement.id'
import meeting from './messages/meeting.id'
import money from './messages/money.id'
import monitoring from './messages/monitoring.id'
import mother from './messages/mother.id'
import nav from './messages/nav.id'
import notification from './messages/notification.id'
import person from './messages/person.id'
import plan from './messages/plan.id'
import planning from './messages/planning.id'
import problem from './messages/problem.id'
import progress from './messages/progress.id'
import proof from './messages/proof.id'
import queue from './messages/queue.id'
import refusal from './messages/refusal.id'
import review from './messages/review.id'
import role from './messages/role.id'
import selection from './messages/selection.id'
import selectionSigns from './messages/selection-signs.id'
import signIn from './messages/sign-in.id'
import task from './messages/task.id'
import team from './messages/team.id'
import user from './messages/user.id'
import verification from './messages/verification.id'
import workPackage from './messages/work-package.id'
import worksheet from './messages/worksheet.id'

/** Every text of the interface in Indonesian, by namespace. */
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
}
