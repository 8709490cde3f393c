/** Numbers as golden.csv writes them: a decimal point, no zeros at the end, blank for NaN. */

const Z_CACHED = 2000
const zTexts: string[] = []

/** A z-score that was rounded to two decimals. Almost all lie within ±20, and those texts are made once. */
export function writeZ(z: number): string {
  if (Number.isNaN(z)) return ''
  const hundredths = Math.round(z * 100)
  if (hundredths < -Z_CACHED || hundredths > Z_CACHED) return String(z)
  return (zTexts[hundredths + Z_CACHED] ??= String(z))
}

const LENGTHS_CACHED = 20_000
const lengthTexts: string[] = []

/** A length or height in cm, to the fifteen digits that arithmetic with 0.7 leaves true. */
export function writeLength(cm: number): string {
  if (Number.isNaN(cm)) return ''
  const hundredths = Math.round(cm * 100)
  if (hundredths >= 0 && hundredths < LENGTHS_CACHED && Math.abs(cm * 100 - hundredths) < 1e-9) {
    return (lengthTexts[hundredths] ??= String(hundredths / 100))
  }
  return String(Number(cm.toPrecision(15)))
}

const TEN_DECIMALS = 1e10

/** A number to twelve significant digits, a tie going to the even digit, as C and R print it. */
export function writeTwelveDigits(value: number): string {
  if (Number.isNaN(value)) return ''
  // Between 10 and 100, where a BMI lies, twelve digits are ten decimals, and whole numbers are far quicker to print.
  if (value >= 10 && value < 100) {
    const scaled = value * TEN_DECIMALS
    const rounded = Math.floor(scaled)
    const rest = scaled - rounded
    if (rest < 0.499 || rest > 0.501) return String((rest > 0.5 ? rounded + 1 : rounded) / TEN_DECIMALS)
  }
  return String(Number(tieToEven(value)))
}

function tieToEven(value: number): string {
  const text = value.toPrecision(12)
  // toPrecision sends a tie away from zero; the digits a double really has show whether this was one.
  const longer = value.toPrecision(21)
  const digits = longer.replace(/e.*$/, '').replace('.', '').replace(/^-?0*/, '')
  const isTie = /^\d{12}50*$/.test(digits)
  if (!isTie || Number(digits[11]) % 2 === 1) return text
  return (value < 0 ? '-' : '') + digits.slice(0, 12) + 'e' + (Math.floor(Math.log10(Math.abs(value))) - 11)
}
