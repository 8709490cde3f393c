import { addMonths } from '../days'
import { parseTypedNumber } from '../typed/typed-number'
import { NONE } from './condition'
import { type Field, optionsOf } from './definition'
import { parseTypedDate } from '../typed/typed-date'

/** Why an answer is refused; each code is a message under `form.errors`. */
export type ParseError =
  | 'not_a_number'
  | 'not_whole'
  | 'too_many_decimals'
  | 'out_of_range'
  | 'sentinel'
  | 'excel_serial'
  | 'not_a_date'
  | 'future_date'
  | 'not_an_option'
  | 'none_with_others'
  | 'too_long'

export type ParsedValue = { ok: true; value: string | string[] | null } | { ok: false; error: ParseError }

const MAX_TEXT_LENGTH = 200
const MAX_LONG_TEXT_LENGTH = 2000
const EARLIEST_YEAR = '1900-01-01'
/** Nobody plans a wedding or a birth further ahead. */
const FURTHEST_MONTHS = 36

/**
 * What was typed into one field, as its one stored form. Blank gives null, never zero. `today` is `YYYY-MM-DD` where
 * the person is. A computed field takes nothing.
 */
export function parseValue(field: Field, typed: readonly string[], today: string): ParsedValue {
  switch (field.type) {
    case 'computed':
      return accept(null)
    case 'text':
      return parseText(cleanText(typed[0] ?? '').replaceAll(/\s+/g, ' '), MAX_TEXT_LENGTH)
    case 'longText':
      return parseText(cleanText(typed[0] ?? ''), MAX_LONG_TEXT_LENGTH)
    case 'integer':
    case 'decimal':
      return parseNumber(field, typed[0] ?? '')
    case 'date':
      return parseDate(field, (typed[0] ?? '').trim(), today)
    case 'choice':
    case 'yesNo':
      return parseChoice(field, typed)
    case 'multiChoice':
      return parseMultiChoice(field, typed)
  }
}

const accept = (value: string | string[] | null): ParsedValue => ({ ok: true, value })
const refuse = (error: ParseError): ParsedValue => ({ ok: false, error })

/** Browsers send line ends as CRLF; the database stores neither control characters nor halves of a character. */
function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

function parseText(text: string, longest: number): ParsedValue {
  if (text === '') return accept(null)
  return text.length > longest ? refuse('too_long') : accept(text)
}

function parseNumber(field: Field, typed: string): ParsedValue {
  const number = parseTypedNumber(typed)
  if (number === null) return accept(null)
  if (number === 'invalid') return refuse('not_a_number')
  if (field.type === 'integer' && Number.isFinite(number) && !Number.isInteger(number)) return refuse('not_whole')
  if (number < (field.min ?? -Infinity) || number > (field.max ?? Infinity)) return refuse(whyOutside(number))
  if (Number(number.toFixed(field.decimals ?? 1)) !== number) return refuse('too_many_decimals')
  return accept(String(number))
}

/** Files and habits put 8888 or 9999 for "nothing", and Excel turns a date into a number near 45,000. */
function whyOutside(number: number): ParseError {
  if (/^(8{3,}|9{3,})$/.test(String(number))) return 'sentinel'
  if (Number.isInteger(number) && number >= 30_000 && number <= 60_000) return 'excel_serial'
  return 'out_of_range'
}

function parseDate({ mayLieAhead }: Field, typed: string, today: string): ParsedValue {
  if (typed === '') return accept(null)
  if (/^[3-5]\d{4}$/.test(typed)) return refuse('excel_serial')
  const date = parseTypedDate(typed)
  if (date === null) return refuse('not_a_date')
  if (date < EARLIEST_YEAR) return refuse('out_of_range')
  if (mayLieAhead) return date > addMonths(today, FURTHEST_MONTHS) ? refuse('out_of_range') : accept(date)
  return date > today ? refuse('future_date') : accept(date)
}

function parseChoice(field: Field, typed: readonly string[]): ParsedValue {
  const code = typed.find((each) => each !== '')
  if (code === undefined) return accept(null)
  return optionsOf(field).some((option) => option.code === code) ? accept(code) : refuse('not_an_option')
}

function parseMultiChoice(field: Field, typed: readonly string[]): ParsedValue {
  const chosen = new Set(typed.filter((each) => each !== ''))
  if (chosen.size === 0) return accept(null)
  const known = optionsOf(field)
    .map((option) => option.code)
    .filter((code) => chosen.has(code))
  if (known.length < chosen.size) return refuse('not_an_option')
  return known.includes(NONE) && known.length > 1 ? refuse('none_with_others') : accept(known)
}
