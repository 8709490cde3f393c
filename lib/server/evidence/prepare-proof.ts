import 'server-only'
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import {
  isPicture,
  isProofType,
  lies,
  MOST_PROOF_BYTES,
  MOST_PROOFS,
  type ProofType,
} from '@/lib/domain/evidence/media-type'
import { cleanPicture } from './clean-picture'
import { isUnsafePdf } from './unsafe-pdf'

/** A file that was looked at and made safe, ready to be stored. */
export type Proof = {
  type: ProofType
  bytes: Uint8Array
  small: Uint8Array | null
  sha256: string
  /** What the picture looks like; nothing for a document. */
  hash?: bigint | null
}

export type ProofProblem =
  'file_empty' | 'file_too_large' | 'file_type' | 'file_heic' | 'file_broken' | 'file_unsafe' | 'too_many_files'

export type Prepared<T> = { ok: true; value: T } | { ok: false; problem: ProofProblem }

const problem = (code: ProofProblem): { ok: false; problem: ProofProblem } => ({ ok: false, problem: code })

/**
 * Every file of a form's field, looked at one after another. A field left alone gives an empty list.
 * The first file that may not be kept refuses them all, and says why.
 */
export async function prepareProofs(form: FormData, field: string): Promise<Prepared<Proof[]>> {
  const files = form.getAll(field).filter((value): value is File => typeof value !== 'string' && !isUntouched(value))
  if (files.length > MOST_PROOFS) return problem('too_many_files')
  const proofs: Proof[] = []
  for (const file of files) {
    const prepared = await prepareProof(file)
    if (!prepared.ok) return prepared
    proofs.push(prepared.value)
  }
  return { ok: true, value: proofs }
}

/** A browser sends a file field that nobody touched as one empty file without a name. */
const isUntouched = (file: File) => file.size === 0 && (file.name === '' || file.name === 'undefined')

/**
 * Looks at one file by its content: pictures are drawn anew without their metadata, PDFs are kept as they are unless
 * they can act. Nothing is written.
 */
export async function prepareProof(file: File): Promise<Prepared<Proof>> {
  if (file.size === 0) return problem('file_empty')
  if (file.size > MOST_PROOF_BYTES) return problem('file_too_large')

  const sent = new Uint8Array(await file.arrayBuffer())
  const type = (await fileTypeFromBuffer(sent))?.mime
  if (type && IPHONE_TYPES.includes(type)) return problem('file_heic')
  if (!isProofType(type) || lies({ name: file.name, declared: file.type }, type)) return problem('file_type')

  if (!isPicture(type)) return isUnsafePdf(sent) ? problem('file_unsafe') : ready(type, sent, null)
  const picture = await cleanPicture(sent, type)
  return picture ? ready(type, picture.bytes, picture.small, picture.hash) : problem('file_broken')
}

/** What an iPhone makes where it was not told otherwise; no free library reads it. */
const IPHONE_TYPES = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']

function ready(
  type: ProofType,
  bytes: Uint8Array,
  small: Uint8Array | null,
  hash: bigint | null = null,
): Prepared<Proof> {
  return { ok: true, value: { type, bytes, small, hash, sha256: createHash('sha256').update(bytes).digest('hex') } }
}
