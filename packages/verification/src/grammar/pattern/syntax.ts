import * as CharacterSet from './character-set.ts'

// Reads the `pattern` of a JSON Schema: a regular expression of ECMA-262. Refuses constructs that
// the automata of this folder do not support, and notations of other dialects. The error names the
// construct and the notation to use instead.

export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet.CharacterSet }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'any'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly part: PatternNode
      readonly min: number
      readonly max: number
    }
  /** `^` and `$`. */
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** A lookahead: the following text must, or must not, begin with `part`. */
  | { readonly kind: 'look'; readonly part: PatternNode; readonly isNegative: boolean }

export type PatternSyntaxOptions = {
  /** Maximum nesting depth of groups. */
  readonly depthMax: number
  /** Maximum count of `{m,n}`; larger counts are read as this maximum plus one. */
  readonly countMax: number
  /** Throws for a pattern that is not supported. */
  readonly refuse: (reason: string) => never
}

const isDigit = (character: string | undefined) =>
  character !== undefined && /[0-9]/.test(character)

const classEscapes: Readonly<Record<string, CharacterSet.CharacterSet>> = {
  d: CharacterSet.digits,
  D: CharacterSet.complement(CharacterSet.digits),
  w: CharacterSet.wordCharacters,
  W: CharacterSet.complement(CharacterSet.wordCharacters),
  s: CharacterSet.spaces,
  S: CharacterSet.complement(CharacterSet.spaces),
}

const controlEscapes: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 }

/** Escapes that are refused, and why. */
const refusedEscapes: Readonly<Record<string, string>> = {
  b: 'a word boundary (\\b); name the characters that may stand there by a class',
  B: 'a word boundary (\\B); name the characters that may stand there by a class',
  k: 'a backreference (\\k), which is not regular; write the part again',
  p: 'a property of Unicode (\\p), whose characters differ by version; list ranges in a class',
  P: 'a property of Unicode (\\P), whose characters differ by version; list ranges in a class',
  A: 'an anchor of another dialect (\\A); write ^',
  Z: 'an anchor of another dialect (\\Z); write $',
  z: 'an anchor of another dialect (\\z); write $',
}

/** The state of a parser of one pattern. */
type PatternReader = PatternSyntaxOptions & {
  readonly characters: readonly string[]
  at: number
}

const refuse = (reader: PatternReader, what: string): never =>
  reader.refuse(`its pattern has ${what}`)

const here = ({ characters, at }: PatternReader): string => characters[at] ?? ''

function startsWith({ characters, at }: PatternReader, start: string): boolean {
  return [...start].every((character, index) => characters[at + index] === character)
}

function skip(reader: PatternReader, start: string): boolean {
  if (!startsWith(reader, start)) return false
  reader.at += start.length
  return true
}

/** Returns the syntax tree of a match; the caller permits any text before and after the match. */
export function parsePattern(text: string, options: PatternSyntaxOptions): PatternNode {
  const reader = { ...options, characters: [...text], at: 0 }
  const pattern = disjunction(reader, 0)
  if (reader.at < reader.characters.length) refuse(reader, 'a ) without its group; write \\)')
  return pattern
}

function disjunction(reader: PatternReader, depth: number): PatternNode {
  const { depthMax } = reader
  if (depth > depthMax) refuse(reader, `over ${depthMax} groups inside of each other; write fewer`)
  const parts = [alternative(reader, depth)]
  while (skip(reader, '|')) parts.push(alternative(reader, depth))
  return parts.length === 1 ? parts[0]! : { kind: 'any', parts }
}

function alternative(reader: PatternReader, depth: number): PatternNode {
  const parts: PatternNode[] = []
  while (!['', '|', ')'].includes(here(reader))) parts.push(term(reader, depth))
  return parts.length === 1 ? parts[0]! : { kind: 'all', parts }
}

