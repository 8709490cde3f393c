import { allForms } from './filled-forms/all-forms'
import { playForm } from './filled-forms/filled-form'
import { expect, test } from './fixtures'
import { signIn } from './people'

for (const form of allForms()) {
  test(`${form.name}: says what is wrong and keeps what was typed while the scripts are still on their way`, async ({
    page,
  }) => {
    const { user, path } = await form.prepare()
    if (user) await signIn(page, user)

    let held = 0
    await page.route('**/_next/static/**/*.js', () => {
      held += 1
    })
    await playForm(page, form, path)
    expect(held, 'scripts that were held back').toBeGreaterThan(3)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })
}
