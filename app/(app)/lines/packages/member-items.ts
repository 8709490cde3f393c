import { getLocale, getTranslations } from 'next-intl/server'
import { volumeField } from '@/lib/domain/packages/package-inputs'
import { formatNumber } from '@/lib/i18n/format'
import type { LineRow } from '@/lib/server/lines/line-rows'
import type { MemberItem } from './member-fields'

type Member = { volume: number; line: LineRow }

/** Lines as the forms of a package name them; what is done keeps its share. */
export async function memberItems(members: Member[]): Promise<MemberItem[]> {
  const [t, locale] = [await getTranslations('line'), await getLocale()]
  return members.map(({ line }) => ({
    id: line.id,
    name: line.beneficiary,
    about: `${line.activity} (${t('target', { volume: formatNumber(line.targetVolume, locale), unit: line.unit })}) · ${line.village} · ${t('caseNumber', { number: line.caseNumber })} · ${t(`status.${line.status}`)}`,
    unit: line.unit,
    fixed: line.status === 'done' || line.status === 'verified',
  }))
}

/** The volumes as a form starts with them, with the decimal comma that people type. */
export const volumesTyped = (members: Member[]): Record<string, string> =>
  Object.fromEntries(members.map(({ volume, line }) => [volumeField(line.id), String(volume).replace('.', ',')]))
