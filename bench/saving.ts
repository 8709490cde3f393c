import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { completedMonths } from '../lib/domain/growth/age'
import { RecordMeasurementInput } from '../lib/domain/measurements/record-measurement-input'
import { today } from '../lib/server/clock'
import { recordMeasurement } from '../lib/server/measurements/record-measurement'
import { reviewMeasurement } from '../lib/server/measurements/review-measurement'
import { type Bench, inTurn, LOADS, visitBlank } from './pages'
import { measureByTurns } from './load'
import type { Row } from './result'
import type { Waves } from './statements'
import { textOf, type Visitor } from './visitor'

const CHILDREN = 60
const LEAST_FREE_DAYS = 14
const UNDER_FIVE_DAYS = 1780

type Child = { id: string; bornOn: string; weightKg: string; lenheiCm: string; lastOn: string }

/** Typed as in the form; a later turn of the same child is a later day, for two measurements of a day are asked about. */
type Typed = Record<string, string>

const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function typedFor({ id, bornOn, weightKg, lenheiCm, lastOn }: Child, turn: number): Typed {
  const measuredOn = addDays(lastOn, 1 + turn)
  const position = completedMonths(bornOn, measuredOn) < 24 ? 'lying' : 'standing'
  return { commandId: randomUUID(), personId: id, measuredOn, weightKg, lenheiCm, position }
}

const inputOf = (typed: Typed) => RecordMeasurementInput.parse(typed)

/** Children of the visitor's villages with an open case, of whose next measurement nothing is asked. */
async function childrenOf(admin: Client, { actor }: Visitor): Promise<Child[]> {
  const { rows } = await admin.query<Child>(
    `SELECT p.id, p.born_on::text AS "bornOn", m.weight_kg::text AS "weightKg", m.lenhei_cm::text AS "lenheiCm", m.measured_on::text AS "lastOn"
     FROM person p JOIN audit_case c ON c.person_id = p.id AND c.status <> 'closed' JOIN LATERAL (
       SELECT * FROM measurement m WHERE m.person_id = p.id ORDER BY measured_on DESC LIMIT 1) m ON true
     WHERE p.area_code IN (SELECT area_code FROM health_center_village WHERE health_center_id = $1)
       AND m.weight_kg IS NOT NULL AND m.lenhei_cm IS NOT NULL AND m.status <> 'rejected'
       AND m.measured_on <= $2::date - $3::int AND p.born_on > $2::date - $4::int
     ORDER BY md5(p.id::text)`,
    [actor.healthCenterId, today(), LEAST_FREE_DAYS, UNDER_FIVE_DAYS],
  )
  const children: Child[] = []
  for (const child of rows) {
    const challenges = await reviewMeasurement(actor, inputOf(typedFor(child, LEAST_FREE_DAYS - 1)))
    if (challenges.length === 0) children.push(child)
    if (children.length === CHILDREN) break
  }
  return children
}

/** Gives every measurement a child and a day of its own, all children before the second day of the first. */
function typedInTurn(children: Child[]): () => Typed {
  let given = 0
  return () => {
    const n = given++
    const turn = Math.floor(n / children.length)
    if (turn >= LEAST_FREE_DAYS) throw new Error('More measurements than free days.')
    return typedFor(inTurn(children, n), turn)
  }
}

/** What a save asked, and the id of the command that must be another each time. */
type Saved = { waves: Waves; commandId: string }

/**
 * Measures saving a measurement: the command beside its own SQL through `pg` alone, and the form as a browser without
 * script sends it beside the blank page and the SQL of that answer.
 */
export async function measureSaving(
  bench: Bench,
  admin: Client,
  visitor: Visitor,
): Promise<{ rows: Row[]; most: number }> {
  const children = await childrenOf(admin, visitor)
  const next = typedInTurn(children)
  const save = async (typed: Typed) => {
    const outcome = await recordMeasurement(visitor.actor, inputOf(typed))
    if (!outcome.ok) throw new Error(`Saving was refused: ${outcome.refusal.code}.`)
  }
  const send = await formOf(visitor, children)
  const saved = await recordSaves(bench, visitor, children.map(next), save)
  const sent = await recordSaves(bench, visitor, children.map(next), send)
  const again = ({ waves, commandId }: Saved) => bench.bare.run(waves, new Map([[commandId, randomUUID()]]))

  const rows: Row[] = []
  for (const load of LOADS) {
    const { connections } = load
    const command = await measureByTurns({ own: () => save(next()), floor: (n) => again(inTurn(saved, n)) }, load)
    rows.push({ what: 'saving a measurement: the command', connections, ...command, aimed: true })
    const floor = async (n: number) => {
      await visitBlank(visitor)
      await again(inTurn(sent, n))
    }
    const form = await measureByTurns({ own: () => send(next()), floor }, load)
    rows.push({ what: 'saving a measurement: the form, without script', connections, ...form, aimed: true })
  }
  return { rows, most: Math.max(...sent.map(({ waves }) => waves.flat(2).length)) }
}

async function recordSaves(
  { log }: Bench,
  visitor: Visitor,
  all: Typed[],
  save: (typed: Typed) => Promise<void>,
): Promise<Saved[]> {
  const saves: Saved[] = []
  await log.turn(true)
  try {
    await visitBlank(visitor)
    for (const typed of all) {
      saves.push({ waves: await log.during(() => save(typed)), commandId: typed.commandId ?? '' })
    }
  } finally {
    await log.turn(false)
  }
  return saves
}

const FIELD = /<input type="hidden"[^>]*>/g
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Sends the form as it stands in the page, hidden fields and all, with what was typed. */
async function formOf(visitor: Visitor, [child]: Child[]): Promise<(typed: Typed) => Promise<void>> {
  if (!child) throw new Error('There is no child to measure.')
  const html = await textOf(await visitor.get(`/people/${child.id}/measure`))
  const form = html.split('<form').find((part) => part.includes('name="commandId"')) ?? ''
  const hidden = [...form.matchAll(FIELD)].map(([tag]): [string, string] => [
    unescape(attribute(tag, 'name') ?? ''),
    unescape(attribute(tag, 'value') ?? ''),
  ])
  return async (typed) => {
    const path = `/people/${typed.personId}/measure`
    const data = new FormData()
    for (const [name, value] of Object.entries({ ...Object.fromEntries(hidden), ...typed })) data.append(name, value)
    const { status, location } = await visitor.post(path, data)
    if (status !== 303 || !location?.endsWith(`/people/${typed.personId}`))
      throw new Error(`${path} answered ${status}.`)
  }
}
