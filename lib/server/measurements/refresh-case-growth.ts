import 'server-only'
import type { Tx } from '../db/client'

/**
 * Brings the last length/height-for-age z-score of a person's open cases, and its date, in step with the newest measurement
 * that was not rejected and that WHO's limits do not flag. Null where there is none, and where the birth date is only
 * estimated, because no category by age is published then. Of a woman the date is that of her last check.
 */
export async function refreshCaseGrowth(tx: Tx, personId: string): Promise<void> {
  const last = await tx.measurement.findFirst({
    where: {
      personId,
      status: { not: 'rejected' },
      zlen: { not: null },
      NOT: { flagged: { has: 'lengthForAge' } },
      person: { bornOnEstimated: false },
    },
    orderBy: [{ measuredOn: 'desc' }, { createdAt: 'desc' }],
    select: { zlen: true, measuredOn: true },
  })
  const checked = last
    ? null
    : await tx.motherCheck.findFirst({
        where: { personId, status: { not: 'rejected' } },
        orderBy: { checkedOn: 'desc' },
        select: { checkedOn: true },
      })
  await tx.auditCase.updateMany({
    where: { personId, status: { not: 'closed' } },
    data: {
      lastZlen: last?.zlen ?? null,
      lastMeasuredOn: last?.measuredOn ?? checked?.checkedOn ?? null,
      updatedAt: new Date(),
    },
  })
}
