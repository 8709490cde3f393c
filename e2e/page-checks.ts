import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The least height of what a finger has to hit, in CSS pixels. */
const TARGET = 44

type AxeResult = { violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[] }
type WithAxe = { axe: { run: (context: Document, options: object) => Promise<AxeResult> } }

/** What axe finds wrong with a page, one line each. Injected past the page's own policy, which allows no foreign script. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as WithAxe).axe.run(document, {
        runOnly: { type: 'tag', values: rules },
        resultTypes: ['violations'],
      }),
    RULES,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

/** What everybody who looks at a page would see wrong with it: headings, width, and what is too small to hit. */
export function layoutProblems(page: Page, { forFingers }: { forFingers: boolean }): Promise<string[]> {
  return page.evaluate(
    ({ least, fingers }) => {
      const problems: string[] = []
      const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility())
      if (headings.length !== 1) problems.push(`${headings.length} h1`)
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) problems.push(`${scrollWidth - clientWidth} px wider than the screen`)
      if (!document.title.trim()) problems.push('no title')
      if (!fingers) return problems

      /** A link inside a sentence is as high as its line; WCAG 2.5.8 leaves it out too. */
      const isInSentence = (element: Element) =>
        element.matches('a') &&
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
      const controls = document.querySelectorAll<HTMLElement>(
        'a[href], button, select, textarea, summary, input:not([type=hidden])',
      )
      for (const control of controls) {
        if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('svg') || isInSentence(control))
          continue
        // A box to tick is hit by its label.
        const hit = control.matches('[type=checkbox], [type=radio]') ? (control.closest('label') ?? control) : control
        const { height } = hit.getBoundingClientRect()
        // Half a pixel is the rounding of the screen.
        if (height > 0 && height < least - 0.5)
          problems.push(`${Math.round(height)} px high: ${control.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`)
      }
      return problems
    },
    { least: TARGET, fingers: forFingers },
  )
}
