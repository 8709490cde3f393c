import { NumberField } from '@/app/ui/field'
import { SelectField } from '@/app/ui/select-field'
import type { FormState } from '@/lib/domain/form-state'

type Props = {
  state: FormState
  labels: { allocatedRp: string; allocatedSource: string }
  /** Beneath the rupiah. */
  hint: string
  sources: { value: string; label: string }[]
  /** As wide as their columns, where the fields stand side by side. */
  wide?: boolean
}

/** What an agency sets aside for a line, and from which source. */
export function AllocationFields({ state, labels, hint, sources, wide = false }: Props) {
  return (
    <>
      <NumberField
        state={state}
        name="allocatedRp"
        label={labels.allocatedRp}
        hint={hint}
        optional
        whole
        unit="Rp"
        className={wide ? 'w-full' : 'max-w-72'}
      />
      <SelectField
        state={state}
        name="allocatedSource"
        label={labels.allocatedSource}
        optional
        options={sources}
        className={wide ? 'w-full' : 'max-w-96'}
      />
    </>
  )
}
