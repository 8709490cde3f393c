import 'server-only'
import { type FileHandle, open } from 'node:fs/promises'
import { evidencePath, smallPath } from './evidence-folder'

/** A kept file opened for reading, or its small picture where it has one; null where it is gone. The caller closes it. */
export async function openKeptFile(storageKey: string, size: 'whole' | 'small' = 'whole'): Promise<FileHandle | null> {
  return (size === 'small' ? await opened(smallPath(storageKey)) : null) ?? (await opened(evidencePath(storageKey)))
}

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
