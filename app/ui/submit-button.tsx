'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClass, type ButtonLook } from './button-look'

type SubmitProps = { children: ReactNode; look?: ButtonLook; name?: string; value?: string; pendingText?: string }

/**
 * Sends the form it stands in. While sending it says so and refuses a second tap, yet stays focusable;
 * `name` and `value` tell which of several buttons was pressed.
 */
export function SubmitButton({ children, look = 'primary', name, value, pendingText }: SubmitProps) {
  const { pending } = useFormStatus()
  const t = useTranslations('form')
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClass(look)}
    >
      {pending ? (pendingText ?? t('pending')) : children}
    </button>
  )
}
