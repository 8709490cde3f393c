import { NumberField } from '@/app/ui/field'
import { errorOf, type FormState, valuesOf } from '@/lib/domain/form-state'
import { volumeField } from '@/lib/domain/packages/package-inputs'

/** A line as the forms of a package name it. */
export type MemberItem = { id: string; name: string; about: string; unit: string; fixed: boolean }

type Props = {
  state: FormState
  items: MemberItem[]
  mayLeave: boolean
  optional?: boolean
  legend: string
  /** What the field of a line's volume is called, by the line's name. */
  volumeOf: (name: string) => string
}

/** Lines with their share of the volume each; unticked, a line is left out. */
export function MemberFields({ state, items, mayLeave, optional = false, legend, volumeOf }: Props) {
  const chosen = valuesOf(state, 'line')
  const wrong = errorOf(state, 'line') !== undefined
  return (
    <fieldset id="line" tabIndex={-1} className={`min-w-0 ${wrong ? 'border-l-4 border-error pl-3' : ''}`}>
      <legend className="mb-2 text-xl font-bold">{legend}</legend>
      <ul className="grid gap-3">
        {items.map((item) => (
          <li key={item.id} className="rounded-box border border-base-300 bg-base-100 p-3">
            {mayLeave && !item.fixed ? (
              <label className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  name="line"
                  value={item.id}
                  defaultChecked={chosen.includes(item.id)}
                  className="checkbox checkbox-primary"
                />
                <Name item={item} />
              </label>
            ) : (
              <>
                <input type="hidden" name="line" value={item.id} />
                <Name item={item} />
              </>
            )}
            {item.fixed ? (
              <input
                type="hidden"
                name={volumeField(item.id)}
                value={String(state.values[volumeField(item.id)] ?? '')}
              />
            ) : (
              <NumberField
                state={state}
                name={volumeField(item.id)}
                label={volumeOf(item.name)}
                optional={optional}
                unit={item.unit}
                className="max-w-56"
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const Name = ({ item }: { item: MemberItem }) => (
  <span>
    <span className="block font-semibold">{item.name}</span>
    <span className="block text-muted">{item.about}</span>
  </span>
)
