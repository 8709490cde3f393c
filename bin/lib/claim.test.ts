import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claim, ownerOf } from './claim.mjs'
import { Refusal } from './refusal.mjs'

const folder = (): string => mkdtempSync(join(tmpdir(), 'tuntas-claim-'))

test('one process at a time works in a data folder', () => {
  const data = folder()
  const release = claim(data)
  expect(ownerOf(data)).toBe(process.pid)
  expect(() => claim(data)).toThrow(Refusal)
  expect(() => claim(data)).toThrow(/is in use by another run/)
  release()
  expect(ownerOf(data)).toBeNull()
  claim(data)()
})

test('a claim of a process that ended, or whose number another has now, counts for nothing', () => {
  const data = folder()
  writeFileSync(join(data, 'owner.json'), JSON.stringify({ pid: process.pid, began: 'another time' }))
  expect(ownerOf(data)).toBeNull()
  writeFileSync(join(data, 'owner.json'), 'cut sho')
  expect(() => claim(data)()).not.toThrow()
})
