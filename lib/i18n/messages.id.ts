import access from './messages/access.id'
import agency from './messages/agency.id'
import caseTexts from './messages/case.id'
import common from './messages/common.id'
import escalation from './messages/escalation.id'
import finding from './messages/finding.id'
import form from './messages/form.id'
import growth from './messages/growth.id'
import history from './messages/history.id'
import job from './messages/job.id'
import line from './messages/line.id'
import measurement from './messages/measurement.id'
import monitoring from './messages/monitoring.id'
import nav from './messages/nav.id'
import notification from './messages/notification.id'
import person from './messages/person.id'
import plan from './messages/plan.id'
import problem from './messages/problem.id'
import progress from './messages/progress.id'
import refusal from './messages/refusal.id'
import review from './messages/review.id'
import role from './messages/role.id'
import signIn from './messages/sign-in.id'
import task from './messages/task.id'
import user from './messages/user.id'
import verification from './messages/verification.id'
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
  case: caseTexts,
  history,
  verification,
  review,
  plan,
  line,
  agency,
  monitoring,
  progress,
  task,
  access,
  user,
  notification,
  escalation,
  job,
}
