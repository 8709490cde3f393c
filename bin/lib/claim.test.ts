import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder'
import { claim, ownerOf } from './claim.mjs'
import { Refusal } from './refusal.mjs'

test('one process at a time works in a data folder', async () => {
  const data = temporaryFolder()
  const release = await claim(data)
  expect(ownerOf(data)).toBe(process.pid)
  await expect(claim(data, 50)).rejects.toThrow(Refusal)
  await expect(claim(data, 50)).rejects.toThrow(/is in use by another run/)
  release()
  expect(ownerOf(data)).toBeNull()
  ;(await claim(data))()
})

test('a claim of a process that ended, or whose number another has now, counts for nothing', async () => {
  const data = temporaryFolder()
  writeFileSync(join(data, 'owner.json'), JSON.stringify({ pid: process.pid, began: 'another time' }))
  expect(ownerOf(data)).toBeNull()
  writeFileSync(join(data, 'owner.json'), 'cut sho')
  const release = await claim(data)
  expect(ownerOf(data)).toBe(process.pid)
  release()
})

test('waits for an owner that is just ending', async () => {
  const data = temporaryFolder()
  const release = await claim(data)
  setTimeout(release, 100)
  const mine = await claim(data, 5000)
  expect(ownerOf(data)).toBe(process.pid)
  mine()
})
