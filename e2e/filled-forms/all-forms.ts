import { bulkForm } from './bulk-form'
import { dialogueForm } from './dialogue-form'
import type { FilledForm } from './filled-form'
import { limitsForm } from './limits-form'
import { declineForm, reportForm } from './line-forms'
import { measureForm } from './measure-form'
import { packageForm } from './package-forms'
import { registerForm } from './register-form'
import { sectionForm } from './section-form'
import { signInForm } from './sign-in-form'

/** Every kind of form that must work whatever becomes of the scripts. */
export const allForms = (): FilledForm[] => [
  signInForm,
  registerForm(),
  measureForm,
  sectionForm,
  declineForm,
  reportForm,
  bulkForm(),
  packageForm,
  dialogueForm,
  limitsForm,
]
