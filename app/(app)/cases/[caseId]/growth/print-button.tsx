'use client'
import { useSyncExternalStore } from 'react'
import { buttonClass } from '@/app/ui/button-look'

const never = () => () => {}

/** Opens the browser's own print. It appears once script runs: without it the browser's menu does the same. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripted) return null
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass('secondary')}>
      {label}
    </button>
  )
}
