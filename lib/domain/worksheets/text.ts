/**
 * A text in both languages of the application. Worksheets and the catalogue carry their own texts, because what was
 * asked belongs to the version under which it was answered.
 */
export type Text = { id: string; en: string }
export type Locale = keyof Text

/** A text from its Indonesian and its English wording. */
export function text(id: string, en: string): Text {
  return { id, en }
}
