import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

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
