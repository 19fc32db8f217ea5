import type { TemplateMeter } from './meter.ts'

// Python's operations on texts, with code points and Python's definition of white space.

const SPACE =
  '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const isSpace = new RegExp(SPACE)

/** Line breaks in Python other than `\n`. */
const otherBreaks = ['\r', '\v', '\f', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029']

/** Returns a text without the given characters at both ends; by default white space. */
export function strip(
  text: string,
  letters: string | undefined,
  name: 'strip' | 'lstrip' | 'rstrip',
): string {
  const all = letters === undefined ? undefined : new Set(letters)
  const isTaken = (character: string) => (all ? all.has(character) : isSpace.test(character))
  let [from, to] = [0, text.length]
  const charAt = (at: number) => String.fromCodePoint(text.codePointAt(at)!)
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text[at]!) && at > 0
  while (name !== 'rstrip' && from < to) {
    const character = charAt(from)
    if (!isTaken(character)) break
    from += character.length
  }
  while (name !== 'lstrip' && to > from) {
    const character = charAt(isLow(to - 1) && to - 1 > from ? to - 2 : to - 1)
    if (!isTaken(character)) break
    to -= character.length
  }
  return text.slice(from, to)
}

/** Returns the parts of a text between separators; by default between white space. */
export function split(
  text: string,
  separator: string | undefined,
  most: number,
  meter: TemplateMeter,
): readonly string[] {
  const parts: string[] = []
  const put = (part: string) => {
    meter.create(1)
    parts.push(part)
  }
  if (separator === '') throw new Error('an empty separator')
  if (separator !== undefined) {
    meter.search(text, separator)
    let from = 0
    while (most < 0 || parts.length < most) {
      const at = text.indexOf(separator, from)
      if (at < 0) break
      put(text.slice(from, at))
      from = at + separator.length
    }
    put(text.slice(from))
    return parts
  }
  let from = 0
  for (;;) {
    while (from < text.length && isSpace.test(text[from]!)) from++
    if (from === text.length) return parts
    if (most >= 0 && parts.length >= most) {
      put(text.slice(from))
      return parts
    }
    let to = from
    while (to < text.length && !isSpace.test(text[to]!)) to++
    put(text.slice(from, to))
    from = to
  }
}

/**
 * Returns a text in which the first `most` occurrences of another text are replaced; all of them if
 * `most` is negative.
 */
export function replace(
  text: string,
  [from, to]: readonly [string, string],
  most: number,
  meter: TemplateMeter,
): string {
  meter.search(text, from)
  let left = most < 0 ? Number.POSITIVE_INFINITY : most
  if (from === '') {
    const { write, text: written } = meter.writer()
    for (const character of text) {
      if (left-- > 0) write(to)
      write(character)
    }
    if (left > 0) write(to)
    return written()
  }
  let count = 0
  let at = text.indexOf(from)
  while (at >= 0 && count < left) {
    count += 1
    at = text.indexOf(from, at + from.length)
  }
  meter.hold(text.length + count * (to.length - from.length))
  let taken = 0
  return text.replaceAll(from, (found) => (taken++ < count ? to : found))
}

const upperFirst = (character: string): string => {
  const upper = character.toUpperCase()
  // Refuses ligatures and other letters whose title case differs from their upper case.
  if ([...upper].length > 1 || /\p{Lt}|[ǄǅǆǇǈǉǊǋǌǱǲǳ\u10d0-\u10ff]/u.test(character)) {
    throw new Error('a letter whose title case is not known')
  }
  return upper
}

/** Returns a text with its first letter in upper case and all others in lower case. */
export function capitalize(text: string): string {
  const [first = ''] = text
  return first === '' ? '' : upperFirst(first) + text.slice(first.length).toLowerCase()
}

/**
 * Returns a text whose words begin with capital letters, by the rules of Python's method `title`.
 */
export const titleMethodText = (text: string): string =>
  text.replace(/([\p{Cased}])([\p{Cased}]*)/gu, (_, first: string, rest: string) => {
    return upperFirst(first) + rest.toLowerCase()
  })

/**
 * Returns a text whose words begin with capital letters, by the rules of the filter `title`, which
 * splits words at hyphens, white space and opening brackets.
 */
export const titleText = (text: string): string =>
  text
    .split(/([-\s({[<]+)/)
    .map((word) => {
      const [first = ''] = word
      return first === '' ? '' : upperFirst(first) + word.slice(first.length).toLowerCase()
    })
    .join('')

/** Returns a text with spaces inserted at the beginnings of its lines. */
export function indent(
  text: string,
  { width, isFirst, isBlank }: { width: number; isFirst: boolean; isBlank: boolean },
  meter: TemplateMeter,
): string {
  if (otherBreaks.some((end) => text.includes(end))) throw new Error('a line break of another kind')
  const { write, text: written } = meter.writer()
  const space = ' '.repeat(width)
  let from = 0
  for (let line = 0; ; line++) {
    const found = text.indexOf('\n', from)
    const part = text.slice(from, found < 0 ? text.length : found)
    const isIndented = line === 0 ? isFirst : isBlank || part !== ''
    write((isIndented ? space : '') + part)
    if (found < 0) return written()
    write('\n')
    from = found + 1
  }
}
