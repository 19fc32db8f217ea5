import * as CharacterSet from './character-set.ts'

// Reads the `pattern` of a JSON Schema: a regular expression of ECMA-262. What no automaton can
// follow, and the notations of other dialects, are refused by name with what to write instead.

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
  /** What follows must, or must not, begin with `part`. */
  | { readonly kind: 'look'; readonly part: PatternNode; readonly isNegative: boolean }

export type PatternSyntaxOptions = {
  /** Groups inside of each other. */
  readonly depthMax: number
  /** Larger counts of `{m,n}` are read as this one, plus one. */
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

/** Returns the syntax tree of a pattern, without what comes before and after a match. */
export function parsePattern(text: string, options: PatternSyntaxOptions): PatternNode {
  const { depthMax, countMax } = options
  const characters = [...text]
  let at = 0

  const refuse = (what: string): never => options.refuse(`its pattern has ${what}`)
  const startsWith = (start: string) =>
    [...start].every((character, index) => characters[at + index] === character)
  const skip = (start: string): boolean => {
    if (!startsWith(start)) return false
    at += start.length
    return true
  }

  function disjunction(depth: number): PatternNode {
    if (depth > depthMax) refuse(`over ${depthMax} groups inside of each other; write fewer`)
    const parts = [alternative(depth)]
    while (skip('|')) parts.push(alternative(depth))
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts }
  }

  function alternative(depth: number): PatternNode {
    const parts: PatternNode[] = []
    while (at < characters.length && !startsWith('|') && !startsWith(')')) parts.push(term(depth))
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts }
  }

  function term(depth: number): PatternNode {
    if (skip('^')) return { kind: 'start' }
    if (skip('$')) return { kind: 'end' }
    const look = lookahead(depth)
    if (look) return look
    return quantified(atom(depth))
  }

  function lookahead(depth: number): PatternNode | undefined {
    const isNegative = startsWith('(?!')
    if (!isNegative && !startsWith('(?=')) return undefined
    at += 3
    return { kind: 'look', part: groupRest(depth), isNegative }
  }

  /** A group behind its opening. */
  function groupRest(depth: number): PatternNode {
    const part = disjunction(depth + 1)
    if (!skip(')')) refuse('a group that does not end; close it by )')
    return part
  }

  function group(depth: number): PatternNode {
    at++
    if (!startsWith('?') || skip('?:')) return groupRest(depth)
    if (startsWith('?<=') || startsWith('?<!')) {
      refuse('a lookbehind; write what comes before as a part of the pattern')
    }
    if (!skip('?<') && !skip('?P<')) {
      refuse('a group of another dialect or inline flags (?...); write (?:...) and classes')
    }
    const end = characters.indexOf('>', at)
    if (end < 0 || !/^[A-Za-z_$][\w$]*$/.test(characters.slice(at, end).join(''))) {
      refuse('a group whose name cannot be read; leave the name out')
    }
    at = end + 1
    return groupRest(depth)
  }

  function atom(depth: number): PatternNode {
    const character = characters[at]!
    if (character === '(') return group(depth)
    if ('*+?'.includes(character) || countsAt()) {
      refuse('a quantifier with nothing to repeat; put one quantifier behind a character or group')
    }
    at++
    if (character === '[') return { kind: 'set', set: characterClass() }
    if (character === '.') return { kind: 'set', set: CharacterSet.withinLine }
    if (character !== '\\') return single(character.codePointAt(0)!)
    const escaped = escapedCharacter()
    return typeof escaped === 'number' ? single(escaped) : { kind: 'set', set: escaped }
  }

  const single = (codePoint: number): PatternNode => ({
    kind: 'set',
    set: CharacterSet.one(codePoint),
  })

  /** Counts of `{m}`, `{m,}` or `{m,n}` at this place, and where they end. */
  function countsAt(): { min: number; max: number; end: number } | undefined {
    if (characters[at] !== '{') return undefined
    let end = at + 1
    const digits = () => {
      let text = ''
      for (; isDigit(characters[end]); end++) text += characters[end]
      return text
    }
    const count = (text: string) => Math.min(Number(text), countMax + 1)
    const first = digits()
    if (first === '') return undefined
    const min = count(first)
    if (characters[end] === '}') return { min, max: min, end: end + 1 }
    if (characters[end] !== ',') return undefined
    end++
    const second = digits()
    if (characters[end] !== '}') return undefined
    const max = second === '' ? Number.POSITIVE_INFINITY : count(second)
    return { min, max, end: end + 1 }
  }

  function quantified(part: PatternNode): PatternNode {
    const simple = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[characters[at] ?? '']
    const counts = countsAt()
    if (!simple && !counts) return part
    const [min, max] = simple ?? [counts!.min, counts!.max]
    at = simple ? at + 1 : counts!.end
    // A lazy quantifier permits the same texts.
    skip('?')
    if (max! < min!) refuse('a count whose end is below its start; write {least,most}')
    return { kind: 'repeat', part, min: min!, max: max! }
  }

  /** A code point or a set, behind a backslash. */
  function escapedCharacter(): number | CharacterSet.CharacterSet {
    const character = characters[at++]
    if (character === undefined) return refuse('a backslash at its end; write \\\\')
    const set = classEscapes[character]
    if (set) return set
    const control = controlEscapes[character]
    if (control !== undefined) return control
    const refused = refusedEscapes[character]
    if (refused !== undefined) return refuse(refused)
    if (character === '0' && !isDigit(characters[at])) return 0
    if (isDigit(character)) {
      return refuse(`a backreference (\\${character}), which is not regular; write the part again`)
    }
    if (character === 'c' && /^[A-Za-z]$/.test(characters[at] ?? '')) {
      return characters[at++]!.codePointAt(0)! % 32
    }
    if (character === 'x') return hexadecimal(2)
    if (character === 'u') return unicodeEscape()
    if (/[A-Za-z]/.test(character)) {
      return refuse(`an unknown escape (\\${character}); write the character itself`)
    }
    return character.codePointAt(0)!
  }

  function hexadecimal(length: number): number {
    const text = characters.slice(at, at + length).join('')
    if (text.length !== length || !/^[0-9A-Fa-f]+$/.test(text)) {
      return refuse('an escape without its hexadecimal digits; write \\xHH, \\uHHHH or \\u{H}')
    }
    at += length
    return Number.parseInt(text, 16)
  }

  function unicodeEscape(): number {
    if (skip('{')) {
      const end = characters.indexOf('}', at)
      const length = end < 0 ? 0 : end - at
      const codePoint = length > 0 && length <= 6 ? hexadecimal(length) : Number.NaN
      at = end + 1
      return codePoint <= 0x10ffff ? codePoint : refuse('a code point that is none; write \\u{H}')
    }
    const high = hexadecimal(4)
    if (high < 0xd800 || high > 0xdbff || !startsWith('\\u')) return high
    const before = at
    at += 2
    const low = /^[Dd][C-Fc-f]/.test(characters.slice(at, at + 2).join('')) ? hexadecimal(4) : 0
    if (low > 0) return 0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00)
    at = before
    return high
  }

  function classItem(): number | CharacterSet.CharacterSet {
    const character = characters[at++]
    if (character === undefined) return refuse('a class that does not end; close it by ]')
    if (character !== '\\') return character.codePointAt(0)!
    // In a class it is the backspace.
    return skip('b') ? 8 : escapedCharacter()
  }

  function characterClass(): CharacterSet.CharacterSet {
    const isNegative = skip('^')
    const sets: CharacterSet.CharacterSet[] = []
    const add = (item: number | CharacterSet.CharacterSet) =>
      sets.push(typeof item === 'number' ? [[item, item]] : item)
    while (!skip(']')) {
      const first = classItem()
      if (characters[at] !== '-' || characters[at + 1] === ']') {
        add(first)
        continue
      }
      at++
      const last = classItem()
      if (typeof first === 'number' && typeof last === 'number') {
        if (last < first) refuse('a range whose end is below its start; write it from low to high')
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

  const pattern = disjunction(0)
  if (at < characters.length) refuse('a ) without its group; write \\)')
  return pattern
}
