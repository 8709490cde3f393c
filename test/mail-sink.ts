import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string; messageId: string; subject: string; raw: string }

/** A mail server that keeps what it is given, on a port of this machine alone. */
export type MailSink = {
  url: string
  received: Received[]
  close: () => Promise<void>
}

/**
 * @param refuse what it says to a reader's address instead of taking it: a code such as 550, null to take it
 * @param slow how long it thinks, in ms, between having a mail and saying so
 * @param port where it listens; any free one unless told
 */
export async function startMailSink({
  refuse = () => null,
  slow = 0,
  port = 0,
}: { refuse?: (to: string) => number | null; slow?: number; port?: number } = {}): Promise<MailSink> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const responseCode = refuse(address)
      done(responseCode === null ? null : Object.assign(new Error('no'), { responseCode }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        received.push({ to, messageId: header('Message-ID'), subject: header('Subject'), raw })
        setTimeout(done, slow)
      })
    },
  })
  server.on('error', () => {})
  const { server: listening } = server
  server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
