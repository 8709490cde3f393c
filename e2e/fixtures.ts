import { test as base, type BrowserContext, expect, type Page } from '@playwright/test'
import { signIn } from './people'

type Fixtures = {
  expectedConsoleErrors: RegExp[]
  /** Holds a page to a silent console; the test's own page and those of `as` are held already. */
  watchConsole: (page: Page) => void
  quietConsole: void
  /** A browser of its own for whoever has this user name, signed in; the same one when asked again. The password is the demo's where none is given. */
  as: (username: string, device?: string, password?: string) => Promise<Page>
}

/**
 * What every browser test stands on: pages whose console must stay silent. An error in the browser's console or an
 * uncaught exception fails the test, whatever else it saw. A test that provokes one on purpose says so:
 * `test.use({ expectedConsoleErrors: [/403/] })`.
 */
export const test = base.extend<Fixtures>({
  expectedConsoleErrors: [[], { option: true }],
  watchConsole: async ({ expectedConsoleErrors }, use) => {
    const errors: string[] = []
    await use((page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => errors.push(error.message))
    })
    const unexpected = errors.filter((text) => !expectedConsoleErrors.some((pattern) => pattern.test(text)))
    expect(unexpected, 'errors in the console of the browser').toEqual([])
  },
  quietConsole: [
    async ({ page, watchConsole }, use) => {
      watchConsole(page)
      await use()
    },
    { auto: true },
  ],
  as: async ({ browser, watchConsole }, use) => {
    const browsers = new Map<string, { context: BrowserContext; page: Page }>()
    await use(async (username, device = '', password) => {
      const key = `${username} ${device}`
      const open = browsers.get(key)
      if (open) return open.page
      const context = await browser.newContext()
      const page = await context.newPage()
      browsers.set(key, { context, page })
      watchConsole(page)
      await signIn(page, username, password)
      return page
    })
    for (const { context } of browsers.values()) await context.close()
  },
})

export { expect }
