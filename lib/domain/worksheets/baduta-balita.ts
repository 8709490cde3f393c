import { development } from './baduta-balita/development'
import { feeding } from './baduta-balita/feeding'
import { home } from './shared/home'
import { identity } from './baduta-balita/identity'
import { illness } from './baduta-balita/illness'
import { immunisation } from './baduta-balita/immunisation'
import { livelihood } from './baduta-balita/livelihood'
import { nutrition } from './baduta-balita/nutrition'
import { parents } from './baduta-balita/parents'
import { pregnancy } from './baduta-balita/pregnancy'
import { services } from './baduta-balita/services'
import type { WorksheetDefinition } from './definition'

/**
 * The worksheet of a child under five, version 1: the audit form's parts I to IX, one part a page. Part X, the
 * result of the audit, is the expert's review. Once answered, a version never changes: a change makes a new one.
 */
export const badutaBalita: WorksheetDefinition = {
  code: 'BADUTA_BALITA',
  version: 1,
  groups: ['BADUTA', 'BALITA'],
  sections: [
    identity,
    nutrition,
    parents,
    pregnancy,
    feeding,
    immunisation,
    illness,
    development,
    home,
    livelihood,
    services,
  ],
}
