// Computes the text that a client must receive for an answer's token ids, and the number of bytes
// in which a stream differs from this text.

const MARK = '"arguments": '

/**
 * Returns the part of a model's text that a client receives: the whole text, or the arguments of
 * its only call as far as the text contains them.
 */
export function visibleText(text: string, isCall: boolean): string {
  if (!isCall) return text
  const at = text.indexOf(MARK)
  return at < 0 ? '' : firstObject(text.slice(at + MARK.length))
}

/**
 * Returns the JSON object at the start of a text, up to its end or, if the object is incomplete, up
 * to the end of the text.
 */
function firstObject(text: string): string {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isString) {
      if (letter === '\\') at++
      else if (letter === '"') isString = false
    } else if (letter === '"') isString = true
    else if (letter === '{') depth++
    else if (letter === '}' && --depth === 0) return text.slice(0, at + 1)
  }
  return text
}

/** Returns whether a text ends within a character, because the interruption split its bytes. */
export const isCut = (text: string): boolean => text.endsWith('\uFFFD')

/**
 * Returns the number of bytes between the common beginning and the common end of two texts, in the
 * longer text. It counts missing, repeated, incomplete and wrong bytes.
 */
export function wrongBytes(expected: string, said: string): number {
  const [a, b] = [Buffer.from(expected), Buffer.from(said)]
  const longest = Math.max(a.length, b.length)
  let first = 0
  while (first < longest && a[first] === b[first]) first++
  let last = 0
  const rest = Math.min(a.length, b.length) - first
  while (last < rest && a.at(-1 - last) === b.at(-1 - last)) last++
  return longest - first - last
}
