'use client'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-look'

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ href, look, children }: { href: Route; look?: ButtonLook; children: ReactNode }) {
  return (
    <Link href={href} className={buttonClass(look)}>
      {children}
    </Link>
  )
}
