import { limit } from '../limits.ts'
import * as JsonNumber from './json-number.ts'
import { type Survey, stringEnd, survey, unlimited } from './json-survey.ts'

// Untrusted JSON text is examined before a parser reads it. `JSON.parse` accepts any depth and
// takes the last of two values with the same name; other parsers overflow their stack, or take the
// first value.

/** Reason to refuse a text as JSON. */
export type JsonTextFault =
  | {
      readonly kind: 'too-deep'
      readonly depthMax: number
      /** Levels of the whole text. Absent if the text was not read to its end. */
      readonly depth?: number
    }
  | { readonly kind: 'duplicate-name'; readonly name: string }
  | { readonly kind: 'not-json' }

/** Reason to refuse a text as the body of a request. */
export type JsonBodyFault =
  | JsonTextFault
  | { readonly kind: 'too-many'; readonly partsMax: number }
  | { readonly kind: 'too-long'; readonly valuesMax: number }

/** A JSON value, or the first reason to refuse the text. */
export type JsonTextVerdict =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly fault: JsonTextFault }

/** The JSON value of a body, or the first reason to refuse the text. */
export type JsonBodyVerdict =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly fault: JsonBodyFault }

/**
 * A JSON value whose numbers are exact, or the first reason to refuse the text. `inexact`: the text
 * has more values than `EXACT_VALUES_MAX`, and a number that doubles may not represent: one of 16
 * digits or more, or with an exponent.
 */
export type ExactJsonVerdict = JsonBodyVerdict | { readonly kind: 'inexact' }

const NAME_CHARACTERS_SHOWN = 64

/**
 * Maximum levels of objects and lists in the body of a request. A JSON Schema that describes values
 * of 64 levels, the supported maximum, itself has 130 levels, plus those of the request around it.
 * Code that recurses through a value has stack for thousands of levels.
 */
export const BODY_DEPTH_MAX = 256

/**
 * Maximum lists, objects, members of objects and texts in lists of a body. A parser makes some
 * fifty bytes of memory from two bytes of an empty one, so they are counted before it runs.
 */
export const BODY_PARTS_MAX = limit(
  65_536,
  'parts',
  'client',
  'packages/gateway/src/http/honest.test.ts',
)

/**
 * Maximum values of any kind in a body, in which a parser needs less than a tenth of a second. A
 * prompt is far shorter as a list of token ids.
 */
export const BODY_LENGTH_MAX = limit(1_048_576, 'values', 'no honest user')

/**
 * Maximum values of a body that contains numbers which doubles may not represent, because reading
 * such a body takes several times longer. Bodies with more values contain lists of token ids, which
 * doubles represent.
 */
export const EXACT_VALUES_MAX = limit(65_536, 'values', 'no honest user')

const faultOf = <F extends JsonBodyFault>(fault: F) => ({ kind: 'fault', fault }) as const

const isColon = /\s*:/y

/**
 * Returns true if a colon follows at `at`, so that the string that ends there is a member's name.
 */
function isNameEnd(text: string, at: number): boolean {
  isColon.lastIndex = at
  return isColon.test(text)
}

/** Returns a name as parsers see it: `"\u0061"` is `a`. */
function nameOf(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}

/**
 * Returns the first fault of a text. Reads only brackets and names of members; the JSON parser,
 * which runs afterwards, checks the rest.
 */
