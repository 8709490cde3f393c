import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { evidencePath } from '../../../lib/server/evidence/evidence-folder'

/**
 * Proof for the demo: little pictures painted here (a house, a new thing before it), and a one-page PDF. They stand in
 * for photos, so that nobody's photo is needed.
 */
type Colour = readonly [number, number, number]
type Paint = (x: number, y: number) => Colour

const WIDTH = 480
const HEIGHT = 360
const SKY: Colour = [176, 212, 232]
const GROUND: Colour = [124, 150, 84]
const WALL: Colour = [196, 158, 108]
const ROOF: Colour = [120, 66, 48]
const DOOR: Colour = [84, 54, 38]
/** What was brought or built: a latrine, a water tank, food, a document. */
const GIVEN: readonly Colour[] = [
  [236, 236, 232],
  [58, 104, 178],
  [206, 160, 40],
  [226, 232, 240],
]

/** A picture of a house with what was given, different for each `kind`, as a PNG. */
function paintPicture(kind: number): Buffer {
  const given = GIVEN[kind % GIVEN.length] ?? SKY
  const left = 300 + (kind % 3) * 20
  return png((x, y) => {
    if (y > 250) return x > left && x < left + 90 && y < 320 ? given : GROUND
    if (x > left && x < left + 90 && y > 190) return y < 200 ? DOOR : given
    if (x > 80 && x < 250 && y > 140) return x > 150 && x < 185 && y > 180 ? DOOR : WALL
    if (y > 80 && y <= 140 && Math.abs(x - 165) < (y - 80) * 1.7) return ROOF
    return SKY
  })
}

function png(paint: Paint): Buffer {
  const raw = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) raw.set(paint(x, y), y * (1 + WIDTH * 3) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** One page with one line of text. */
function makePdf(line: string): Buffer {
  const text = `BT /F1 16 Tf 60 760 Td (${line.replaceAll(/[()\\]/g, '')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const made = new Map<string, Buffer>()

/** Writes a proof into the evidence folder under this id, and gives what its row must say. */
export function writeProof(
  id: string,
  kind: number,
): { mediaType: string; bytes: number; sha256: string; storageKey: string } {
  const isPdf = kind % 5 === 4
  const name = isPdf ? 'pdf' : String(kind % 12)
  const plain = made.get(name) ?? make(isPdf, kind)
  made.set(name, plain)
  const proof = marked(plain, isPdf, id)
  const storageKey = `${id.slice(-2)}/${id}.${isPdf ? 'pdf' : 'png'}`
  const path = evidencePath(storageKey)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, proof.bytes, { mode: 0o600 })
  const mediaType = isPdf ? 'application/pdf' : 'image/png'
  return { mediaType, bytes: proof.bytes.byteLength, sha256: proof.sha256, storageKey }
}

/** Writes a one-page PDF into the evidence folder under this id, and gives what its row must say. */
export function writeDocument(id: string, line: string) {
  const bytes = makePdf(line)
  const storageKey = `${id.slice(-2)}/${id}.pdf`
  const path = evidencePath(storageKey)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { mediaType: 'application/pdf', bytes: bytes.byteLength, sha256, storageKey }
}

function make(isPdf: boolean, kind: number): Buffer {
  return isPdf ? makePdf('Berita acara serah terima (contoh)') : paintPicture(kind)
}

/** Where a picture ends: its last chunk, which holds nothing. */
const LAST_CHUNK = 12

/** The file as if made for this proof alone: no two people hand in the same bytes, unless they do. */
function marked(bytes: Buffer, isPdf: boolean, id: string) {
  const own = isPdf
    ? Buffer.concat([bytes, Buffer.from(`\n% ${id}\n`)])
    : Buffer.concat([
        bytes.subarray(0, -LAST_CHUNK),
        chunk('tEXt', Buffer.from(`Comment\0${id}`)),
        bytes.subarray(-LAST_CHUNK),
      ])
  return { bytes: own, sha256: createHash('sha256').update(own).digest('hex') }
}

/** Writes one proof's file over another's, as if the same picture had been handed in twice. */
export function copyProof(from: string, to: string): void {
  copyFileSync(evidencePath(from), evidencePath(to))
}
