import type { Page } from '@playwright/test'

/**
 * One form as somebody fills it in: wrong at first, refused with what is wrong beside the field and everything typed
 * still there, then mended and taken. Played with scripts that never arrive, and with script switched off.
 */
export type FilledForm = {
  name: string
  /** Makes or takes what the form is about. `user` is who fills it in; null for a form before signing in. */
  prepare: () => Promise<{ user: string | null; path: string }>
  sendWrong: (page: Page) => Promise<void>
  expectRefused: (page: Page) => Promise<void>
  mend: (page: Page) => Promise<void>
  expectTaken: (page: Page) => Promise<void>
}

/** Plays one form on its page, from the first look to the answer that it was taken. */
export async function playForm(page: Page, form: FilledForm, path: string): Promise<void> {
  // Where scripts are held back the page never finishes loading; what it shows is all that counts.
  await page.goto(path, { waitUntil: 'commit' })
  await form.sendWrong(page)
  await form.expectRefused(page)
  await form.mend(page)
  await form.expectTaken(page)
}
