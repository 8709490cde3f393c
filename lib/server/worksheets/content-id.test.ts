import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contentId } from './content-id'

test('the same page with the same content is the same command; anything else is another', () => {
  const page = randomUUID()
  const id = contentId(page, { a: ['1'] })
  expect(contentId(page, { a: ['1'] })).toBe(id)
  expect(contentId(page, { a: ['2'] })).not.toBe(id)
  expect(contentId(randomUUID(), { a: ['1'] })).not.toBe(id)
})

test('it is a UUID whatever the content', () => {
  for (let n = 0; n < 200; n += 1) expect(z.uuid().safeParse(contentId(randomUUID(), n)).success).toBe(true)
})
