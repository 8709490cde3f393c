import 'server-only'
import { addDays } from '@/lib/domain/days'
import { isQuiet, weekdayOf } from '@/lib/domain/escalation/quiet-hours'
import { localHour } from '../clock'
import { asSystem } from '../db/as-system'
import { districtRules } from '../escalation/district-rules'
import { HEARS } from './hearers'

const FRIDAY = 5
const SUNDAY = 7

/**
 * Writes this week's digest of everybody whose day has come: how much of what climbed to them is still late. One a person
 * and week, whenever the worker runs; nothing in quiet hours, and nothing for whom nothing waits. Gives how many were new.
 */
export async function writeDigests(now: Date): Promise<number> {
  const local = localHour(now)
  const weekday = weekdayOf(local.day)
  const monday = addDays(local.day, 1 - weekday)
  const districts = await asSystem((tx) => districtRules(tx))
  let written = 0
  for (const [district, { quiet }] of districts) {
    if (isQuiet(local, quiet)) continue
    const lastDay = quiet.weekends ? FRIDAY : SUNDAY
    written += await asSystem(
      (tx) => tx.$executeRaw`
        WITH due AS (
          SELECT u.* FROM app_user u WHERE u.area_code >= ${district} AND u.area_code < ${district} || '/'
            AND u.closed_at IS NULL AND u.mail_on AND u.email IS NOT NULL
            AND least(u.digest_weekday, ${lastDay}::int) <= ${weekday}::int
            AND NOT EXISTS (SELECT FROM mail m WHERE m.message_key = 'digest:' || u.id || ':' || ${monday})
        ), waiting AS (
          SELECT u.id, u.area_code, u.email, u.mail_locale, g.rule, count(DISTINCT g.subject_id)::int AS n
          FROM due u JOIN escalation g ON g.district_code = ${district} AND g.settled_at IS NULL AND ${HEARS}
          GROUP BY u.id, u.area_code, u.email, u.mail_locale, g.rule
        )
        INSERT INTO mail (user_id, area_code, address, locale, kind, params, message_key, queued_at, next_attempt_at)
        SELECT id, area_code, email, mail_locale, 'digest',
          jsonb_agg(jsonb_build_object('kind', rule, 'step', 0, 'count', n) ORDER BY n DESC, rule),
          'digest:' || id || ':' || ${monday}, ${now}, ${now}
        FROM waiting GROUP BY id, area_code, email, mail_locale
        ON CONFLICT (message_key) DO NOTHING`,
    )
  }
  return written
}
