/** How strongly a button asks to be pressed: one primary a page, the rest quieter. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline btn-primary',
  quiet: 'btn btn-ghost underline underline-offset-4',
  danger: 'btn btn-outline btn-error',
}

/** The classes of a button or of a link that looks like one. */
export function buttonClass(look: ButtonLook = 'primary'): string {
  return LOOKS[look]
}
