import 'server-only'
import sharp, { type Sharp } from 'sharp'
import type { ProofType } from '@/lib/domain/evidence/media-type'
import { GREY_HEIGHT, GREY_WIDTH, pictureHash } from '@/lib/domain/evidence/same-picture'

const LONGEST_SIDE = 2000
const SMALL_SIDE = 480
/** Above the largest phone cameras; a picture that unfolds to more is made to exhaust memory. */
const MOST_PIXELS = 110_000_000

type Picture = { bytes: Buffer; small: Buffer; hash: bigint | null }

/**
 * The picture drawn anew: upright, at most 2,000 pixels wide or high, and without anything its camera wrote beside it
 * (place, device, time, an embedded preview). With it a small one for lists, and what it looks like. Null where the content is no whole picture.
 */
export async function cleanPicture(bytes: Uint8Array, type: ProofType): Promise<Picture | null> {
  try {
    const upright = await drawn(bytes, LONGEST_SIDE)
    const full = await encoded(upright, type)
    return { bytes: full, small: await encoded(await drawn(full, SMALL_SIDE), type), hash: await hashOf(full) }
  } catch {
    return null
  }
}

/** On white, so that what is seen through a picture without background is not told from nothing. */
const hashOf = async (bytes: Uint8Array): Promise<bigint | null> =>
  pictureHash(
    await sharp(bytes)
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(GREY_WIDTH, GREY_HEIGHT, { fit: 'fill' })
      .raw()
      .toBuffer(),
  )

const drawn = async (bytes: Uint8Array, side: number): Promise<Sharp> =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

const encoded = (picture: Sharp, type: ProofType): Promise<Buffer> => {
  if (type === 'image/png') return picture.png({ compressionLevel: 8 }).toBuffer()
  if (type === 'image/webp') return picture.webp({ quality: 82 }).toBuffer()
  return picture.jpeg({ quality: 82 }).toBuffer()
}
