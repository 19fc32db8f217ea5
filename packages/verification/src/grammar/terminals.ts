import { INDENT_MAX, NUMBER_DIGITS_MAX, NUMBER_WHOLE_DIGITS_MAX } from './limits.ts'
import type { Automaton, GrammarNode } from './machine.ts'

// Grammar nodes for the parts of JSON that are not nested.

const utf8 = new TextEncoder()

/** Returns the node of one fixed text. */
export const textNode = (text: string): GrammarNode => ({ kind: 'bytes', bytes: utf8.encode(text) })
/** Returns the node of the texts that an automaton accepts. */
export const automatonNode = (automaton: Automaton): GrammarNode => ({
  kind: 'automaton',
  automaton,
})
/** Returns the node of a sequence of parts. */
export const all = (...parts: readonly GrammarNode[]): GrammarNode => ({ kind: 'all', parts })
/** Returns the node of a choice between several parts. */
export const any = (...parts: readonly GrammarNode[]): GrammarNode => ({ kind: 'any', parts })

/** Returns the state of white space after one more byte; the first state is an empty text. */
export function whitespaceAfter(state: string, byte: number): string | undefined {
  if (state === '') return byte === 0x20 ? 's' : byte === 0x0a ? 'n' : undefined
  if (state === 'n' && byte === 0x0a) return 'n0'
  if (state[0] !== 'n' || (byte !== 0x20 && byte !== 0x09)) return undefined
  const indent = Number(state.slice(1)) + 1
  return indent > INDENT_MAX ? undefined : `n${indent}`
}

/**
 * Optional white space, as people and models write it: a space, or one or two line breaks and an
 * indent.
 */
export const whitespace: GrammarNode = automatonNode({
  start: '',
  step: whitespaceAfter,
  isFinal: () => true,
})

/** A space or nothing. */
export const optionalSpace: GrammarNode = any(textNode(' '), textNode(''))

const between = (byte: number, from: number, to: number) => byte >= from && byte <= to
const isHex = (byte: number) =>
  between(byte, 0x30, 0x39) || between(byte, 0x41, 0x46) || between(byte, 0x61, 0x66)

/** Phases inside a multi-byte character: the range of the next byte, and the phase after it. */
const utf8Continuations: Readonly<
  Record<string, readonly [from: number, to: number, after: string]>
> = {
  '1': [0x80, 0xbf, 'c'],
  '2': [0x80, 0xbf, '1'],
  '3': [0x80, 0xbf, '2'],
  // The phases below exclude overlong encodings, surrogates, and code points above U+10FFFF.
  A: [0xa0, 0xbf, '1'],
  B: [0x80, 0x9f, '1'],
  C: [0x90, 0xbf, '2'],
  D: [0x80, 0x8f, '2'],
}

function firstByte(byte: number): string | undefined {
  if (byte < 0x20 || byte === 0x22 || byte === 0x5c) return undefined
  if (byte < 0x80) return 'c'
  if (between(byte, 0xc2, 0xdf)) return '1'
  if (byte === 0xe0) return 'A'
  if (byte === 0xed) return 'B'
  if (between(byte, 0xe1, 0xef)) return '2'
  if (byte === 0xf0) return 'C'
  if (byte === 0xf4) return 'D'
  return between(byte, 0xf1, 0xf3) ? '3' : undefined
}

/** Returns the phase of a character after one more byte; `c` if the character is complete. */
function nextPhase(phase: string, byte: number): string | undefined {
  const inside = utf8Continuations[phase]
  if (inside) return between(byte, inside[0], inside[1]) ? inside[2] : undefined
  switch (phase) {
    case 'c':
      return byte === 0x5c ? 'e' : firstByte(byte)
    case 'e':
      if (byte === 0x75) return 'u'
      return '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 'c' : undefined
    case 'u':
      // Escapes of surrogates are not permitted, because such characters can be written unescaped.
      if (byte === 0x64 || byte === 0x44) return 'v'
      return isHex(byte) ? 'x' : undefined
    case 'v':
      return between(byte, 0x30, 0x37) ? 'y' : undefined
    case 'x':
      return isHex(byte) ? 'y' : undefined
    case 'y':
      return isHex(byte) ? 'z' : undefined
    default:
      return isHex(byte) ? 'c' : undefined
  }
}

