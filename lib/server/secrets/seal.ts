import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '../env'

const VERSION = 1
const IV_BYTES = 12
const TAG_BYTES = 16

const dataKey = () => Buffer.from(env().TUNTAS_DATA_KEY, 'base64')
const lookupKey = () => Buffer.from(env().TUNTAS_LOOKUP_KEY, 'base64')

/** Encrypts text with AES-256-GCM under the data key: version byte, nonce, tag, ciphertext. */
export function seal(text: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', dataKey(), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]))
}

/** The text that was sealed. Throws where the key is another or a byte was changed. */
export function unseal(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('sealed with an unknown version')
  const iv = bytes.subarray(1, 1 + IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', dataKey(), iv, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** A keyed hash (HMAC-SHA-256) to look a number up by, without being able to read it back. */
export function lookupOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', lookupKey()).update(text).digest())
}
