import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact, REDACTED } from './redact'

const family = { names: ['Muhammad Rizki Maulana', 'Norhayati', "Nur 'Aini"], addresses: ['Desa Hangui RT 03'] }

describe('what is taken out', () => {
  test.each([
    ['Bangun jamban untuk Muhammad Rizki Maulana', `Bangun jamban untuk ${REDACTED} ${REDACTED} ${REDACTED}`],
    ['jamban bu norhayati', `jamban bu ${REDACTED}`],
    ['NORHAYATI, ibu anak', `${REDACTED}, ibu anak`],
    ["untuk 'Aini", `untuk '${REDACTED}`],
    ['NIK 6305012304210001 benar', `NIK ${REDACTED} benar`],
    ['NIK 6305 0123 0421 0001', `NIK ${REDACTED}`],
    ['telepon 0812-3456-7890', `telepon ${REDACTED}`],
    ['telepon +62 812 3456 7890', `telepon ${REDACTED}`],
    ['di RT 03 RW 01', `di ${REDACTED} ${REDACTED}`],
    ['di RT/RW 03/01', `di ${REDACTED}`],
    ['di Jl. Melati No 5, Hangui', `di ${REDACTED}, Hangui`],
    ['rumah di desa hangui rt 03', `rumah di ${REDACTED}`],
    ['Norháyati', REDACTED],
  ])('%j becomes %j', (text, left) => {
    expect(redact(text, family)).toBe(left)
  })
})

test.each([
  'Jamban sehat 1 unit',
  'PMT pemulihan 90 hari, 2 kali sehari',
  'Pagu Rp 1.500.000',
  'Selesai 31-12-2026',
  'Tablet tambah darah 180 butir',
  'ke puskesmas',
])('%j stays as it is', (text) => {
  expect(redact(text, family)).toBe(text)
})

test('a word that only holds a name stays; a name of two letters is no name by itself', () => {
  expect(redact('rizkiana dan Al', { names: ['Rizki', 'Al'] })).toBe('rizkiana dan Al')
})

test('a text without a family is left alone but for long numbers', () => {
  expect(redact('Rizki', { names: [null, ''] })).toBe('Rizki')
})

const name = fc
  .array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
const around = fc.stringMatching(/^[a-z ,.()]{0,20}$/)

test('whatever stands around it, no word of a name is left, nor a long number', () => {
  fc.assert(
    fc.property(name, around, around, fc.stringMatching(/^[1-9]\d{9,15}$/), (who, before, after, number) => {
      const left = redact(`${before} ${who} ${after} ${number} .`, { names: [who] })
      for (const word of who.split(' ')) {
        expect(left.split(/[^\p{L}]+/u).map((one) => one.toLowerCase())).not.toContain(word.toLowerCase())
      }
      expect(left).not.toContain(number)
    }),
  )
})

test('taking out twice changes nothing more', () => {
  fc.assert(
    fc.property(name, fc.string({ maxLength: 60 }), (who, text) => {
      const once = redact(text, { names: [who] })
      expect(redact(once, { names: [who] })).toBe(once)
    }),
  )
})
