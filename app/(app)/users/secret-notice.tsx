'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

export type Secret = { username: string; password: string }

/** A first password, told once: it takes the focus so that nobody leaves the page without it. */
export function SecretNotice({ secret, kind }: { secret: Secret; kind: 'opened' | 'reset' }) {
  const t = useTranslations('user.secret')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-3 rounded-box border-2 border-success bg-base-100 p-4"
    >
      <h2 className="text-lg font-bold text-success">{t(kind)}</h2>
      <dl className="grid gap-x-4 gap-y-1 text-lg sm:grid-cols-[auto_1fr]">
        <dt>{t('username')}</dt>
        <dd className="font-mono font-bold">{secret.username}</dd>
        <dt>{t('password')}</dt>
        <dd className="font-mono font-bold whitespace-nowrap">{secret.password}</dd>
      </dl>
      <p className="max-w-prose">{t('body')}</p>
    </div>
  )
}
