import 'server-only'
import { env } from '../env'
import { mailServer } from './mail-server'
import { type Posted, sendMail } from './send-mail'

/** Sends what waits through the mail server of the settings; nothing where none is set. */
export async function sendWaitingMail(): Promise<Posted | null> {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env()
  if (!SMTP_URL || !MAIL_FROM) return null
  const server = mailServer(SMTP_URL, MAIL_FROM)
  try {
    const site = NEXTAUTH_URL.replace(/\/+$/, '')
    return await sendMail(server, { site, domain: MAIL_FROM.slice(MAIL_FROM.indexOf('@') + 1) })
  } finally {
    server.close()
  }
}

/** Whether there is a mail server to write mail for. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined
