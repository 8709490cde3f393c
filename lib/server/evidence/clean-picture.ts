import 'server-only'
import sharp, { type Sharp } from 'sharp'
import type { ProofType } from '@/lib/domain/evidence/media-type'

const LONGEST_SIDE = 2000
const SMALL_SIDE = 480
/** Above the largest phone cameras; a picture that unfolds to more is made to exhaust memory. */
const MOST_PIXELS = 110_000_000

type Picture = { bytes: Buffer; small: Buffer }

/**
 * The picture drawn anew: upright, at most 2,000 pixels wide or high, and without anything its camera wrote beside it
 * (place, device, time, an embedded preview). With it a small one for lists. Null where the content is no whole picture.
 */
export async function cleanPicture(bytes: Uint8Array, type: ProofType): Promise<Picture | null> {
  try {
    const upright = await drawn(bytes, LONGEST_SIDE)
    const full = await encoded(upright, type)
    return { bytes: full, small: await encoded(await drawn(full, SMALL_SIDE), type) }
  } catch {
    return null
  }
}

const drawn = async (bytes: Uint8Array, side: number): Promise<Sharp> =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

const encoded = (picture: Sharp, type: ProofType): Promise<Buffer> => {
  if (type === 'image/png') return picture.png({ compressionLevel: 8 }).toBuffer()
  if (type === 'image/webp') return picture.webp({ quality: 82 }).toBuffer()
  return picture.jpeg({ quality: 82 }).toBuffer()
}
