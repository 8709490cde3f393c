import { createServer } from 'node:net'
import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { listeningAddress, requireFreePort, tryPort } from './port.mjs'

describe('listeningAddress', () => {
  test('is port 3000 on every address unless told', () => {
    expect(listeningAddress({})).toEqual({ host: '0.0.0.0', port: 3000 })
    expect(listeningAddress({ PORT: '8080', HOSTNAME: '127.0.0.1' })).toEqual({ host: '127.0.0.1', port: 8080 })
  })

  test("does not take the machine's own name for a wish", () => {
    expect(listeningAddress({ HOSTNAME: hostname() }).host).toBe('0.0.0.0')
  })

  test.each(['abc', '0', '65536', '30.5', '-1'])('refuses PORT=%s in one sentence', (PORT) => {
    expect(() => listeningAddress({ PORT })).toThrow(`PORT must be a whole number from 1 to 65535, not "${PORT}".`)
  })
})

describe('requireFreePort', () => {
  test('names a taken port and a way out, and waits for one that is just being left', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    await expect(requireFreePort({ host: '127.0.0.1', port }, 100)).rejects.toThrow(/already taken.*PORT=\d+ npm start/)
    setTimeout(() => server.close(), 100)
    await requireFreePort({ host: '127.0.0.1', port }, 5000)
  })

  test('lets go of the port it looked at', async () => {
    const port = await tryPort(0)
    await requireFreePort({ host: '127.0.0.1', port })
    expect(await tryPort(port)).toBe(port)
  })
})