function findFault(text: string, depthMax: number): JsonTextFault | undefined {
  // Names of each open object; undefined for a list.
  const names: (Set<string> | undefined)[] = []
  const structure = /["[\]{}]/g
  for (let found = structure.exec(text); found; found = structure.exec(text)) {
    const [mark] = found
    if (mark === '{' || mark === '[') {
      if (names.length === depthMax) return { kind: 'too-deep', depthMax }
      names.push(mark === '{' ? new Set() : undefined)
    } else if (mark === '}' || mark === ']') {
      names.pop()
    } else {
      const end = stringEnd(text, found.index + 1)
      if (end < 0) return { kind: 'not-json' }
      structure.lastIndex = end + 1
      if (!isNameEnd(text, end + 1)) continue
      const name = nameOf(text.slice(found.index, end + 1))
      const own = names.at(-1)
      if (name === undefined || !own) return { kind: 'not-json' }
      if (own.has(name)) {
        return { kind: 'duplicate-name', name: name.slice(0, NAME_CHARACTERS_SHOWN) }
      }
      own.add(name)
    }
  }
  return undefined
}

/**
 * Reads untrusted JSON that every parser reads alike: at most `depthMax` levels of objects and
 * lists, and no duplicate name in an object (RFC 8259, section 4, does not define its meaning).
 *
 * Pure. Its memory is proportional to the text, and it does not recurse.
 *
 * @param options.isExact Whether a number without an equal double is read as a
 * `JsonNumber.ExactNumber`; it is rounded when absent.
 */
export function parse(
  text: string,
  { depthMax, isExact = false }: { readonly depthMax: number; readonly isExact?: boolean },
): JsonTextVerdict {
  const fault = findFault(text, depthMax)
  if (fault) return faultOf(fault)
  try {
    return { kind: 'value', value: (isExact ? JsonNumber : JSON).parse(text) as unknown }
  } catch {
    return faultOf({ kind: 'not-json' })
  }
}

/**
 * Returns the number of levels of objects and lists in a text: `[[]]` has 2. A text that is not
 * JSON also has a depth.
 *
 * Pure. It needs no memory besides the text, and does not recurse.
 */
export const depthOf = (text: string): number => survey(text, unlimited).deepest

/** Returns the reason to refuse a surveyed body before a parser reads it. */
function faultOfBody({
  deepest: depth,
  parts,
  values,
  isWhole,
}: Survey): JsonBodyFault | undefined {
  const deep = { kind: 'too-deep', depthMax: BODY_DEPTH_MAX } as const
  if (depth > BODY_DEPTH_MAX) return isWhole ? { ...deep, depth } : deep
  if (parts > BODY_PARTS_MAX) return { kind: 'too-many', partsMax: BODY_PARTS_MAX }
  if (values > BODY_LENGTH_MAX) return { kind: 'too-long', valuesMax: BODY_LENGTH_MAX }
  return undefined
}

const surveyBody = (text: string): Survey =>
  survey(text, { partsMax: BODY_PARTS_MAX, valuesMax: BODY_LENGTH_MAX })

/**
 * Reads the body of a request like `JSON.parse`, but only up to `BODY_DEPTH_MAX` levels, because
 * later code may recurse through the value, and up to `BODY_PARTS_MAX` parts and `BODY_LENGTH_MAX`
 * values.
 */
export function parseBody(text: string): JsonBodyVerdict {
  const fault = faultOfBody(surveyBody(text))
  return fault ? faultOf(fault) : readWith(JSON.parse, text)
}

/**
 * Maximum lists, objects, members and texts in lists of a document of a stranger. The index of a
 * model with 90,000 tensors has as many members.
 */
export const DOCUMENT_PARTS_MAX = limit(262_144, 'parts', 'no honest user')

/**
 * Reads a document of a stranger like `JSON.parse`, but only up to `DOCUMENT_PARTS_MAX` parts. The
 * time of a parser grows faster than the number of empty lists in a text.
 *
 * @throws {SyntaxError} The text is no JSON, or has more parts.
 */
export function parseDocument(text: string): unknown {
  if (!survey(text, { ...unlimited, partsMax: DOCUMENT_PARTS_MAX }).isWhole)
    throw new SyntaxError(`more than ${DOCUMENT_PARTS_MAX} lists, objects and members`)
  return JSON.parse(text)
}

function readWith(read: (text: string) => unknown, text: string): JsonBodyVerdict {
  try {
    return { kind: 'value', value: read(text) }
  } catch {
    return faultOf({ kind: 'not-json' })
  }
}

/** Returns the texts between the commas of a complete JSON object or list. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  const inside = text.trim().slice(1, -1)
  let depth = 0
  let from = 0
  for (let at = 0; at < inside.length; at++) {
    const mark = inside[at]
    if (mark === '"') at = stringEnd(inside, at + 1)
    else if (mark === '{' || mark === '[') depth += 1
    else if (mark === '}' || mark === ']') depth -= 1
    else if (mark === ',' && depth === 0) {
      parts.push(inside.slice(from, at).trim())
      from = at + 1
    }
  }
  const last = inside.slice(from).trim()
  return last === '' ? parts : [...parts, last]
}

/**
 * Returns the members of a complete JSON object, each value as its own text: numbers keep their
 * digits, and names their order. Of two members with the same name it returns the last, like
 * `JSON.parse`.
 */
export function membersOf(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  for (const part of partsOf(text)) {
    const end = stringEnd(part, 1) + 1
    members.set(JSON.parse(part.slice(0, end)) as string, part.slice(end).replace(/^\s*:\s*/, ''))
  }
  return members
}

/**
 * Reads the body of a request like `parseBody`, but returns a number without an equal double as a
 * `JsonNumber.ExactNumber`.
 */
export function parseExact(text: string): ExactJsonVerdict {
  const surveyed = surveyBody(text)
  const fault = faultOfBody(surveyed)
  if (fault) return faultOf(fault)
  if (!surveyed.hasLongNumber) return readWith(JSON.parse, text)
  if (surveyed.values > EXACT_VALUES_MAX) return { kind: 'inexact' }
  return readWith(JsonNumber.parse, text)
}

/** An escape of a surrogate; text in UTF-8 has no other. */
const surrogateEscape = /\\u[dD][89a-fA-F]/

/**
 * Returns true if a text or a name in a value is half of a surrogate pair without its other half.
 * JSON can write it and UTF-8 cannot, so that it changes on its way to anybody else.
 *
 * @param value Value that was read from `text`.
 */
export function hasLoneSurrogate(text: string, value: unknown): boolean {
  if (!surrogateEscape.test(text)) return false
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string' && !next.isWellFormed()) return true
    if (Array.isArray(next)) for (const entry of next) pushText(open, entry)
    else if (typeof next === 'object' && next !== null)
      for (const name of Object.keys(next)) {
        open.push(name)
        pushText(open, (next as Readonly<Record<string, unknown>>)[name])
      }
  }
  return false
}

