import { addDays } from '@/lib/domain/days'
import type { CatalogueChanges } from '@/lib/domain/catalogue/changes'
import { officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { TAPIN } from './tapin'

/** So many days ago the district published its first edition. */
const PUBLISHED_DAYS_AGO = 21

/** What the first edition says: made up, and nothing by which another finding would be suspected in the demo. */
const FIRST: CatalogueChanges = {
  causes: {
    W03: {
      advice: {
        USUAL: {
          recommendation: {
            id: 'Perbaikan saluran limbah, sumur resapan, tempat sampah, atau kandang bersama bank sampah desa.',
            en: 'Mended drains, soakaways, bins or pens, together with the village waste bank.',
          },
        },
      },
    },
  },
  limits: { tooOldUpToYears: 49 },
}

/** What its admin is writing: made up too, so that the preview has something to show. */
const DRAFT: CatalogueChanges = {
  causes: { ...FIRST.causes, W02: { leadAgency: 'PERKIM', supportAgencies: ['PUPR', 'DINKES', 'DESA', 'BAZNAS'] } },
  limits: { ...FIRST.limits, farAboveKm: 3, povertyLineRp: 550_000 },
}

/**
 * The first edition of the district's catalogue, which the cases keep that were looked at since, and a draft of the second.
 */
export function addCatalogue(random: Random, rows: Rows, adminId: string, today: string): void {
  const publishedAt = officeHour(addDays(today, -PUBLISHED_DAYS_AGO), 120)
  const by = { areaCode: TAPIN, createdById: adminId, updatedById: adminId }
  const id = random.uuid(publishedAt)
  rows.catalogueEdition.push({
    ...by,
    id,
    number: 1,
    changes: FIRST,
    note: 'Bank sampah desa sudah berjalan di sebagian besar desa; batas umur ibu mengikuti KB pascapersalinan.',
    version: 2,
    createdAt: officeHour(addDays(today, -PUBLISHED_DAYS_AGO - 2), 60),
    updatedAt: publishedAt,
    publishedAt,
    publishedById: adminId,
  })
  const changedAt = officeHour(addDays(today, -2), 200)
  rows.catalogueEdition.push({
    ...by,
    id: random.uuid(changedAt),
    number: null,
    changes: DRAFT,
    note: null,
    version: 3,
    createdAt: officeHour(addDays(today, -3), 100),
    updatedAt: changedAt,
    publishedAt: null,
    publishedById: null,
  })
  for (const row of rows.auditCase) {
    const isSince = row.catalogueAt != null && new Date(row.catalogueAt) > publishedAt
    if (isSince && row.areaCode.startsWith(TAPIN)) row.catalogueEditionId = id
  }
}
