import { Status } from '@/app/ui/status'
import type { villageChoices } from './village-choices'

/** The same villages for whoever only reads them: those audited are marked. */
export function LokusVillages({ subdistricts }: { subdistricts: Awaited<ReturnType<typeof villageChoices>> }) {
  return subdistricts.map(({ code, summary, villages }) => (
    <details key={code} className="rounded-box border border-base-300 px-4">
      <summary className="min-h-11 py-2.5 font-semibold text-primary">{summary}</summary>
      <ul className="grid gap-2 pb-4 sm:grid-cols-2">
        {villages.map((village) => (
          <li key={village.code}>
            <Status tone={village.chosen ? 'success' : 'neutral'}>{village.name}</Status>
            <p className="text-muted">{village.hint}</p>
          </li>
        ))}
      </ul>
    </details>
  ))
}
