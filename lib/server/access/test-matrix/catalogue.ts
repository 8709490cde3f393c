import type { Actor } from '@/lib/domain/access/actor'
import { settingsOf } from '@/lib/domain/catalogue/cause-settings'
import type { CatalogueChanges } from '@/lib/domain/catalogue/changes'
import { findCause } from '@/lib/domain/findings/catalogue'
import { DEFAULT_FINDING_LIMITS } from '@/lib/domain/findings/limits'
import type { District } from '@/test/fixtures/district'
import { renameAgency } from '../../agencies/rename-agency'
import { saveCause, saveLimits } from '../../catalogue/save-draft'
import { dropDraft, publishEdition } from '../../catalogue/settle-draft'
import { asSystem } from '../../db/as-system'
import { target, type Trial } from './target'

/** The district with a draft of version 1, whatever came before; or without one. */
const withDraft =
  (changes: CatalogueChanges | null) =>
  async ({ areaCode, actors }: District) => {
    const { id } = actors.district_admin
    const of = { areaCode, createdById: id, updatedById: id }
    await asSystem(async (tx) => {
      const open = { areaCode, publishedAt: null, droppedAt: null }
      await tx.catalogueEdition.updateMany({ where: open, data: { droppedAt: new Date() } })
      if (changes) await tx.catalogueEdition.create({ data: { ...of, changes } })
    })
    return target('area', areaCode)
  }

const W05 = findCause('W05')
if (!W05) throw new Error('no cause W05')
const settings = { ...settingsOf(W05), used: false }

/** What a district's admin makes of the catalogue, and what its agencies are called. */
export const CATALOGUE: Record<string, Trial> = {
  saveCause: {
    permission: 'catalogue:edit',
    make: withDraft(null),
    run: (actor: Actor, { areaCode }, commandId) =>
      saveCause(actor, areaCode, { commandId, version: 0, code: 'W05', settings }),
  },
  saveLimits: {
    permission: 'catalogue:edit',
    make: withDraft(null),
    run: (actor, { areaCode }, commandId) =>
      saveLimits(actor, areaCode, { commandId, version: 0, limits: { ...DEFAULT_FINDING_LIMITS, farAboveKm: 9 } }),
  },
  publishEdition: {
    permission: 'catalogue:edit',
    make: withDraft({ causes: {}, limits: { farAboveKm: 4 } }),
    run: (actor, { areaCode }, commandId) =>
      publishEdition(actor, areaCode, { commandId, version: 1, note: 'Uji terbit' }),
  },
  dropDraft: {
    permission: 'catalogue:edit',
    make: withDraft({ causes: {}, limits: { farAboveKm: 4 } }),
    run: (actor, { areaCode }, commandId) => dropDraft(actor, areaCode, { commandId, version: 1 }),
  },
  renameAgency: {
    permission: 'agency:rename',
    make: async ({ areaCode, agencies }) => target('area', areaCode, { leadAgencyId: agencies.get('PUPR')?.id ?? '' }),
    run: (actor, { leadAgencyId }, commandId) =>
      renameAgency(actor, { commandId, agencyId: leadAgencyId, localName: 'Dinas PUPR Uji' }),
    // Nobody of another district finds it.
    elsewhere: 'not_found',
  },
}
