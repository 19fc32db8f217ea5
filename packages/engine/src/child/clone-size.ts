import { serialize } from 'node:v8'

// Counts the values of a message before it is decoded, because the runtime allocates memory for the
// length that a list claims: a hundred bytes could take all memory of the parent. Form of the
// bytes: `ValueSerializer` of V8, and `DefaultSerializer` of Node for views of bytes.

const NUL = 0
const codeOf = (tag: string) => tag.charCodeAt(0)

/** Number of variable-length integers after each tag; each takes up to five bytes. */
const numberTags: Readonly<Record<string, number>> = { I: 1, U: 1, '^': 1, '{': 1, $: 2, '@': 2 }
/** Tags without further data: undefined, null, true, false, a gap, the beginning of an object. */
const scalarTags = '_0TF-o'
/** Tags of texts, before a length in bytes and the bytes. */
const stringTags = '"cS'
/** Tags of lists, before their length. The runtime allocates memory for the length at once. */
const arrayTags = 'Aa'

const NUMBER_BYTES = 8

const countByTag = new Uint8Array(256).fill(255)
for (const [tag, count] of Object.entries(numberTags)) countByTag[codeOf(tag)] = count
for (const tag of scalarTags) countByTag[codeOf(tag)] = 0

const [TEXT, LIST, REAL, VIEW] = [10, 11, 12, 13] as const
for (const tag of stringTags) countByTag[codeOf(tag)] = TEXT
for (const tag of arrayTags) countByTag[codeOf(tag)] = LIST
countByTag[codeOf('N')] = REAL
countByTag[codeOf('\\')] = VIEW

/** First bytes of every message of this runtime: the version of the format. */
const cloneHeader = serialize(undefined).subarray(0, 2)

/**
 * Counts the values of a message, including entries of lists. Stops soon after the count exceeds
 * `most`.
 *
 * @returns `undefined` for messages that honest children never send: other kinds of values, or
 *   malformed messages.
 */
export function countValues(bytes: Uint8Array, most: number): number | undefined {
  if (bytes[0] !== cloneHeader[0] || bytes[1] !== cloneHeader[1]) return undefined
  let at = cloneHeader.length
  let values = 0
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return Number.POSITIVE_INFINITY
  }
  const skip = (size: number) => {
    at += size
  }
  while (at < bytes.length && values <= most) {
    const tag = bytes[at++]!
    if (tag === NUL) continue
    values++
    const form = countByTag[tag]!
    if (form < TEXT) for (let count = form; count > 0; count--) number()
    else if (form === LIST) values += number()
    else if (form === TEXT) skip(number())
    else if (form === REAL) skip(NUMBER_BYTES)
    else if (form === VIEW) {
      number()
      skip(number())
    } else return undefined
  }
  return at > bytes.length ? undefined : values
}
