import type { ReactNode } from 'react'
import type { Tone } from './tone'

const LOOKS: Record<Tone, string> = {
  neutral: 'badge badge-soft badge-neutral',
  primary: 'badge badge-primary',
  info: 'badge badge-soft badge-info',
  success: 'badge badge-soft badge-success',
  warning: 'badge badge-soft badge-warning',
  error: 'badge badge-soft badge-error',
}

/** How something stands, in a word or two. The word says it; the colour only helps to find it. */
export function Status({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={LOOKS[tone]}>{children}</span>
}
