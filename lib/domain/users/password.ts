/** The shortest password a person may choose. */
const SHORTEST_PASSWORD = 10

/** What everybody tries first, in Indonesia too; with digits or the year behind it no better. */
const COMMON = [
  'password',
  'katasandi',
  'rahasia',
  'indonesia',
  'qwertyuiop',
  'stunting',
  'posyandu',
  'puskesmas',
  'tuntas',
]

/**
 * Is this password hard enough to guess? Long, of several different characters, no row of digits or letters, and neither
 * the user name nor a word that everybody tries with some digits behind it.
 */
export function checkPassword(password: string, username: string): boolean {
  const plain = password.toLowerCase()
  if (password.length < SHORTEST_PASSWORD || new Set(plain).size < 5 || isRow(plain)) return false
  const core = plain.replace(/[^a-z]/g, '')
  const name = username.toLowerCase()
  return !plain.includes(name) && !COMMON.some((word) => core === word)
}

/** 1234567890, abcdefghij and the like: every character one after the one before, either way. */
function isRow(text: string): boolean {
  const steps = Array.from({ length: text.length - 1 }, (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at))
  // "0" follows "9" on a keyboard.
  return steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length >= steps.length - 1
}
