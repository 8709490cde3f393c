import { getTranslations } from 'next-intl/server'
import type { Lokus, LokusVillage } from '@/lib/server/selection/get-lokus'

/** The villages of each subdistrict with what speaks for or against each, in words. */
export async function villageChoices({ subdistricts }: Lokus) {
  const t = await getTranslations('selection')
  const hintOf = ({ rank, listed, cases, lastAudited }: LokusVillage) =>
    [
      rank ? `${t('lokus.rank', rank)} (${t('lokus.figures', rank)})` : t('lokus.unranked'),
      ...(listed > 0 ? [t('lokus.listed', { n: listed })] : []),
      ...(cases > 0 ? [t('lokus.cases', { n: cases })] : []),
      lastAudited
        ? t('lokus.lastAudited', {
            cycle: t('cycle', { semester: String(lastAudited.semester), year: String(lastAudited.year) }),
          })
        : t('lokus.neverAudited'),
    ].join('. ')
  return subdistricts.map(({ code, name, villages }) => {
    const chosen = villages.filter((village) => village.chosen)
    return {
      code,
      name,
      summary: t('lokus.subdistrict', { name, n: chosen.length, all: villages.length }),
      open: chosen.length > 0 && chosen.length < villages.length,
      villages: villages.map((village) => ({
        code: village.code,
        name: village.name,
        chosen: village.chosen,
        hint: hintOf(village),
      })),
    }
  })
}
