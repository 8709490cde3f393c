import { expect, type Locator, type Page } from '@playwright/test'

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words of a label, whether or not its field may stay blank. */
const labelled = (label: string) => new RegExp(`^\\s*${quoted(label)}\\s*(\\(boleh kosong\\))?\\s*$`)

/** The field with this label. */
export const field = (place: Page | Locator, label: string): Locator => place.getByLabel(labelled(label))

/** The choices that stand under this question: one of several, or any number of them. */
export const question = (place: Page | Locator, label: string): Locator =>
  place.getByRole('radiogroup', { name: labelled(label) }).or(place.getByRole('group', { name: labelled(label) }))

/** Chooses one answer of a question; a choice may go on with a hint. */
export async function choose(place: Page | Locator, label: string, answer: string): Promise<void> {
  await choice(place, label, answer).check()
}

/** One answer of a question. */
export const choice = (place: Page | Locator, label: string, answer: string): Locator =>
  question(place, label)
    .locator('label')
    .filter({ hasText: new RegExp(`^\\s*${quoted(answer)}`) })
    .getByRole('radio')
    .or(question(place, label).getByRole('checkbox', { name: answer, exact: true }))

/** The box in a form that says what is wrong with it; Next's own announcer is an alert too, but stands in no form. */
export const summary = (place: Page | Locator): Locator => place.locator('form [role=alert]')

/** Beside this field it says what is wrong with it: in the words that the field itself points to. */
export async function expectProblem(control: Locator, words: string): Promise<void> {
  await expect(control).toHaveAttribute('aria-invalid', 'true')
  await expect(control).toHaveAccessibleDescription(new RegExp(quoted(words)))
}

/** A button by its exact words. */
export const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true })

/** The panel that says what whoever reads the page does next. */
export const nextStep = (page: Page): Locator => page.getByRole('region').filter({ hasText: 'Langkah berikutnya' })

/** Opens what is folded away under these words. */
export const unfold = (place: Page | Locator, words: string): Promise<void> =>
  place
    .locator('summary')
    .filter({ hasText: new RegExp(`^\\s*${quoted(words)}\\s*$`) })
    .click()
