import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { MOST_PROOF_BYTES } from '@/lib/domain/evidence/media-type'
import { hashDistance } from '@/lib/domain/evidence/same-picture'
import { prepareProof, prepareProofs } from './prepare-proof'
import { bomb, drawing, heic, packedPdf, pdf, photographed, picture, sent, zip } from './test-files'

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])

async function problemOf(file: File) {
  const prepared = await prepareProof(file)
  return prepared.ok ? null : prepared.problem
}

test.each(['jpeg', 'png', 'webp'] as const)('a true %s is taken, with a small picture for lists', async (format) => {
  const prepared = await prepareProof(sent(await picture(format, 3000, 1500), `foto.${format}`, `image/${format}`))
  if (!prepared.ok) throw new Error(prepared.problem)
  expect(await sharp(prepared.value.bytes).metadata()).toMatchObject({ format, width: 2000, height: 1000 })
  expect(await sharp(prepared.value.small ?? new Uint8Array()).metadata()).toMatchObject({ format, width: 480 })
  expect(prepared.value.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a photograph stands upright and no longer says where or with what it was taken', async () => {
  const taken = await photographed()
  expect(taken.includes('SECRETPHONE')).toBe(true)
  const prepared = await prepareProof(sent(taken, 'IMG_0001.jpg', 'image/jpeg'))
  if (!prepared.ok) throw new Error(prepared.problem)
  const { bytes, small } = prepared.value
  const kept = await sharp(bytes).metadata()
  expect(kept).toMatchObject({ width: 30, height: 60 })
  expect([kept.exif, kept.orientation]).toEqual([undefined, undefined])
  expect(Buffer.concat([bytes, small ?? Buffer.alloc(0)]).includes('SECRETPHONE')).toBe(false)
})

test('a picture is known again smaller, brighter and as another kind of file; a blank one and another one are not', async () => {
  const hashOf = async (bytes: Uint8Array, name: string) => {
    const prepared = await prepareProof(sent(bytes, name))
    return prepared.ok ? prepared.value.hash : undefined
  }
  const one = await drawing(1).jpeg({ quality: 90 }).toBuffer()
  const known = await hashOf(one, 'a.jpg')
  const again = [
    await sharp(one).resize(400).webp({ quality: 60 }).toBuffer(),
    await sharp(one).modulate({ brightness: 1.15 }).jpeg({ quality: 60 }).toBuffer(),
  ]
  for (const [index, bytes] of again.entries()) {
    const hash = await hashOf(bytes, index === 0 ? 'b.webp' : 'b.jpg')
    expect(hashDistance(known ?? 0n, hash ?? -1n), `copy ${index}`).toBeLessThanOrEqual(5)
  }
  const other = await hashOf(await drawing(2).jpeg().toBuffer(), 'c.jpg')
  expect(hashDistance(known ?? 0n, other ?? 0n)).toBeGreaterThan(8)
  expect(await hashOf(await picture('png'), 'd.png')).toBeNull()
  expect(await hashOf(pdf(), 'e.pdf')).toBeNull()
})

describe('files that lie about what they are', () => {
  test('web pages, drawings with scripts and programs, whatever they are called', async () => {
    for (const bytes of [HTML, SVG, EXE]) {
      expect(await problemOf(sent(bytes, 'foto.jpg', 'image/jpeg'))).toBe('file_type')
    }
  })

  test('a picture under another name or type', async () => {
    expect(await problemOf(sent(await picture('png'), 'foto.jpg', 'image/jpeg'))).toBe('file_type')
    expect(await problemOf(sent(await picture('png'), 'foto.png', 'application/pdf'))).toBe('file_type')
    expect(await problemOf(sent(pdf(), 'foto.png', 'image/png'))).toBe('file_type')
  })

  test('the first bytes of a picture and nothing behind them', async () => {
    const whole = await picture('jpeg', 400, 400)
    expect(await problemOf(sent(whole.subarray(0, 200), 'foto.jpg', 'image/jpeg'))).toBe('file_broken')
  })

  test('an archive under the name of a photo, a photo of an iPhone under any name', async () => {
    expect(await problemOf(sent(zip(), 'foto.jpg', 'image/jpeg'))).toBe('file_type')
    for (const name of ['IMG_0001.HEIC', 'foto.jpg']) expect(await problemOf(sent(heic(), name))).toBe('file_heic')
  })

  test('a picture that unfolds to more than any camera makes is not unfolded', async () => {
    const small = bomb(20_000)
    expect(small.length).toBeLessThan(200_000)
    expect(await problemOf(sent(small, 'foto.png', 'image/png'))).toBe('file_broken')
  })
})

test('empty and too large files', async () => {
  expect(await problemOf(sent(new Uint8Array(), 'foto.jpg', 'image/jpeg'))).toBe('file_empty')
  for (const bytes of [MOST_PROOF_BYTES + 1, 80 * 1024 * 1024])
    expect(await problemOf(sent(new Uint8Array(bytes), 'foto.jpg', 'image/jpeg'))).toBe('file_too_large')
})

describe('documents', () => {
  test('an ordinary one is kept byte for byte', async () => {
    const prepared = await prepareProof(sent(pdf('/OpenAction [3 0 R /Fit]'), 'berita-acara.pdf', 'application/pdf'))
    if (!prepared.ok) throw new Error(prepared.problem)
    expect(Buffer.from(prepared.value.bytes)).toEqual(pdf('/OpenAction [3 0 R /Fit]'))
    expect(prepared.value.small).toBeNull()
    expect(await problemOf(sent(packedPdf('/Lang (id)'), 'a.pdf'))).toBeNull()
  })

  test.each([
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script that says no more than that', pdf('/AA << /O << /JS (x) >> >>')],
    ['a script with an escaped name', pdf('/OpenAction << /S /J#61vaScript /JS (x) >>')],
    ['a program to start', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
    ['a file inside', pdf('/Names << /EmbeddedFiles 4 0 R >>')],
    ['a lock', pdf('/Encrypt 5 0 R')],
    ['a script in a compressed object', packedPdf('/OpenAction << /S /JavaScript /JS (x) >>')],
    ['a compressed object under an escaped name', packedPdf('/AA << /S /Launch >>', '/Type /Obj#53tm')],
    [
      'compressed objects that cannot be read',
      Buffer.from(packedPdf('/Lang (id)').toString('latin1').replace('x', 'y'), 'latin1'),
    ],
    ['a script behind a stream that is none', pdf('>>\n% stream\n<< /S /JavaScript /JS (x) >> endstream')],
  ])('%s is refused', async (_, bytes) => {
    expect(await problemOf(sent(bytes, 'berita-acara.pdf', 'application/pdf'))).toBe('file_unsafe')
  })
})

describe('the field of a form', () => {
  const form = (...files: File[]) => {
    const made = new FormData()
    for (const file of files) made.append('proof', file)
    return made
  }

  test('left alone it gives no files, and a text in it is none', async () => {
    expect(await prepareProofs(form(sent(new Uint8Array(), '')), 'proof')).toEqual({ ok: true, value: [] })
    const typed = new FormData()
    typed.append('proof', 'C:\\foto.jpg')
    expect(await prepareProofs(typed, 'proof')).toEqual({ ok: true, value: [] })
  })

  test('one wrong file refuses them all', async () => {
    const good = sent(await picture('png'), 'a.png', 'image/png')
    expect(await prepareProofs(form(good, sent(HTML, 'b.png', 'image/png')), 'proof')).toEqual({
      ok: false,
      problem: 'file_type',
    })
  })

  test('five files are enough', async () => {
    const good = sent(await picture('png'), 'a.png', 'image/png')
    const five = await prepareProofs(form(good, good, good, good, good), 'proof')
    expect(five.ok && five.value).toHaveLength(5)
    expect(await prepareProofs(form(good, good, good, good, good, good), 'proof')).toEqual({
      ok: false,
      problem: 'too_many_files',
    })
  })
})
