import { groom } from './catin/groom'
import { health } from './catin/health'
import { identity } from './catin/identity'
import { nutrition } from './catin/nutrition'
import { reproduction } from './catin/reproduction'
import { services } from './catin/services'
import type { WorksheetDefinition } from './definition'
import { habits } from './shared/habits'
import { psychosocial } from './shared/psychosocial'
import { familyDocuments, womensHome, womensLivelihood } from './shared/women-home'

/** The worksheet of a bride, version 1. Once answered, a version never changes: a change makes a new one. */
export const catin: WorksheetDefinition = {
  code: 'CATIN',
  version: 1,
  groups: ['CATIN'],
  sections: [
    identity,
    groom,
    nutrition,
    health,
    habits,
    reproduction,
    psychosocial([]),
    womensHome,
    womensLivelihood(familyDocuments),
    services,
  ],
}