/** Adds a value that may have texts; a body can have millions of numbers. */
function pushText(open: unknown[], value: unknown): void {
  if (typeof value === 'string' || typeof value === 'object') open.push(value)
}

/** Describes a fault in a clause for an error; it quotes only names of fields from the text. */
export function describeFault(fault: JsonBodyFault): string {
  if (fault.kind === 'too-deep') {
    const { depth, depthMax } = fault
    if (depth === undefined) return `more than ${depthMax} levels of objects and lists`
    return `JSON of ${depth} levels of objects and lists, more than ${depthMax}`
  }
  if (fault.kind === 'duplicate-name') return `the name ${JSON.stringify(fault.name)} twice`
  if (fault.kind === 'too-many') {
    return `more than ${fault.partsMax} lists, objects, members of objects and texts in lists`
  }
  if (fault.kind === 'too-long') return `more than ${fault.valuesMax} values`
  return 'no JSON'
}

type StringifyOptions = {
  /** Spaces of a level; the text has one line when absent. */
  readonly indent?: number | undefined
  /** Returns what is written for a value; amounts become text afterwards. */
  readonly replace?: (name: string, value: unknown) => unknown
}

/**
 * Returns a value as JSON, with each `bigint` as decimal text, and without the control characters
 * of the set C1, which a terminal would execute.
 *
 * Pure.
 *
 * @example
 * stringify({ cost: 5n })
 * // '{"cost":"5"}'
 */
export function stringify(
  value: unknown,
  { indent, replace = (_name, part) => part }: StringifyOptions = {},
): string {
  const plain = (name: string, part: unknown) => {
    const replaced = replace(name, part)
    return typeof replaced === 'bigint' ? `${replaced}` : replaced
  }
  // JSON itself escapes the characters below U+0020.
  return JSON.stringify(value, plain, indent)?.replace(
    /[\x7f-\x9f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  )
}
