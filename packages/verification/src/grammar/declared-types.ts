import { unsupported } from './errors.ts'
import {
  applicatorOf,
  descend,
  has,
  isObject,
  type JsonSchemaType,
  resolve,
  type SchemaCursor,
  type SchemaObject,
  typesOf,
  typesOfValue,
} from './keywords.ts'

// Checks a `type` beside `$ref`, `anyOf`, `oneOf` or `allOf`. A grammar follows only the inner
// schemas of these keywords and ignores the type. So the type must permit all values of the inner
// schemas.

/**
 * Throws if a schema has a `type` that may exclude values of its inner schemas.
 *
 * @param key The keyword with the inner schemas.
 * @throws {SchemaUnsupportedError} The keywords of an inner schema do not show that `type` permits
 *   its values.
 */
export function assertTypeCovers(schema: SchemaObject, key: string, cursor: SchemaCursor): void {
  if (
    !has(schema, 'type') ||
    areInnerWithin(schema, key, { types: typesOf(schema, cursor), cursor })
  )
    return
  unsupported(cursor.at, `type beside ${key} cannot be kept`)
}

type TypeBounds = { readonly types: readonly JsonSchemaType[]; readonly cursor: SchemaCursor }

/** Returns true if the inner schemas of a keyword show that all their values have the types. */
function areInnerWithin(schema: SchemaObject, key: string, { types, cursor }: TypeBounds): boolean {
  if (key === '$ref') return isTargetWithin(schema, types, cursor)
  const inner = schema[key]
  return (
    Array.isArray(inner) &&
    inner.every((one, index) => isWithin(one, types, descend(cursor, key, index)))
  )
}

/** Returns true if the keywords of a schema show that each of its values has one of the types. */
function isWithin(
  schema: unknown,
  types: readonly JsonSchemaType[],
  cursor: SchemaCursor,
): boolean {
  if (!isObject(schema) || has(schema, 'type')) return isPlainlyWithin(schema, types, cursor)
  const key = applicatorOf(schema)
  return key === undefined
    ? isPlainlyWithin(schema, types, cursor)
    : areInnerWithin(schema, key, { types, cursor })
}

/**
 * Returns true if the target of a `$ref` shows that all its values have the types. The references
 * and alternatives of the target are not followed, because each schema that refers to the target
 * would repeat this work.
 */
function isTargetWithin(
  schema: SchemaObject,
  types: readonly JsonSchemaType[],
  cursor: SchemaCursor,
): boolean {
  const pointer = schema['$ref']
  return typeof pointer === 'string' && isPlainlyWithin(resolve(cursor, pointer), types, cursor)
}

/**
 * Returns true if a schema's own `type`, values or keywords of one type show that all its values
 * have the types.
 */
function isPlainlyWithin(
  schema: unknown,
  types: readonly JsonSchemaType[],
  cursor: SchemaCursor,
): boolean {
  if (!isObject(schema)) return schema === false
  const values = has(schema, 'const') ? [schema['const']] : schema['enum']
  if (!has(schema, 'type') && Array.isArray(values)) {
    return values.every((value) => typesOfValue(value).some((type) => types.includes(type)))
  }
  const own = typesOf(schema, cursor)
  return own.length > 0 && own.every((type) => types.includes(type))
}
