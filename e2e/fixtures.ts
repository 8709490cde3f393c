import { test as base, expect } from '@playwright/test'

/**
 * What every browser test stands on: a page whose console must stay silent. An error in the browser's console or an
 * uncaught exception fails the test, whatever else it saw. A test that provokes one on purpose says so:
 * `test.use({ expectedConsoleErrors: [/403/] })`.
 */
export const test = base.extend<{ expectedConsoleErrors: RegExp[]; quietConsole: void }>({
  expectedConsoleErrors: [[], { option: true }],
  quietConsole: [
    async ({ page, expectedConsoleErrors }, use) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use()
      const unexpected = errors.filter((text) => !expectedConsoleErrors.some((pattern) => pattern.test(text)))
      expect(unexpected, 'errors in the console of the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
