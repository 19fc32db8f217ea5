// Counts what a JSON text has before a parser makes objects of it.

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d]
const [COMMA, COLON, POINT, EXPONENT, EXPONENT_CAPITAL] = [0x2c, 0x3a, 0x2e, 0x65, 0x45]
const SPACE = 0x20

/**
 * Returns the position of the quote that ends the string whose first character is at `from`; -1 if
 * the string does not end.
 */
export function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at > 0) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\' && at - 1 - escapes >= from) escapes += 1
    if (escapes % 2 === 0) return at
    at = text.indexOf('"', at + 1)
  }
  return -1
}

/** Numbers at which a survey of a text stops. */
export type SurveyLimits = { readonly partsMax: number; readonly valuesMax: number }

/** Limits at which no survey stops. */
export const unlimited: SurveyLimits = {
  partsMax: Number.POSITIVE_INFINITY,
  valuesMax: Number.POSITIVE_INFINITY,
}

/** Counts of a text, up to the limits of its survey. */
export type Survey = {
  /** Levels of objects and lists. */
  readonly deepest: number
  /** Lists, objects, members of objects, and texts in lists. */
  readonly parts: number
  /** Values of any kind. */
  readonly values: number
  /** True if doubles may not represent a number: a long one, or one with an exponent. */
  readonly hasLongNumber: boolean
  /** False if the survey stopped at a limit. */
  readonly isWhole: boolean
}

/** Number of digits up to which every number has an exact double. */
const DOUBLE_DIGITS = 15

/**
 * Counts what a text has, until a limit is passed: each untrusted request is read here before a
 * parser makes objects of it. The loop reads character codes for speed.
 */
export function survey(text: string, { partsMax, valuesMax }: SurveyLimits): Survey {
  let [depth, deepest, parts, values, digits, last] = [0, 0, 0, 1, 0, 0]
  let hasLongNumber = false
  let at = 0
  for (; at < text.length && parts <= partsMax && values <= valuesMax; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) {
      digits += 1
      if (digits > DOUBLE_DIGITS) hasLongNumber = true
      continue
    }
    if (code === POINT) continue
    if (digits > 0 && (code === EXPONENT || code === EXPONENT_CAPITAL)) hasLongNumber = true
    digits = 0
    if (code <= SPACE) continue
    if (code === QUOTE) {
      at = stringEnd(text, at + 1)
      if (at < 0) break
      // The name of a member counts, and its value does not.
      if (last !== COLON) parts += 1
    } else if (code === COMMA) values += 1
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      parts += 1
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    last = code
  }
  const isWhole = parts <= partsMax && values <= valuesMax
  return { deepest, parts, values, hasLongNumber, isWhole }
}
