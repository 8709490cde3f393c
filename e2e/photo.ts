import sharp from 'sharp'

/** A photo as a phone would send it, painted here; each call gives another picture. */
export async function photo(): Promise<Buffer> {
  const shade = () => Math.floor(Math.random() * 256)
  const background = { r: shade(), g: shade(), b: shade() }
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
