import { expect, test } from 'vitest'
import { asSystem } from '../db/as-system'
import { makeLine, makeWorld } from '../lines/test-lines'
import { lineFacts } from './line-facts'

const FIRST = '00000000-0000-0000-0000-000000000000'

test('a line has its money where some is set aside, and where its plan says that it costs nothing', async () => {
  const world = await makeWorld()
  const accepted = (budgetRp: bigint | null, allocatedRp: bigint | null) =>
    makeLine(world, { status: 'accepted', budgetRp, allocatedRp })
  const made = [
    await accepted(1_500_000n, null),
    await accepted(null, null),
    await accepted(0n, null),
    await accepted(1_500_000n, 0n),
    await accepted(null, 9n),
  ]
  const subjects = await asSystem((tx) => lineFacts(tx, '63.05', FIRST, 1_000))
  const budgeted = new Map(subjects.map(({ id, facts }) => [id, facts.kind === 'line' && facts.budgeted]))
  expect(made.map((id) => budgeted.get(id))).toEqual([false, false, true, true, true])
})
