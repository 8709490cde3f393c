import { type Messages, NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

const ALWAYS = ['form', 'refusal'] as const

/**
 * Gives the client forms inside it the texts they need and no more: those of fields and refusals,
 * and the namespaces named in `also`. Pages put it around a form; server components need nothing.
 */
export async function FormMessages({ also = [], children }: { also?: (keyof Messages)[]; children: ReactNode }) {
  const messages = await getMessages()
  const needed = Object.fromEntries([...ALWAYS, ...also].map((name) => [name, messages[name]]))
  return <NextIntlClientProvider messages={needed}>{children}</NextIntlClientProvider>
}