function term(reader: PatternReader, depth: number): PatternNode {
  if (skip(reader, '^')) return { kind: 'start' }
  if (skip(reader, '$')) return { kind: 'end' }
  for (const [start, isNegative] of [
    ['(?=', false],
    ['(?!', true],
  ] as const) {
    if (skip(reader, start)) return { kind: 'look', part: groupRest(reader, depth), isNegative }
  }
  return quantified(reader, atom(reader, depth))
}

/** Reads the rest of a group after its opening. */
function groupRest(reader: PatternReader, depth: number): PatternNode {
  const part = disjunction(reader, depth + 1)
  if (!skip(reader, ')')) refuse(reader, 'a group that does not end; close it by )')
  return part
}

function group(reader: PatternReader, depth: number): PatternNode {
  reader.at++
  if (here(reader) !== '?' || skip(reader, '?:')) return groupRest(reader, depth)
  if (startsWith(reader, '?<=') || startsWith(reader, '?<!')) {
    refuse(reader, 'a lookbehind; write what comes before as a part of the pattern')
  }
  if (!skip(reader, '?<') && !skip(reader, '?P<')) {
    refuse(reader, 'a group of another dialect or inline flags (?...); write (?:...) and classes')
  }
  const end = reader.characters.indexOf('>', reader.at)
  const name = reader.characters.slice(reader.at, Math.max(end, reader.at)).join('')
  if (end < 0 || !/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)) {
    refuse(reader, 'a group whose name cannot be read; leave the name out')
  }
  reader.at = end + 1
  return groupRest(reader, depth)
}

const single = (codePoint: number): PatternNode => ({
  kind: 'set',
  set: CharacterSet.one(codePoint),
})

function atom(reader: PatternReader, depth: number): PatternNode {
  const character = here(reader)
  if (character === '(') return group(reader, depth)
  if ('*+?'.includes(character) || countsAt(reader)) {
    refuse(
      reader,
      'a quantifier with nothing to repeat; put one quantifier behind a character or group',
    )
  }
  reader.at++
  if (character === '[') return { kind: 'set', set: characterClass(reader) }
  if (character === '.') return { kind: 'set', set: CharacterSet.withinLine }
  if (character !== '\\') return single(character.codePointAt(0)!)
  const escaped = escapedCharacter(reader)
  return typeof escaped === 'number' ? single(escaped) : { kind: 'set', set: escaped }
}

type Counts = { readonly min: number; readonly max: number; readonly end: number }

/** Returns the count at a position, and the position after it; undefined without a digit. */
function countAt(
  { characters, countMax }: PatternReader,
  start: number,
): { readonly count: number | undefined; readonly end: number } {
  let end = start
  while (isDigit(characters[end])) end++
  const digits = characters.slice(start, end).join('')
  return { count: end === start ? undefined : Math.min(Number(digits), countMax + 1), end }
}

/** Returns the counts of `{m}`, `{m,}` or `{m,n}` at this position, and the position after them. */
function countsAt(reader: PatternReader): Counts | undefined {
  const { characters } = reader
  if (here(reader) !== '{') return undefined
  const { count: min, end } = countAt(reader, reader.at + 1)
  if (min === undefined) return undefined
  if (characters[end] === '}') return { min, max: min, end: end + 1 }
  if (characters[end] !== ',') return undefined
  const { count: max = Number.POSITIVE_INFINITY, end: last } = countAt(reader, end + 1)
  return characters[last] === '}' ? { min, max, end: last + 1 } : undefined
}

const simpleCounts: Readonly<Record<string, readonly [min: number, max: number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
}

function quantified(reader: PatternReader, part: PatternNode): PatternNode {
  const simple = simpleCounts[here(reader)]
  const counts = simple ? { min: simple[0], max: simple[1], end: reader.at + 1 } : countsAt(reader)
  if (!counts) return part
  const { min, max } = counts
  reader.at = counts.end
  // A lazy quantifier permits the same texts as a greedy one.
  skip(reader, '?')
  if (max < min) refuse(reader, 'a count whose end is below its start; write {least,most}')
  return { kind: 'repeat', part, min, max }
}

