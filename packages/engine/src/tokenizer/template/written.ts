import type { TemplateMeter } from './meter.ts'
import {
  exactText,
  isDict,
  isList,
  isNone,
  isSafe,
  isText,
  isUndefined,
  isView,
  type Runtime,
} from './values.ts'

// Converts values to text like Python's `str` and `json.dumps`.

const unwritten = (one: Runtime): never => {
  throw new Error(`a value that has no text here: ${one.type}`)
}

/** Returns the shortest text of a double, in Python's form. */
function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '', power = ''] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= 16) {
    const size = String(Math.abs(exponent)).padStart(2, '0')
    return `${digits}e${exponent < 0 ? '-' : '+'}${size}`
  }
  const text = String(value)
  return text.includes('.') ? text : `${text}.0`
}

/** Characters that Python escapes in a quoted text; a space is not among them. */
const unprinted = /[\p{C}\p{Z}\\'"]/gu

const shortEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escapedUnit(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`
  if (character === ' ' || character === "'" || character === '"') return character
  const short = shortEscapes[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0)!
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + text.replace(unprinted, (one) => escapedUnit(one, quote)) + quote
}

type Write = (part: string) => void

function scalarText(one: Runtime): string {
  const { type, value } = one
  if (isNone(one)) return 'None'
  if (type === 'BooleanValue') return value ? 'True' : 'False'
  if (type === 'IntegerValue') return exactText(one) ?? String(value)
  if (type === 'FloatValue') return floatText(value as number)
  return unwritten(one)
}

function writeQuoted(one: Runtime, write: Write): void {
  if (isText(one)) {
    write(quotedText(one.value))
    return
  }
  if (isView(one)) {
    unwritten(one)
    return
  }
  if (isList(one)) {
    const isTuple = one.type === 'TupleValue'
    write(isTuple ? '(' : '[')
    for (const [at, entry] of one.value.entries()) {
      if (at > 0) write(', ')
      writeQuoted(entry, write)
    }
    if (isTuple && one.value.length === 1) write(',')
    write(isTuple ? ')' : ']')
    return
  }
  if (!isDict(one)) {
    write(scalarText(one))
    return
  }
  write('{')
  let isFirst = true
  for (const [key, entry] of one.value) {
    write(`${isFirst ? '' : ', '}${quotedText(key)}: `)
    writeQuoted(entry, write)
    isFirst = false
  }
  write('}')
}

/**
 * Returns the text of a value, as Python writes it.
 *
 * @throws {RangeError} The text is too long. {Error} The value is a function or another object.
 */
export function textOf(one: Runtime, meter: TemplateMeter): string {
  if (isText(one) || isSafe(one)) return one.value
  if (isUndefined(one)) return ''
  const { write, text } = meter.writer()
  writeQuoted(one, write)
  return text()
}

/** Compares two texts by code points, independent of language and machine. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x === y) continue
    // Surrogates encode code points above all other UTF-16 units.
    const [high, low] = [x, y].map((unit) => unit >= 0xd800 && unit <= 0xdfff)
    return high === low ? x - y : high ? 1 : -1
  }
  return a.length - b.length
}

/** Style of JSON output. */
export type JsonStyle = {
  readonly indent: number | undefined
  readonly isAscii: boolean
  readonly isSorted: boolean
  readonly separators: readonly [string, string] | undefined
}

const asciiOf = (text: string) =>
  text.replace(/[\x7f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Returns the JSON of a value, as `json.dumps` writes it.
 *
 * @throws {RangeError} The text is too long. {Error} The value has no JSON form.
 */
export function jsonOf(one: Runtime, style: JsonStyle, meter: TemplateMeter): string {
  const { indent, isAscii, isSorted } = style
  const [between, behind] = style.separators ?? [indent === undefined ? ', ' : ',', ': ']
  const { write, text } = meter.writer()
  const quoted = (inner: string) => {
    const json = JSON.stringify(inner)
    return isAscii ? asciiOf(json) : json
  }
  const line = (level: number) => {
    if (indent !== undefined) write(`\n${' '.repeat(Math.max(0, indent) * level)}`)
  }
  const scalar = (inner: Runtime): string => {
    if (isNone(inner) || isUndefined(inner)) return 'null'
    if (inner.type === 'BooleanValue') return inner.value ? 'true' : 'false'
    return scalarText(inner)
  }
  const put = (inner: Runtime, level: number): void => {
    if (isText(inner)) {
      write(quoted(inner.value))
      return
    }
    if (isView(inner)) {
      unwritten(inner)
      return
    }
    if (!isList(inner) && !isDict(inner)) {
      write(scalar(inner))
      return
    }
    const entries = [...inner.value]
    const [open, close] = isList(inner) ? '[]' : '{}'
    if (entries.length === 0) {
      write(open! + close!)
      return
    }
    const pairs = entries as [string, Runtime][]
    if (isSorted && isDict(inner)) {
      for (const [key] of pairs) meter.spend(8 * key.length + 16)
      pairs.sort(([a], [b]) => compareTexts(a, b))
    }
    write(open!)
    for (const [at, entry] of entries.entries()) {
      if (at > 0) write(between)
      line(level + 1)
      if (Array.isArray(entry)) write(quoted(entry[0]) + behind)
      put(Array.isArray(entry) ? entry[1] : (entry as Runtime), level + 1)
    }
    line(level)
    write(close!)
  }
  put(one, 0)
  return text()
}
