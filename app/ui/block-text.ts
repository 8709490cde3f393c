import type { getTranslations } from 'next-intl/server'
import type { Block } from '@/lib/domain/cycles/gate'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>

/** Why a cycle may not leave its stage, as a sentence: what is missing, of how many, and where the longest waits. */
export function blockText(t: Translate, { code, undone, all, missing, longest }: Block): string {
  const named =
    code === 'quota_missing'
      ? missing.map((group) => t(`cycle.report.groupName.${group as CaseGroup}`)).join(', ')
      : (missing[0] ?? '')
  const what = t(`cycle.block.${code}`, { undone: undone ?? 0, all: all ?? 0, missing: named })
  if (!longest) return what
  const { days, office } = longest
  return `${what} ${office ? t('cycle.block.at', { days, office }) : t('cycle.block.longest', { days })}.`
}
