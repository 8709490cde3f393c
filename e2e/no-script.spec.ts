import { allForms } from './filled-forms/all-forms'
import { playForm } from './filled-forms/filled-form'
import { test } from './fixtures'
import { signIn } from './people'

test.use({ javaScriptEnabled: false })

for (const form of allForms()) {
  test(`${form.name}: says what is wrong and keeps what was typed without any script`, async ({ page }) => {
    const { user, path } = await form.prepare()
    if (user) await signIn(page, user)
    await playForm(page, form, path)
  })
}
