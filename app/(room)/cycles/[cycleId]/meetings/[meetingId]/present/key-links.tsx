'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { toRoute } from '@/app/ui/to-route'

/** The arrow keys of a presenter go where the links of the page go; not while somebody types. */
export function KeyLinks({ previous, next }: { previous: string | null; next: string | null }) {
  const router = useRouter()
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const to = FORWARD.has(event.key) ? next : BACK.has(event.key) ? previous : null
      if (to === null || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      router.push(toRoute(to))
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  }, [router, previous, next])
  return null
}

const FORWARD = new Set(['ArrowRight', 'PageDown'])
const BACK = new Set(['ArrowLeft', 'PageUp'])
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null