/** Reads a code point or a set after a backslash. */
function escapedCharacter(reader: PatternReader): number | CharacterSet.CharacterSet {
  const character = here(reader)
  reader.at++
  if (character === '') return refuse(reader, 'a backslash at its end; write \\\\')
  const known = classEscapes[character] ?? controlEscapes[character]
  if (known !== undefined) return known
  const refused = refusedEscapes[character]
  if (refused !== undefined) return refuse(reader, refused)
  if (isDigit(character)) return escapedDigit(reader, character)
  if (character === 'c' && /^[A-Za-z]$/.test(here(reader))) {
    return reader.characters[reader.at++]!.codePointAt(0)! % 32
  }
  if (character === 'x') return hexadecimal(reader, 2)
  if (character === 'u') return unicodeEscape(reader)
  if (/[A-Za-z]/.test(character)) {
    return refuse(reader, `an unknown escape (\\${character}); write the character itself`)
  }
  return character.codePointAt(0)!
}

function escapedDigit(reader: PatternReader, digit: string): number {
  if (digit === '0' && !isDigit(here(reader))) return 0
  const reason = `a backreference (\\${digit}), which is not regular; write the part again`
  return refuse(reader, reason)
}

function hexadecimal(reader: PatternReader, length: number): number {
  const text = reader.characters.slice(reader.at, reader.at + length).join('')
  if (text.length !== length || !/^[0-9A-Fa-f]+$/.test(text)) {
    const forms = '\\xHH, \\uHHHH or \\u{H}'
    return refuse(reader, `an escape without its hexadecimal digits; write ${forms}`)
  }
  reader.at += length
  return Number.parseInt(text, 16)
}

function unicodeEscape(reader: PatternReader): number {
  if (skip(reader, '{')) return bracedCodePoint(reader)
  const high = hexadecimal(reader, 4)
  const before = reader.at
  if (high < 0xd800 || high > 0xdbff || !skip(reader, '\\u')) return high
  const begun = reader.characters.slice(reader.at, reader.at + 2).join('')
  if (/^[Dd][C-Fc-f]/.test(begun)) {
    return 0x10000 + (high - 0xd800) * 0x400 + (hexadecimal(reader, 4) - 0xdc00)
  }
  reader.at = before
  return high
}

function bracedCodePoint(reader: PatternReader): number {
  const end = reader.characters.indexOf('}', reader.at)
  const length = end < 0 ? 0 : end - reader.at
  const codePoint = length > 0 && length <= 6 ? hexadecimal(reader, length) : Number.NaN
  reader.at = end + 1
  if (codePoint <= 0x10ffff) return codePoint
  return refuse(reader, 'a code point that is none; write \\u{H}')
}

function classItem(reader: PatternReader): number | CharacterSet.CharacterSet {
  const character = here(reader)
  reader.at++
  if (character === '') return refuse(reader, 'a class that does not end; close it by ]')
  if (character !== '\\') return character.codePointAt(0)!
  // In a class, `\b` is the backspace.
  return skip(reader, 'b') ? 8 : escapedCharacter(reader)
}

function characterClass(reader: PatternReader): CharacterSet.CharacterSet {
  const isNegative = skip(reader, '^')
  const sets: CharacterSet.CharacterSet[] = []
  const add = (item: number | CharacterSet.CharacterSet) =>
    sets.push(typeof item === 'number' ? [[item, item]] : item)
  while (!skip(reader, ']')) {
    const first = classItem(reader)
    if (here(reader) !== '-' || reader.characters[reader.at + 1] === ']') {
      add(first)
      continue
    }
    reader.at++
    const last = classItem(reader)
    if (typeof first === 'number' && typeof last === 'number') {
      if (last < first) {
        refuse(reader, 'a range whose end is below its start; write it from low to high')
      }
      sets.push([[first, last]])
    } else {
      add(first)
      add(0x2d)
      add(last)
    }
  }
  const set = CharacterSet.union(...sets)
  return isNegative ? CharacterSet.complement(set) : set
}
