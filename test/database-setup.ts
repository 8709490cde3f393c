import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { newSecrets } from '../bin/lib/secrets.mjs'
import { testDatabase } from './database'

const filesFolder = join(tmpdir(), `tuntas-test-files-${process.pid}`)

// Before any module of the application loads: the settings it reads are this file's own.
Object.assign(process.env, newSecrets(), {
  DATABASE_URL: await testDatabase(),
  TUNTAS_DATABASE: 'embedded',
  TUNTAS_FILES_DIR: filesFolder,
  NEXTAUTH_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
})

afterAll(() => rmSync(filesFolder, { recursive: true, force: true }))