/** Returns the node of a string. Its length counts in characters, as in JSON Schema. */
export function stringNode({
  min = 0,
  max = Number.POSITIVE_INFINITY,
}: stringNode.Options): GrammarNode {
  const most = max === Number.POSITIVE_INFINITY ? min : max
  const inside = automatonNode({
    start: 'c0',
    step(state, byte) {
      const phase = state[0]!
      const count = Number(state.slice(1))
      if (phase === 'c' && count >= max) return undefined
      const after = nextPhase(phase, byte)
      if (after === undefined) return undefined
      return `${after}${after === 'c' ? Math.min(count + 1, most) : count}`
    },
    isFinal: (state) => state[0] === 'c' && Number(state.slice(1)) >= min,
  })
  return all(textNode('"'), inside, textNode('"'))
}

export declare namespace stringNode {
  type Options = { readonly min?: number | undefined; readonly max?: number | undefined }
}

/**
 * Returns a node for any property name except these. The name contains no escapes, so it has one
 * spelling.
 */
export function otherNameNode(names: readonly string[]): GrammarNode {
  const taken = names.map((name) => String.fromCharCode(...utf8.encode(name)))
  // A state is a phase, then `=` and the text so far, or `*` once none of `names` begins with that
  // text.
  const inside = automatonNode({
    start: 'c=',
    step(state, byte) {
      if (byte === 0x5c) return undefined
      const after = nextPhase(state[0]!, byte)
      if (after === undefined) return undefined
      if (state[1] === '*') return `${after}*`
      const text = state.slice(2) + String.fromCharCode(byte)
      return taken.some((name) => name.startsWith(text)) ? `${after}=${text}` : `${after}*`
    },
    isFinal: (state) => state[0] === 'c' && (state[1] === '*' || !taken.includes(state.slice(2))),
  })
  return all(textNode('"'), inside, textNode('"'))
}

const digits = NUMBER_DIGITS_MAX
const wholeDigits = NUMBER_WHOLE_DIGITS_MAX
const wholeForm = `-?(?:0|[1-9]\\d{0,${wholeDigits - 1}})`
const forms = {
  integer: { whole: new RegExp(`^${wholeForm}$`), begun: new RegExp(`^(?:-|${wholeForm})?$`) },
  number: {
    whole: new RegExp(`^${wholeForm}(?:\\.\\d{1,${digits}})?(?:[eE][+-]?\\d{1,2})?$`),
    begun: new RegExp(
      `^(?:-|${wholeForm}(?:\\.\\d{0,${digits}})?` +
        `|${wholeForm}(?:\\.\\d{1,${digits}})?[eE][+-]?\\d{0,2})?$`,
    ),
  },
}

/** Bounds of a number, in units of its last decimal place. */
export type IntegerRange = {
  readonly low: bigint | undefined
  readonly high: bigint | undefined
  /** Every number in range is a multiple of this step. */
  readonly step: bigint
}

/** Returns a decimal text in units of `10 ** -places`, rounded up or down. */
function unitsOf(value: string, places: number, rounded: 'up' | 'down'): bigint {
  const [mantissa = '', exponent = '0'] = value.split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = places - fraction.length + Number(exponent)
  const sign = value.startsWith('-') ? -1n : 1n
  const units = sign * BigInt(whole + fraction)
  if (shift >= 0) return units * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  const down = units / divisor - (units % divisor < 0n ? 1n : 0n)
  return rounded === 'up' && down * divisor !== units ? down + 1n : down
}

/**
 * Returns the distance, in units of `10 ** -places`, between the multiples of a number that are
 * whole units.
 */
function stepOf(value: string, places: number): bigint {
  const [mantissa = '', exponent = '0'] = value.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const units = BigInt(whole + fraction)
  const shift = places - fraction.length + Number(exponent)
  if (shift >= 0) return units * 10n ** BigInt(shift)
  let [divisor, rest] = [units, 10n ** BigInt(-shift)]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return units / divisor
}

