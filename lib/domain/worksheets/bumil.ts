import { fetus } from './bumil/fetus'
import { motherIdentity } from './shared/mother-identity'
import { illness } from './bumil/illness'
import { nutrition } from './bumil/nutrition'
import { obstetric } from './bumil/obstetric'
import { pregnancy } from './bumil/pregnancy'
import { services } from './bumil/services'
import { supplements } from './bumil/supplements'
import type { WorksheetDefinition } from './definition'
import { ageAtMarriage, maritalStatus } from './shared/family-life'
import { habits } from './shared/habits'
import { husband } from './shared/husband'
import { epds } from './shared/mental-health'
import { psychosocial } from './shared/psychosocial'
import { familyDocuments, womensHome, womensLivelihood } from './shared/women-home'
import { text } from './text'

/** The worksheet of a pregnant woman, version 1. Once answered, a version never changes: a change makes a new one. */
export const bumil: WorksheetDefinition = {
  code: 'BUMIL',
  version: 1,
  groups: ['BUMIL'],
  sections: [
    motherIdentity,
    husband,
    obstetric,
    pregnancy,
    nutrition,
    supplements,
    fetus,
    illness,
    habits,
    psychosocial([epds(text('Skor EPDS', 'EPDS score'))]),
    womensHome,
    womensLivelihood(familyDocuments, [
      maritalStatus(text('Status pernikahan', 'Marital status')),
      ageAtMarriage(text('Umur saat menikah', 'Age at marriage')),
    ]),
    services,
  ],
}
