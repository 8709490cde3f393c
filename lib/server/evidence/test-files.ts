import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Files made in the test itself, byte by byte where that matters. */

/** A plain picture of this format and size. */
export const picture = (format: 'jpeg' | 'png' | 'webp', width = 40, height = 20): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a7' } })
    .toFormat(format)
    .toBuffer()

/** A photograph as a phone makes it: lying on its side, with the place where it was taken. */
export const photographed = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#a52' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SECRETPHONE' }, IFD3: { GPSLatitude: '2/1 55/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A small PDF whose catalogue holds `catalogue`. */
export const pdf = (catalogue = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalogue} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )

/** The same with the catalogue inside a compressed object stream, where a plain search does not find it. */
export function packedPdf(catalogue: string, dictionary = '/Type /ObjStm'): Buffer {
  const objects = deflateSync(Buffer.from(`1 0 << /Type /Catalog ${catalogue} >>`))
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n2 0 obj\n<< ${dictionary} /N 1 /First 4 /Filter /FlateDecode >>\nstream\n`, 'latin1'),
    objects,
    Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1'),
  ])
}

/** As a form sends it. */
export const sent = (bytes: Uint8Array, name: string, type = ''): File =>
  new File([new Uint8Array(bytes)], name, { type })

/** A drawing of some squares, another one for each `seed`, as large as a phone's. */
export function drawing(seed: number): Sharp {
  const shade = (n: number) => (Math.imul(Math.imul(seed, 0x9e3779b1) ^ (n + 1), 0x85ebca6b) >>> 24) & 255
  const squares = Array.from({ length: 48 }, (_, n) => {
    const at = `x="${(n % 8) * 150}" y="${Math.floor(n / 8) * 150}"`
    return `<rect ${at} width="150" height="150" fill="rgb(${shade(n)},${shade(n + 50)},${shade(n + 100)})"/>`
  })
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">${squares.join('')}</svg>`),
  )
}

/** An archive without a file in it. */
export const zip = (): Buffer => Buffer.concat([Buffer.from('PK\u0003\u0004\u0014'), Buffer.alloc(60)])

/** What a photo of an iPhone begins with. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(80)])

/** A small PNG of `side` × `side` black points. */
export function bomb(side: number): Buffer {
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, part('IHDR', header), part('IDAT', rows), part('IEND', Buffer.alloc(0))])
}
