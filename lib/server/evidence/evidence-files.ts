import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EXTENSION_OF } from '@/lib/domain/evidence/media-type'
import { evidencePath, smallPath } from './evidence-folder'
import type { Proof } from './prepare-proof'

/**
 * Writes a proof, and its small picture, so that a power cut leaves the whole file or none: to a temporary name, flushed
 * to the disk, then renamed. A temporary file that is left behind belongs to no row and is never served.
 * @returns the storage key
 */
export async function writeEvidenceFile(proof: Pick<Proof, 'type' | 'bytes' | 'small'>): Promise<string> {
  const uuid = randomUUID()
  const key = `${uuid.slice(-2)}/${uuid}.${EXTENSION_OF[proof.type]}`
  await mkdir(dirname(evidencePath(key)), { recursive: true, mode: 0o700 })
  if (proof.small) await writeWhole(smallPath(key), proof.small)
  await writeWhole(evidencePath(key), proof.bytes)
  return key
}

/** Takes back files whose rows were never committed. */
export async function removeEvidenceFiles(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await rm(evidencePath(key), { force: true })
    await rm(smallPath(key), { force: true })
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
