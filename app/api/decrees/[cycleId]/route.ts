import { isPicture } from '@/lib/domain/evidence/media-type'
import { currentActor } from '@/lib/server/auth/session'
import { NEVER_KEPT } from '@/lib/server/http/security-headers'
import { openDecree } from '@/lib/server/teams/open-decree'

/** The file of a cycle's decree, for whoever may read its team. `?past=` names one that was replaced. */
export async function GET(request: Request, { params }: RouteContext<'/api/decrees/[cycleId]'>) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401, headers: { 'Cache-Control': NEVER_KEPT } })

  const { cycleId } = await params
  const decree = await openDecree(actor, cycleId, new URL(request.url).searchParams.get('past'))
  if (!decree) return new Response(null, { status: 404, headers: { 'Cache-Control': NEVER_KEPT } })

  const { type, bytes, file } = decree
  const ending = type === 'image/jpeg' ? 'jpg' : type.split('/')[1]
  return new Response(file.readableWebStream({ autoClose: true }) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes),
      'Content-Disposition': `${isPicture(type) ? 'inline' : 'attachment'}; filename="sk-tim-aks.${ending}"`,
      'Content-Security-Policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': NEVER_KEPT,
    },
  })
}
