import type { Prng } from '../runtime/prng.ts'

// Random texts of all of Unicode, with what codecs lose: byte order marks, NULs, combining marks,
// noncharacters, halves of surrogate pairs, and the words of chat templates.

const PLANE = 0x1_0000
const PLANES = 17
const SURROGATES = { from: 0xd800, to: 0xdfff }

/** Parts that codecs, templates and JSON treat in a special way. */
const specials = [
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ufffd',
  '\u0000',
  '\u0301',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u0085',
  '\u007f',
  '\r\n',
  '\t',
  ' ',
  '"',
  '\\',
  '\\u0000',
  '<|im_start|>',
  '<|im_end|>',
  '{{ x }}',
  'é',
  'e\u0301',
  '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}',
] as const

/** A random character of a random plane that is no half of a surrogate pair. */
function drawCharacter(dice: Prng): string {
  const code = dice.integer(PLANES) * PLANE + dice.integer(PLANE)
  const isHalf = code >= SURROGATES.from && code <= SURROGATES.to
  return isHalf ? '\ufffd' : String.fromCodePoint(code)
}

function drawPart(dice: Prng): string {
  const draw = dice.integer(4)
  if (draw === 0) return dice.pick(specials)
  if (draw === 1) return String.fromCharCode(dice.between(0x20, 0x7e))
  if (draw === 2) return `a${'\u0301'.repeat(dice.between(1, 6))}`
  return drawCharacter(dice)
}

/** Returns a well-formed text of 1 to 6 parts. */
export const drawText = (dice: Prng): string =>
  Array.from({ length: dice.between(1, 6) }, () => drawPart(dice)).join('')

/** Returns a text of one part, repeated up to 1,000 times. */
export const drawRepeat = (dice: Prng): string => drawPart(dice).repeat(dice.between(100, 1_000))

/** Returns a text without the words that a model's tokenizer reads as control tokens. */
export const plainText = (text: string): string => text.replaceAll(/<\|im_(?:start|end)\|>/g, 'im')

/** Returns a text with half of a surrogate pair at a random place. */
export function drawCutText(dice: Prng): string {
  const half = String.fromCharCode(dice.between(SURROGATES.from, SURROGATES.to))
  const ascii = () => dice.pick(['', 'a', ' '])
  return `${ascii()}${half}${ascii()}`
}
