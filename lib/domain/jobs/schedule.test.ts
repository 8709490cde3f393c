import { expect, test } from 'vitest'
import { JOBS, nextRun } from './schedule'

const utc = (moment: Date) => ({ hour: moment.getUTCHours(), minute: moment.getUTCMinutes() })
const after = (cron: string, from: string) => nextRun(cron, new Date(from), utc).toISOString().slice(0, 16)

test.each([
  [JOBS.send_mail, '2026-11-24T10:00:00Z', '2026-11-24T10:01'],
  [JOBS.send_mail, '2026-11-24T23:59:59Z', '2026-11-25T00:00'],
  [JOBS.escalate, '2026-11-24T10:06:59Z', '2026-11-24T10:07'],
  [JOBS.escalate, '2026-11-24T10:07:00Z', '2026-11-24T11:07'],
  [JOBS.housekeeping, '2026-11-24T02:16:30Z', '2026-11-24T02:17'],
  [JOBS.housekeeping, '2026-11-24T02:17:00Z', '2026-11-25T02:17'],
  [JOBS.digest, '2026-12-31T23:30:00Z', '2027-01-01T00:22'],
])('%s after %s is %s', (cron, from, expected) => {
  expect(after(cron, from)).toBe(expected)
})

test('a time that never comes is a fault', () => {
  expect(() => after('61 * * * *', '2026-11-24T10:00:00Z')).toThrow(RangeError)
})
