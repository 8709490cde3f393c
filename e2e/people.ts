import { expect, type Page } from '@playwright/test'

/** The password of every demo account. */
const PASSWORD = process.env.TUNTAS_DEMO_PASSWORD || 'tuntas-demo'

/** Fills in the sign-in form that is open and sends it. */
export async function enterPassword(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nama pengguna atau nomor telepon').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

/** Signs somebody in through the form, and waits until they are in. */
export async function signIn(page: Page, username: string, password?: string): Promise<void> {
  await page.goto('/sign-in')
  await enterPassword(page, username, password)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/**
 * Accounts that one test signs out everywhere, so that no other test may use them; by the name of the project, because
 * both run at once.
 */
export const SIGNED_OUT_EVERYWHERE: Record<string, string> = { phone: 'bidan-12', desktop: 'bidan-13' }
