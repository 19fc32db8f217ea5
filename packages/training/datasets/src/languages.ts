import { eld } from 'eld/extrasmall'
import { LANGUAGE_LETTERS_MIN, LANGUAGE_UNITS_MAX } from './limits.ts'

/** Language code of a text whose language cannot be detected. */
export const UNKNOWN_LANGUAGE = 'und'

/**
 * Returns the language of a text (ISO 639-1), `und` if none can be detected, undefined if it has
 * too few letters. It compares n-grams with those of 60 languages. It adds and multiplies 64-bit
 * floats in a fixed order, so that the result is the same on all machines.
 */
export function languageOf(text: string): string | undefined {
  const start = text.slice(0, LANGUAGE_UNITS_MAX).toWellFormed()
  if ((start.match(/\p{L}/gu)?.length ?? 0) < LANGUAGE_LETTERS_MIN) return undefined
  const detected = eld.detect(start)
  return detected.language !== '' && detected.isReliable() ? detected.language : UNKNOWN_LANGUAGE
}
