import { type InputShape, repeated, repeatedBytes, textShape } from './target.ts'

/** Members of an object with different names, up to `size` characters. */
function manyNames(size: number): string {
  const members: string[] = []
  for (let at = 0, length = 2; length < size; at++) {
    const member = `"${at.toString(36)}":0`
    members.push(member)
    length += member.length + 1
  }
  return `{${members.join(',')}}`
}

/** Returns a list of parts of JSON, of about `size` characters. */
const listOf = (part: string) => (size: number) => `${repeated(`${part},`, size - 2, ['[', ''])}0]`

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

/** JSON values that are dear to parse, as texts of about a given number of characters. */
export const jsonTexts: Readonly<Record<string, (size: number) => string>> = {
  'empty objects': listOf('{}'),
  'empty lists': listOf('[]'),
  'lists in lists': listOf(deep(32)),
  'deep lists': listOf(deep(200)),
  'lists without end': (size) => '['.repeat(size),
  'objects without end': (size) => repeated('{"":', size),
  'objects with one member': listOf('{"a":0}'),
  'many names': manyNames,
  'many equal names': (size) => repeated('"":0,', size - 5, ['{', '"":0}']),
  'small numbers': listOf('0'),
  'numbers with exponents': listOf('1e400'),
  'long numbers': listOf('12345678901234567890'),
  'one long number': (size) => repeated('7', size, ['[', ']']),
  'one long fraction': (size) => repeated('7', size, ['[0.', ']']),
  'numbers beside a surrogate': (size) => repeated('0,', size, ['["\\ud83e\\udd8a",', '0]']),
  'objects beside a surrogate': (size) => repeated('{},', size, ['["\\ud83e\\udd8a",', '0]']),
  'escaped quotes': (size) => repeated('\\"', size, ['["', '"]']),
  'escaped backslashes': (size) => repeated('\\\\', size, ['["', '"]']),
  'escaped characters': (size) => repeated('\\u0061', size, ['["', '"]']),
  'characters of two units': (size) => repeated('\ud83e\udd8a', size / 2, ['["', '"]']),
  'empty texts': listOf('""'),
  'white space': (size) => repeated(' ', size, ['[""', ']']),
  'a text without end': (size) => repeated('a', size, ['["', '']),
  'backslashes without end': (size) => repeated('\\', size, ['["', '']),
}

/**
 * Returns shapes of documents of JSON.
 *
 * @param frame Text before and after each value.
 */
export const jsonShapes = (
  frame: readonly [string, string] = ['', ''],
): Readonly<Record<string, InputShape>> =>
  Object.fromEntries(
    Object.entries(jsonTexts).map(([name, textOf]) => [
      name,
      textShape((size) => frame[0] + textOf(size - frame[0].length - frame[1].length) + frame[1]),
    ]),
  )

/** Returns the head of a CBOR token: its major type, and its length in the fewest bytes. */
function head(major: number, length: number): readonly number[] {
  const bytes = [length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff]
  if (length < 24) return [(major << 5) | length]
  if (length < 2 ** 8) return [(major << 5) | 24, ...bytes.slice(3)]
  if (length < 2 ** 16) return [(major << 5) | 25, ...bytes.slice(2)]
  return [(major << 5) | 26, ...bytes]
}

const [BYTES, TEXT, LIST, MAP] = [2, 3, 4, 5]

/** Returns the shape of a list of equal items. */
const cborList =
  (...item: readonly number[]): InputShape =>
  (size) => {
    const count = Math.max(1, Math.floor((size - 5) / item.length))
    const begin = head(LIST, count)
    return { bytes: repeatedBytes(item, begin.length + count * item.length, { begin }) }
  }

/** Returns the shape of one text or byte string. */
const cborRun =
  (major: number): InputShape =>
  (size) => {
    const begin = head(major, size)
    return { bytes: repeatedBytes([0x61], begin.length + size, { begin }) }
  }

/** Returns a map with names of three letters or more, in canonical order. */
function cborMap(size: number, value: readonly number[]): Uint8Array {
  const nameBytes = 4
  const count = Math.max(1, Math.floor((size - 5) / (1 + nameBytes + value.length)))
  const begin = head(MAP, count)
  const bytes = new Uint8Array(begin.length + count * (1 + nameBytes + value.length))
  bytes.set(begin)
  for (let entry = 0, at = begin.length; entry < count; entry++) {
    bytes[at++] = (TEXT << 5) | nameBytes
    for (let shift = 18; shift >= 0; shift -= 6) bytes[at++] = 0x30 + ((entry >> shift) & 63)
    bytes.set(value, at)
    at += value.length
  }
  return bytes
}

/** Shapes of dag-cbor. */
export const cborShapes: Readonly<Record<string, InputShape>> = {
  'empty lists': cborList(0x80),
  'empty maps': cborList(0xa0),
  'small numbers': cborList(0x01),
  'empty texts': cborList(0x60),
  'texts of a byte': cborList(0x61, 0x61),
  'empty byte strings': cborList(0x40),
  'byte strings of a byte': cborList(0x41, 1),
  nulls: cborList(0xf6),
  floats: cborList(0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a),
  'wide numbers': cborList(0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
  'lists of a number': cborList(0x81, 0x01),
  'maps of one name': cborList(0xa1, 0x61, 0x61, 0x01),
  'maps in padded lists': cborList(0xa0, 0x62, 0x61, 0x61),
  links: cborList(0xd8, 0x2a, 0x45, 0x00, 0x01, 0x55, 0x00, 0x00),
  'lists in lists': (size) => ({ bytes: repeatedBytes([0x81], size, { end: [0x80] }) }),
  'maps in maps': (size) => ({ bytes: repeatedBytes([0xa1, 0x61, 0x61], size, { end: [0xa0] }) }),
  'many names': (size) => ({ bytes: cborMap(size, [0x01]) }),
  'names of long texts': (size) => ({ bytes: cborMap(size, [0x68, ...Array(8).fill(0x61)]) }),
  'one text': cborRun(TEXT),
  'one byte string': cborRun(BYTES),
  'a list without end': (size) => ({
    bytes: repeatedBytes([0x80], size, { begin: head(LIST, 0xffff_ffff) }),
  }),
}
