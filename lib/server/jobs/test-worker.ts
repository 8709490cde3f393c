// Run as a process of its own, so that a test can kill it: checks, digests and mail at one moment of the district, over and
// over until nothing is left to do.
import { db } from '../db/client'
import { escalate } from './escalate'
import { mailServer } from './mail-server'
import { sendMail } from './send-mail'
import { writeDigests } from './write-digests'

const [moment = '', url = ''] = process.argv.slice(2)
const began = Date.now()
const at = Date.parse(moment)
const server = mailServer(url, 'tuntas@example.org')
process.stdout.write('ready\n')

for (;;) {
  const { raised } = await escalate(new Date(at), { mail: true, batch: 20 })
  const written = await writeDigests(new Date(at))
  // Mail of steps gathers for ten minutes first.
  const now = () => new Date(at + 11 * 60_000 + Date.now() - began)
  const { sent } = await sendMail(server, {
    site: 'https://tuntas.example',
    domain: 'tuntas.example',
    now,
    leaseMs: 300,
  })
  const waiting = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('role', 'tuntas_system', true)`
    return tx.mail.count({ where: { status: 'queued' } })
  })
  if (raised + written + sent + waiting === 0) break
}
server.close()
await db().$disconnect()
