import { baby } from './bufas/baby'
import { breastfeeding } from './bufas/breastfeeding'
import { delivery } from './bufas/delivery'
import { nutrition } from './bufas/nutrition'
import { pregnancy } from './bufas/pregnancy'
import { services } from './bufas/services'
import { visits } from './bufas/visits'
import { motherIdentity } from './shared/mother-identity'
import type { WorksheetDefinition } from './definition'
import { day } from './field-builders'
import { documents } from './shared/documents'
import { ageAtMarriage, maritalStatus } from './shared/family-life'
import { habits } from './shared/habits'
import { husband } from './shared/husband'
import { epds } from './shared/mental-health'
import { psychosocial } from './shared/psychosocial'
import { womensHome, womensLivelihood } from './shared/women-home'
import { text } from './text'

/**
 * The worksheet of a mother after the birth or while she breastfeeds, version 1: the form "Ibu Menyusui/Nifas". Once
 * answered, a version never changes: a change makes a new one.
 */
export const bufas: WorksheetDefinition = {
  code: 'BUFAS',
  version: 1,
  groups: ['BUFAS'],
  sections: [
    motherIdentity,
    husband,
    pregnancy,
    delivery,
    baby,
    breastfeeding,
    visits,
    nutrition,
    habits,
    psychosocial([epds(text('Skor EPDS', 'EPDS score'))]),
    womensHome,
    womensLivelihood(documents, [
      maritalStatus(text('Status pernikahan', 'Marital status')),
      day('marriedOn', text('Tanggal menikah yang tercatat', 'Date of marriage on record'), {
        sensitivity: 'restricted',
      }),
      ageAtMarriage(text('Umur saat menikah', 'Age at marriage')),
    ]),
    services,
  ],
}
