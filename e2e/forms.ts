import type { Locator, Page } from '@playwright/test'

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

/** The box above a form that says what is wrong with it. */
export const summary = (place: Page | Locator): Locator =>
  place.getByRole('alert').filter({ has: place.getByRole('heading') })

/** What a field says is wrong with it: the words under the id that the field points to. */
export async function problemOf(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const ids = (element.closest('[role=radiogroup]') ?? element).getAttribute('aria-describedby')?.split(' ') ?? []
    const error = ids.find((id) => id.endsWith('-error'))
    return error ? (document.getElementById(error)?.textContent ?? '') : ''
  })
}

/** A button by its exact words. */
export const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true })

/** The panel that says what whoever reads the page does next. */
export const nextStep = (page: Page): Locator => page.getByRole('region').filter({ hasText: 'Langkah berikutnya' })
