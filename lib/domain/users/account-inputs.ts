import { z } from 'zod'
import { type Role, ROLES } from '../access/roles'
import { VILLAGE_CODE } from '../area-code'
import { SPECIALTIES } from '../reviews/specialties'
import { id, line, optionalId, optionalLine } from '../typed/text-fields'
import { checkPassword } from './password'

const USERNAME = /^[a-z0-9][a-z0-9._]*$/

/** The roles a district's admin may open an account for; whoever compares districts belongs to none. */
export const OPENABLE_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'province_viewer')

/** The field that says where somebody of a role works; the others work in the whole district. */
export const PLACE_FIELD = {
  village_officer: 'villageCode',
  health_center: 'healthCenterId',
  agency_planner: 'agencyId',
} as const satisfies Partial<Record<Role, 'villageCode' | 'healthCenterId' | 'agencyId'>>

/** Said at the field together with everything else that is wrong; `null` is a place left blank, undefined one refused. */
function placeGiven(role: keyof typeof PLACE_FIELD) {
  return (input: Record<string, unknown>) => input.role !== role || input[PLACE_FIELD[role]] !== null
}

/** A new account. Where it works is asked by its role: a village, a health centre, an agency, or the whole district. */
export const OpenAccountInput = z
  .object({
    commandId: id,
    username: z
      .string('required')
      .trim()
      .toLowerCase()
      .min(1, 'required')
      .min(3, 'too_short')
      .max(40, 'too_long')
      .regex(USERNAME, 'username_format'),
    name: line(120),
    title: optionalLine(120),
    role: z.enum(ROLES, 'required').refine((role) => OPENABLE_ROLES.includes(role), 'not_an_option'),
    villageCode: z
      .union([z.literal(''), z.string().regex(VILLAGE_CODE, 'not_an_option')])
      .default('')
      .transform((typed) => (typed === '' ? null : typed)),
    agencyId: optionalId('not_an_option'),
    healthCenterId: optionalId('not_an_option'),
  })
  .refine(placeGiven('village_officer'), { path: ['villageCode'], error: 'required', when: () => true })
  .refine(placeGiven('health_center'), { path: ['healthCenterId'], error: 'required', when: () => true })
  .refine(placeGiven('agency_planner'), { path: ['agencyId'], error: 'required', when: () => true })
export type OpenAccountInput = z.output<typeof OpenAccountInput>

/** One account to do something about. */
export const AccountInput = z.object({ commandId: id, userId: id })
export type AccountInput = z.output<typeof AccountInput>

/** An expert's field of work; null where none is known. */
export const SpecialtyInput = AccountInput.extend({
  specialty: z
    .enum(['', ...SPECIALTIES], 'not_an_option')
    .default('')
    .transform((chosen) => (chosen === '' ? null : chosen)),
})
export type SpecialtyInput = z.output<typeof SpecialtyInput>

/** One's own new password, with the one in force. */
export const changePasswordInput = (username: string) =>
  z
    .object({
      commandId: id,
      currentPassword: z.string('required').min(1, 'required').max(200, 'too_long'),
      newPassword: z.string('required').min(1, 'required').max(200, 'too_long'),
      repeatPassword: z.string('required').min(1, 'required').max(200, 'too_long'),
    })
    .superRefine(({ currentPassword, newPassword, repeatPassword }, context) => {
      const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (!checkPassword(newPassword, username)) refuse('newPassword', 'password_weak')
      else if (newPassword === currentPassword) refuse('newPassword', 'password_same')
      else if (newPassword !== repeatPassword) refuse('repeatPassword', 'password_mismatch')
    })
export type ChangePasswordInput = z.output<ReturnType<typeof changePasswordInput>>
