import { unsupported } from './errors.ts'
import {
  has,
  isAnnotation,
  isObject,
  type SchemaCursor,
  type SchemaObject,
  sizeOf,
} from './keywords.ts'
import { textFormats } from './pattern/formats.ts'
import type { TextConstraints } from './text-patterns.ts'

// Schema keywords for texts. Libraries express several patterns of one text as `allOf`.

const textKeywords: ReadonlySet<string> = new Set(['pattern', 'minLength', 'maxLength'])

/** Returns the constraints of one schema, without its `allOf`. */
function constraintsOf(schema: SchemaObject, cursor: SchemaCursor): TextConstraints {
  const { pattern, format } = schema
  if (has(schema, 'pattern') && typeof pattern !== 'string') {
    return unsupported(cursor.at, 'pattern is not a text')
  }
  const isEnforced = typeof format === 'string' && Object.hasOwn(textFormats, format)
  return {
    patterns: typeof pattern === 'string' ? [pattern] : [],
    formats: isEnforced ? [format] : [],
    min: sizeOf(schema, 'minLength', cursor) ?? 0,
    max: sizeOf(schema, 'maxLength', cursor) ?? Number.POSITIVE_INFINITY,
  }
}

/** Returns whether all restrictions of a schema apply to texts only. */
export function isOfTexts(schema: SchemaObject): boolean {
  const { type } = schema
  const says = Object.keys(schema).filter((key) => key !== 'type' && !isAnnotation(key))
  const isText = type === 'string' || (type === undefined && !has(schema, 'type'))
  return isText && says.every((key) => textKeywords.has(key))
}

/** Returns the constraints of a schema of texts, including those of its `allOf`. */
export function textConstraints(schema: SchemaObject, cursor: SchemaCursor): TextConstraints {
  const inner = Array.isArray(schema['allOf']) ? schema['allOf'].filter(isObject) : []
  const all = [schema, ...inner].map((one) => constraintsOf(one, cursor))
  return {
    patterns: [...new Set(all.flatMap(({ patterns }) => patterns))],
    formats: [...new Set(all.flatMap(({ formats }) => formats))],
    min: Math.max(...all.map(({ min }) => min)),
    max: Math.min(...all.map(({ max }) => max)),
  }
}

/**
 * Returns whether a schema with `allOf` permits only texts, by constraints that apply only to
 * texts.
 */
export function isTextConjunction(schema: SchemaObject): boolean {
  const { allOf, ...rest } = schema
  if (!Array.isArray(allOf) || !allOf.every(isObject)) return false
  const all = [rest, ...allOf]
  return (
    all.every(isOfTexts) &&
    all.some((one) => has(one, 'type') || [...textKeywords].some((key) => has(one, key)))
  )
}
