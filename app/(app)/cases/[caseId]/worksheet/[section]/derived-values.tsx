import { showShaped } from '@/lib/domain/worksheets/show-shaped'
import type { SectionDerived } from '@/lib/domain/worksheets/section-form'
import type { Live } from './live-answers'
import type { SectionTexts } from './section-texts'

/** What follows from the answers above: as stored, and with script as it is typed now. */
export function DerivedValues({
  values,
  texts,
  live,
}: {
  values: SectionDerived[]
  texts: SectionTexts
  live: Live | null
}) {
  if (values.length === 0) return null
  return (
    <dl className="-mt-2 grid gap-2 rounded-box border border-base-300 bg-base-200 px-4 py-3">
      {values.map((value) => (
        <div key={value.code} className="flex flex-wrap justify-between gap-x-4">
          <dt>{value.label}</dt>
          <dd className="text-end font-semibold">
            {shownOf(value, texts, live) ?? <span className="font-normal text-muted">{texts.notYetDerived}</span>}
          </dd>
          {value.hint && <dd className="w-full text-muted">{value.hint}</dd>}
        </div>
      ))}
    </dl>
  )
}

function shownOf({ code, shown, shape }: SectionDerived, { locale }: SectionTexts, live: Live | null): string | null {
  if (live === null) return shown
  const value = live.derived(code)
  return value === undefined || typeof value === 'boolean' ? null : showShaped(shape, value, locale)
}
