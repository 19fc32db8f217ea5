import { JsonNumber } from '@ostrom/protocol'
import { unsupported } from './errors.ts'
import { NUMBER_BOUND_CHARACTERS_MAX, SCHEMA_DEPTH_MAX } from './limits.ts'
import type { GrammarNode } from './machine.ts'
import type { TextPatterns } from './text-patterns.ts'

// Reads the keywords of a JSON Schema.

export type SchemaObject = { readonly [key: string]: unknown }

/**
 * JSON Schema keywords that restrict values and that a grammar cannot enforce. Any unknown name is
 * an annotation (JSON Schema 2020-12, core, section 6.5), because libraries add their own names.
 */
const unkept: ReadonlySet<string> = new Set([
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
  'if',
  'then',
  'else',
  'not',
  'contains',
  'minContains',
  'maxContains',
  'additionalItems',
  'unevaluatedItems',
  'unevaluatedProperties',
  '$dynamicRef',
  '$recursiveRef',
])

const keywords: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'anyOf',
  'oneOf',
  'allOf',
  '$ref',
  'properties',
  'required',
  'additionalProperties',
  'patternProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'uniqueItems',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
])

/** Returns true for a name that does not restrict values. */
export const isAnnotation = (name: string): boolean => !keywords.has(name) && !unkept.has(name)

/** Returns the first keyword of a schema that a grammar cannot enforce. */
export const unkeptKeyword = (schema: SchemaObject): string | undefined =>
  Object.keys(schema).find((name) => unkept.has(name))

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const
export type JsonSchemaType = (typeof types)[number]

/** Keywords that imply the type of a schema without `type`. */
const typeBy: readonly (readonly [JsonSchemaType, readonly string[]])[] = [
  [
    'object',
    [
      'properties',
      'required',
      'additionalProperties',
      'patternProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
    ],
  ],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['pattern', 'minLength', 'maxLength']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
]

/** Position of a schema in the document `root`: its JSON pointer `at`, and its nesting depth. */
export type SchemaCursor = {
  readonly root: unknown
  readonly at: string
  readonly depth: number
  /** Nodes of `$ref` targets, by their pointer and an additionally required property. */
  readonly refs: Map<string, GrammarNode>
  readonly patterns: TextPatterns
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Returns the cursor of an inner schema. */
export function descend(cursor: SchemaCursor, ...path: readonly (string | number)[]): SchemaCursor {
  const at = [cursor.at, ...path.map((part) => escapePointer(String(part)))].join('/')
  if (cursor.depth >= SCHEMA_DEPTH_MAX) unsupported(at, 'it is nested too deeply')
  return { ...cursor, at, depth: cursor.depth + 1 }
}

/** Returns true for a JSON object. */
export const isObject = (value: unknown): value is SchemaObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !JsonNumber.isExact(value)

/** Returns true if a schema has a keyword with a value. */
export const has = (schema: SchemaObject, key: string) =>
  Object.hasOwn(schema, key) && schema[key] !== undefined

/**
 * Decodes the percent escapes in a part of a pointer. Throws for a percent sign that begins no
 * escape.
 */
function nameIn(part: string, at: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return unsupported(at, '$ref is not a pointer')
  }
}

/** Returns the keyword of a schema that refers to other schemas; undefined without one. */
export const applicatorOf = (schema: SchemaObject): string | undefined =>
  ['$ref', 'anyOf', 'oneOf', 'allOf'].find((name) => has(schema, name))

/** Returns the schema that a pointer inside the document names. */
export function resolve(cursor: SchemaCursor, pointer: string): unknown {
  const path = pointer.startsWith('#/') ? pointer.slice(2).split('/') : []
  if (pointer !== '#' && path.length === 0) {
    return unsupported(cursor.at, '$ref names what is not inside the schema')
  }
  return path.reduce<unknown>((value, part) => {
    const key = nameIn(part, cursor.at).replaceAll('~1', '/').replaceAll('~0', '~')
    const isKnown = (isObject(value) || Array.isArray(value)) && Object.hasOwn(value, key)
    return isKnown
      ? (value as SchemaObject)[key]
      : unsupported(cursor.at, '$ref names what is not there')
  }, cursor.root)
}

/**
 * Returns the types that `type` names or, without it, that other keywords imply; an empty list if
 * none does. `enum`, `const`, `$ref`, `anyOf`, `oneOf` and `allOf` imply none.
 */
