import { isPicture } from '@/lib/domain/evidence/media-type'
import { currentActor } from '@/lib/server/auth/session'
import { openEvidence } from '@/lib/server/evidence/open-evidence'
import { NEVER_KEPT } from '@/lib/server/http/security-headers'

/** A file of proof, for whoever may read its line. `?size=small` gives the picture of the list. */
export async function GET(request: Request, { params }: RouteContext<'/api/evidence/[fileId]'>) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401, headers: { 'Cache-Control': NEVER_KEPT } })

  const { fileId } = await params
  const size = new URL(request.url).searchParams.get('size') === 'small' ? 'small' : 'whole'
  const evidence = await openEvidence(actor, fileId, size)
  if (!evidence) return new Response(null, { status: 404, headers: { 'Cache-Control': NEVER_KEPT } })

  const { type, bytes, file } = evidence
  const ending = type === 'image/jpeg' ? 'jpg' : type.split('/')[1]
  return new Response(file.readableWebStream({ autoClose: true }) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes),
      // The name says nothing of whose proof it is: it stays on the reader's device.
      'Content-Disposition': `${isPicture(type) ? 'inline' : 'attachment'}; filename="bukti.${ending}"`,
      'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': NEVER_KEPT,
    },
  })
}
