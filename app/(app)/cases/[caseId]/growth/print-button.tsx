'use client'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/app/ui/button-look'

/** Opens the browser's own print. It appears once script runs: without it the browser's menu does the same. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass('secondary')}>
      {label}
    </button>
  )
}