export function typesOf(
  schema: SchemaObject,
  { at }: Pick<SchemaCursor, 'at'>,
): readonly JsonSchemaType[] {
  if (has(schema, 'type')) {
    const named = Array.isArray(schema['type']) ? schema['type'] : [schema['type']]
    const typeNames = named.flatMap((name) => types.find((type) => type === name) ?? [])
    return typeNames.length === named.length && typeNames.length > 0
      ? typeNames
      : unsupported(at, 'type is not known')
  }
  return typeBy.filter(([, keys]) => keys.some((key) => has(schema, key))).map(([type]) => type)
}

/** Returns the JSON Schema type of a value: `number` for whole numbers too. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return JsonNumber.isExact(value) ? 'number' : typeof value
}

/** Returns the JSON Schema types of a value; a whole number has two. */
export const typesOfValue = (value: unknown): readonly JsonSchemaType[] =>
  JsonNumber.isInteger(value) ? ['integer', 'number'] : [typeName(value) as JsonSchemaType]

/**
 * Returns the values of `const` or `enum` that have the schema's `type`; undefined without these
 * keywords. Throws if another keyword besides `type` restricts the values.
 */
export function valuesOf(
  schema: SchemaObject,
  cursor: Pick<SchemaCursor, 'at'>,
): readonly unknown[] | undefined {
  if (!has(schema, 'const') && !has(schema, 'enum')) return undefined
  const values = has(schema, 'const') ? [schema['const']] : schema['enum']
  if (!Array.isArray(values)) return unsupported(cursor.at, 'enum is not a list')
  const other = Object.keys(schema).find(
    (key) => !isAnnotation(key) && !['const', 'enum', 'type'].includes(key),
  )
  if (other) return unsupported(cursor.at, `${other} beside enum or const cannot be kept`)
  if (!has(schema, 'type')) return values
  const named = typesOf(schema, cursor)
  return values.filter((value) => typesOfValue(value).some((type) => named.includes(type)))
}

/**
 * Reads a keyword whose value is a size; throws for any other value. Returns `undefined` if the
 * keyword is absent.
 */
export function sizeOf(
  schema: SchemaObject,
  key: string,
  { at }: SchemaCursor,
): number | undefined {
  if (!has(schema, key)) return undefined
  const value = schema[key]
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  return unsupported(at, `${key} is not a whole number`)
}

/** Returns the numeric value of a keyword as decimal text; undefined if the keyword is absent. */
function boundOf(schema: SchemaObject, key: string, { at }: SchemaCursor): string | undefined {
  if (!has(schema, key)) return undefined
  const value = schema[key]
  if (typeof value === 'number') return JsonNumber.decimal(value)
  if (!JsonNumber.isExact(value)) return unsupported(at, `${key} is not a number`)
  const text = JsonNumber.decimal(value)
  if (!text.includes('e') && text.length <= NUMBER_BOUND_CHARACTERS_MAX) return text
  return unsupported(at, `${key} has more digits than can be kept`)
}

/** Bounds of a number, as decimal texts. */
export type NumberBounds = {
  readonly min: string | undefined
  readonly max: string | undefined
  /** Exclusive bounds. */
  readonly above: string | undefined
  readonly below: string | undefined
  readonly multipleOf: string | undefined
}

/** Returns true if all multiples are whole numbers. */
export const isOfWhole = ({ multipleOf }: NumberBounds): boolean =>
  multipleOf !== undefined && JsonNumber.isInteger(JsonNumber.parse(multipleOf))

/** Reads the bounds of a number. Throws for a `multipleOf` that is not above zero. */
export function boundsOf(schema: SchemaObject, cursor: SchemaCursor): NumberBounds {
  const multipleOf = boundOf(schema, 'multipleOf', cursor)
  if (multipleOf !== undefined && Number(multipleOf) <= 0) {
    return unsupported(cursor.at, 'multipleOf is not above zero')
  }
  return {
    min: boundOf(schema, 'minimum', cursor),
    max: boundOf(schema, 'maximum', cursor),
    above: boundOf(schema, 'exclusiveMinimum', cursor),
    below: boundOf(schema, 'exclusiveMaximum', cursor),
    multipleOf,
  }
}

export const listOf = (
  schema: SchemaObject,
  key: string,
  { at }: SchemaCursor,
): readonly unknown[] => {
  const value = schema[key]
  return Array.isArray(value) && value.length > 0 ? value : unsupported(at, `${key} is not a list`)
}