/** Returns how many numbers between two bounds, both included, are in range. */
export function countWithin({ low, high, step }: IntegerRange, from: bigint, to: bigint): bigint {
  const first = low !== undefined && low > from ? low : from
  const last = high !== undefined && high < to ? high : to
  if (last < first) return 0n
  const floor = (value: bigint) => value / step - (value % step < 0n ? 1n : 0n)
  return floor(last) - floor(first - 1n)
}

/** Returns whether some number that begins with a text is in range. */
function canReach(text: string, range: IntegerRange, places: number): boolean {
  const isNegative = text.startsWith('-')
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const fits = (least: bigint, width: bigint) => {
    const most = least + width - 1n
    return countWithin(range, isNegative ? -most : least, isNegative ? -least : most) > 0n
  }
  if (whole === '') return fits(0n, 10n ** BigInt(wholeDigits + places))
  if (fraction !== undefined) {
    const width = 10n ** BigInt(places - fraction.length)
    return fits(BigInt(whole + fraction) * width, width)
  }
  const more = whole === '0' ? 0 : wholeDigits - whole.length
  return Array.from({ length: more + 1 }, (_, count) => 10n ** BigInt(count + places)).some(
    (width) => fits(BigInt(whole) * width, width),
  )
}

function isWithin(text: string, range: IntegerRange, places: number): boolean {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole + fraction) * 10n ** BigInt(places - fraction.length)
  const value = text.startsWith('-') ? -size : size
  return countWithin(range, value, value) > 0n
}

/** Returns the bounds of a number in units of `10 ** -places`. */
export function rangeOf(options: numberNode.Options, places: number): IntegerRange {
  const { min, max, above, below, multipleOf } = options
  const lows = [
    ...(min === undefined ? [] : [unitsOf(min, places, 'up')]),
    ...(above === undefined ? [] : [unitsOf(above, places, 'down') + 1n]),
  ]
  const highs = [
    ...(max === undefined ? [] : [unitsOf(max, places, 'down')]),
    ...(below === undefined ? [] : [unitsOf(below, places, 'up') - 1n]),
  ]
  return {
    low: lows.length > 0 ? lows.reduce((a, b) => (a > b ? a : b)) : undefined,
    high: highs.length > 0 ? highs.reduce((a, b) => (a < b ? a : b)) : undefined,
    step: multipleOf === undefined ? 1n : stepOf(multipleOf, places),
  }
}

/** Returns the node of a number. A number with bounds or `multipleOf` has no exponent. */
export function numberNode(options: numberNode.Options): GrammarNode {
  const { kind } = options
  const places = kind === 'integer' ? 0 : digits
  const range = rangeOf(options, places)
  const { low, high, step } = range
  // A range may contain no number, such as the integers from 1.2 to 1.8.
  if (low !== undefined && high !== undefined && countWithin(range, low, high) === 0n) return any()
  const isBound = low !== undefined || high !== undefined || step > 1n
  const form = forms[kind]
  const canBegin = (text: string) =>
    form.begun.test(text) && (!isBound || (!/[eE]/.test(text) && canReach(text, range, places)))
  const part = automatonNode({
    start: '',
    step(state, byte) {
      if (byte > 0x7f) return undefined
      const text = state + String.fromCharCode(byte)
      return canBegin(text) ? text : undefined
    },
    isFinal: (text) => form.whole.test(text) && (!isBound || isWithin(text, range, places)),
  })
  const isPossible = ['-', ...'0123456789'].some((first) => canBegin(first))
  return isPossible ? part : any()
}

export declare namespace numberNode {
  type Options = {
    readonly kind: 'integer' | 'number'
    /** Inclusive bounds, as decimal texts. */
    readonly min?: string | undefined
    readonly max?: string | undefined
    /** Exclusive bounds. */
    readonly above?: string | undefined
    readonly below?: string | undefined
    /** Greater than zero. */
    readonly multipleOf?: string | undefined
  }
}
