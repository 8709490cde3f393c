export const EVERY_MINUTE = '* * * * *'

/** What the worker does by itself, and when, as cron (minute hour * * *) on the district's clock. */
export const JOBS = {
  escalate: '7 * * * *',
  digest: '22 * * * *',
  send_mail: EVERY_MINUTE,
  score_long_lists: EVERY_MINUTE,
  housekeeping: '17 2 * * *',
} as const
export type JobName = keyof typeof JOBS
export const JOB_NAMES = Object.keys(JOBS) as JobName[]

const MINUTE_MS = 60_000

/**
 * The first moment after `from` at which a job begins, for the schedules above: a minute and an hour, each a number or `*`.
 * @param clock the hour and minute of a moment where the district is
 */
export function nextRun(cron: string, from: Date, clock: (moment: Date) => { hour: number; minute: number }): Date {
  const [minute = '*', hour = '*'] = cron.split(' ')
  const holds = (moment: Date) => {
    const at = clock(moment)
    return (minute === '*' || Number(minute) === at.minute) && (hour === '*' || Number(hour) === at.hour)
  }
  const first = Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS + MINUTE_MS
  for (let count = 0; count < 24 * 60; count += 1) {
    const moment = new Date(first + count * MINUTE_MS)
    if (holds(moment)) return moment
  }
  throw new RangeError(`Never: ${cron}`)
}
