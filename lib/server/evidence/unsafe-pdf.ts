import 'server-only'
import { inflateSync } from 'node:zlib'

/** What a PDF needs no name for unless it wants to act: run a script, start a program, carry or send files. */
const ACTS = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/
/** A locked document cannot be looked into, so it cannot be called safe. */
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/

const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/
/** Farther back than this no dictionary of a stream begins. */
const LONGEST_DICTIONARY = 2000
const MOST_INFLATED = 32 * 1024 * 1024

/**
 * Whether a PDF may do something when it is opened, or hides what it does. Names are read as PDF readers read them, with
 * their `#` escapes undone, also inside compressed object streams. When in doubt the answer is yes.
 */
export function isUnsafePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  if (isSuspect(text)) return true

  let left = MOST_INFLATED
  // Every stream counts, also one that only looks like lying inside another: readers repair broken files in many ways.
  for (const { index, 0: opening } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = named(dictionaryBefore(text, index))
    if (!OBJECT_STREAM.test(dictionary)) continue
    const content = dictionary.includes('/Predictor') ? null : objectsAt(text, index + opening.length, left)
    if (content === null || isSuspect(content)) return true
    left -= content.length
  }
  return false
}

const isSuspect = (part: string) => ACTS.test(named(part)) || LOCKED.test(named(part))

/** Undoes the escapes of names: `/#4caunch` is `/Launch`. */
const named = (part: string) =>
  part.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function dictionaryBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

/** The objects of a stream as text; null where they cannot be read, or are too many to be honest. */
function objectsAt(text: string, from: number, most: number): string | null {
  const end = text.indexOf('endstream', from)
  const stream = text.slice(from, end === -1 ? undefined : end)
  // Uncompressed, it begins with pairs of numbers, and the whole text was looked through already.
  if (/^\s*\d+\s+\d+\s/.test(stream)) return stream
  try {
    const inflated = inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: Math.max(most, 1) })
    return inflated.toString('latin1')
  } catch {
    return null
  }
}
