import 'server-only'
import { createTransport } from 'nodemailer'

/** A mail as the server is given it. The message id is the mail's own, the same at every attempt. */
export type Message = {
  messageId: string
  to: string
  subject: string
  text: string
  html: string
}

/** The mail server does not take it: `code` says why; `forGood` that asking again is of no use; `down` that it takes nothing now. */
export class MailRefused extends Error {
  constructor(
    readonly code: string,
    readonly forGood: boolean,
    readonly down: boolean,
  ) {
    super(code)
  }
}

export type MailServer = { send: (message: Message) => Promise<void>; close: () => void }

/** A server that does not answer is given up after so long; the lease of a mail in hand is longer than all of them. */
const PATIENCE_MS = 10_000

/** The mail server of SMTP_URL. Its words never leave here: they may name the reader's address. */
export function mailServer(url: string, from: string): MailServer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  return {
    send: async (message) => {
      try {
        await transport.sendMail({ ...message, from, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw refusedFor(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A reader who does not exist (5xx to the envelope) never will; all else may be different in an hour. */
function refusedFor(error: unknown): MailRefused {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const name = typeof code === 'string' && /^[A-Za-z0-9_]+$/.test(code) ? code : 'UNKNOWN'
  const answer = typeof responseCode === 'number' ? responseCode : null
  const forGood = (name === 'EENVELOPE' || name === 'EMESSAGE') && answer !== null && answer >= 500
  return new MailRefused(answer === null ? name : `${name}_${answer}`, forGood, answer === null || name === 'EAUTH')
}
