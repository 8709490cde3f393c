import 'server-only'
import { type Count, LIST_OF, stepKey } from '@/lib/domain/notifications/counts'
import type { Locale } from '@/lib/i18n/locale'
import { say } from '@/lib/i18n/say'

export type Letter = { subject: string; text: string; html: string }

/**
 * The words of a mail in its reader's language, plain and as simple HTML: counts and links, nothing else.
 * @param site where people open Tuntas, without a slash at the end
 */
export function composeMail(kind: 'steps' | 'digest', counts: readonly Count[], locale: Locale, site: string): Letter {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const items = counts.map((one) => ({
    words: say(
      locale,
      kind === 'digest' ? `notification.waiting.${one.kind}` : `notification.step.${stepKey(one.kind, one.step)}`,
      { count: one.count },
    ),
    link: `${site}${LIST_OF[one.kind]}`,
  }))
  const lead = say(locale, `notification.mail.${kind}Lead`)
  const open = say(locale, 'notification.mail.open')
  const foot = say(locale, 'notification.mail.foot')
  const all = `${site}/notifications`
  return {
    subject: say(locale, `notification.mail.${kind}Subject`, { count: total }),
    text: [lead, ...items.map(({ words, link }) => `- ${words}\n  ${link}`), `${open} ${all}`, foot].join('\n\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body>`,
      `<p>${escape(lead)}</p><ul>`,
      ...items.map(({ words, link }) => `<li><a href="${escape(link)}">${escape(words)}</a></li>`),
      `</ul><p>${escape(open)} <a href="${escape(all)}">${escape(all)}</a></p><p>${escape(foot)}</p></body></html>`,
    ].join('\n'),
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
