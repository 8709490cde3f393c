/** How a thing stands, as a colour that is always joined by words: never by colour alone. */
export type Tone = 'neutral' | 'primary' | 'info' | 'success' | 'warning' | 'error'
