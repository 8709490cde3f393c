import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSecrets } from '../bin/lib/secrets.mjs'
import { testDatabase } from './database'

// Before any module of the application loads: the settings it reads are this file's own.
Object.assign(process.env, newSecrets(), {
  DATABASE_URL: await testDatabase(),
  TUNTAS_DATABASE: 'embedded',
  TUNTAS_FILES_DIR: join(tmpdir(), `tuntas-test-files-${process.pid}`),
  NEXTAUTH_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
})
