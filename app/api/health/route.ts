import { connection } from 'next/server'
import { databaseState } from '@/lib/server/database-state'

const headers = { 'Cache-Control': 'no-store' }

/** For balancers and monitors: 200 only while the database answers, and never a detail that helps a stranger. */
export async function GET(): Promise<Response> {
  await connection()
  const state = await databaseState()
  if (!state) return Response.json({ status: 'unavailable' }, { status: 503, headers })
  return Response.json({ status: 'ok', ...state }, { headers })
}
