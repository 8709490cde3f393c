import { expect, test } from '@playwright/test'
import { linksOf } from './access/html'
import { type Visitor, visitorFor } from './access/visitor'

/** One account of each role. */
const ACCOUNTS = ['kader', 'puskesmas', 'teknis', 'pakar', 'pupr', 'ketua', 'admin', 'provinsi', 'dpo']
const PASSWORD = process.env.TUNTAS_DEMO_PASSWORD || 'tuntas-demo'

const MOST_PAGES = 150
/** Pages of one kind differ only in whom they are about; so many of each are enough. */
const OF_A_KIND = 6

const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/=[^&#]*/g, '=*')
    .replace(/#.*/, '')

type Link = { from: string; to: string }

/** Addresses of this site that a page leads to or shows. */
function leadsTo(from: string, html: string): Link[] {
  const pictures = [...html.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map(([, src = '']) => src.replaceAll('&amp;', '&'))
  return [...linksOf(html), ...pictures]
    .filter((href) => /^[/?#]/.test(href) && !href.startsWith('//'))
    .map((href) => ({ from, to: href.startsWith('/') ? href : from.split(/[?#]/)[0] + href }))
}

test.describe.configure({ timeout: 240_000 })

for (const account of ACCOUNTS) {
  test(`${account}: every link leads somewhere`, async ({ baseURL }) => {
    const visitor = await visitorFor(baseURL ?? '', account, PASSWORD)
    const broken: string[] = []
    const seen = new Map<string, string>()
    const kinds = new Map<string, number>()
    const waiting: Link[] = [{ from: '/', to: '/' }]

    for (let link = waiting.shift(); link && seen.size < MOST_PAGES; link = waiting.shift()) {
      const [path = '', place] = link.to.split('#')
      if (!seen.has(path)) {
        const kind = kindOf(path)
        if ((kinds.get(kind) ?? 0) >= OF_A_KIND) continue
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        const html = await follow(visitor, link, broken)
        seen.set(path, html)
        waiting.push(...leadsTo(path, html))
      }
      const html = seen.get(path) ?? ''
      if (place && html && !html.includes(`id="${place}"`)) broken.push(`${link.from} → ${link.to}: no such place`)
    }
    expect(broken).toEqual([])
    expect(seen.size, 'pages that were visited').toBeGreaterThan(account === 'provinsi' || account === 'dpo' ? 2 : 10)
  })
}

/** The page a link leads to, through its redirects. One that is gone counts only if its link still stands. */
async function follow(visitor: Visitor, link: Link, broken: string[]): Promise<string> {
  let path = link.to.split('#')[0] ?? '/'
  for (let step = 0; step < 5; step += 1) {
    const answer = await visitor.get(path)
    const next = answer.headers.get('location')
    if (next && answer.status < 400) {
      path = new URL(next, visitor.base).href.slice(visitor.base.length)
      continue
    }
    if (answer.status === 200) return answer.headers.get('content-type')?.startsWith('text/html') ? answer.text() : ''
    const stands = leadsTo(link.from, await visitor.page(link.from)).some(({ to }) => to === link.to)
    if (stands) broken.push(`${link.from} → ${link.to}: ${answer.status}`)
    return ''
  }
  broken.push(`${link.from} → ${link.to}: redirects without end`)
  return ''
}
