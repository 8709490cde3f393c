'use client'
import { type ComponentType, Suspense, lazy, useEffect, useRef, useState } from 'react'
import type { MeasuredChild, Measurement } from '@/lib/domain/growth/measurement'
import type { ReadoutProps } from './growth-readout'
import { type TypedMeasurement, readGrowthForm } from './read-growth-form'

type Props = MeasuredChild & {
  /** The child's other measurements, any order. */
  others: readonly Measurement[]
  /** The last date that is not in the future, and the date of a form without a field for it; 'YYYY-MM-DD'. */
  today: string
}

// The part with the tables in it. On a line too bad for it there simply is no readout; the form goes on working.
const Readout = lazy<ComponentType<ReadoutProps>>(() =>
  import('./growth-readout').then(
    ({ GrowthReadout }) => ({ default: GrowthReadout }),
    () => ({ default: () => null }),
  ),
)

/**
 * Sits anywhere inside the measurement form and says, while somebody types, what the numbers mean. The form works
 * without it: the tables and the rest come only once the browser has nothing better to do, and until then (and without
 * script) this is an empty place. Needs the messages of `growth` from a NextIntlClientProvider.
 */
export function LiveGrowth({ sex, bornOn, others, today }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<TypedMeasurement | null>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => setTyped(readGrowthForm(new FormData(form), today))
    const cancel = whenIdle(read)
    form.addEventListener('input', read)
    form.addEventListener('change', read)
    return () => {
      cancel()
      form.removeEventListener('input', read)
      form.removeEventListener('change', read)
    }
  }, [today])

  return (
    <div ref={place}>
      {typed && (
        <Suspense>
          <Readout child={{ sex, bornOn }} typed={typed} others={others} today={today} />
        </Suspense>
      )}
    </div>
  )
}

function whenIdle(task: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(task)
    return () => window.clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(task)
  return () => window.cancelIdleCallback(handle)
}
