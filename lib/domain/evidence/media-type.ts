/** What may be kept as proof. Equals the check in the database. */
export const PROOF_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type ProofType = (typeof PROOF_TYPES)[number]

export const EXTENSION_OF: Record<ProofType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

const SAID_BY: Record<string, ProofType> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

/** What a device says when it does not know. */
const SAYS_NOTHING = ['', 'application/octet-stream']

export const MOST_PROOF_BYTES = 8 * 1024 * 1024
export const MOST_PROOFS = 5
/** A whole form: its proofs and what was typed. next.config.js lets as much pass. */
export const MOST_FORM_BYTES = 42 * 1024 * 1024

/** Whether a media type is one of those kept as proof. */
export function isProofType(type: string | undefined): type is ProofType {
  return PROOF_TYPES.some((known) => known === type)
}

/** Whether a kept file is a picture, which a page may show. */
export function isPicture(type: string): boolean {
  return type.startsWith('image/')
}

/**
 * Whether a file says that it is something else than its content shows: by the ending of its name, or by the type it
 * was declared with. A file without an ending, or one whose device knew no type, says nothing and does not lie.
 */
export function lies(file: { name: string; declared: string }, content: ProofType): boolean {
  const declared = file.declared.toLowerCase().split(';')[0]?.trim() ?? ''
  const ending = /\.([^./\\]+)$/.exec(file.name.trim())?.[1]?.toLowerCase()
  const saidByName = ending === undefined ? content : SAID_BY[ending]
  const saidByType = declared === 'image/jpg' ? 'image/jpeg' : declared
  return saidByName !== content || (!SAYS_NOTHING.includes(declared) && saidByType !== content)
}
