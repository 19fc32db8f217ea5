import {
  isObject,
  resolve,
  type SchemaCursor,
  type SchemaObject,
  typeName,
  typesOf,
  valuesOf,
} from './keywords.ts'
import { SCHEMA_ONE_OF_MAX } from './limits.ts'

// `oneOf` permits the values that exactly one alternative permits. If no value fits two
// alternatives, `oneOf` equals `anyOf`. That is so if the alternatives have different types, or if
// the values of one property distinguish their objects.

/** Returns the schema to which a chain of at most `steps` references leads. */
function dereference(schema: unknown, cursor: SchemaCursor, steps = 16): SchemaObject | undefined {
  if (!isObject(schema)) return undefined
  if (typeof schema['$ref'] !== 'string') return schema
  return steps === 0 ? undefined : dereference(resolve(cursor, schema['$ref']), cursor, steps - 1)
}

const textsOf = (values: readonly unknown[]) =>
  new Set(values.map((value) => JSON.stringify(value)))

const areDisjointSets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.isDisjointFrom(b)

/** Returns the types of a schema's values, integers counted as numbers; undefined for any type. */
function kindsOf(schema: SchemaObject, cursor: SchemaCursor): ReadonlySet<string> | undefined {
  const values = valuesOf(schema, cursor)
  if (values) {
    return new Set(values.map(typeName))
  }
  const named = typesOf(schema, cursor).map((type) => (type === 'integer' ? 'number' : type))
  return named.length > 0 ? new Set(named) : undefined
}

/**
 * Returns true if the keywords of two schemas show that no value fits both.
 *
 * @param demanded Names of properties that all objects must have, in addition to those that each
 *   schema requires.
 */
function differ(
  a: SchemaObject,
  b: SchemaObject,
  cursor: SchemaCursor,
  demanded: readonly string[],
): boolean {
  const kinds = [kindsOf(a, cursor), kindsOf(b, cursor)]
  if (kinds[0] && kinds[1] && areDisjointSets(kinds[0], kinds[1])) return true
  const values = [valuesOf(a, cursor), valuesOf(b, cursor)]
  if (values[0] && values[1]) return areDisjointSets(textsOf(values[0]), textsOf(values[1]))
  const [one, other] = [a, b].map((schema) => {
    const { properties, required } = schema
    const names: readonly unknown[] = Array.isArray(required) ? required : []
    return isObject(properties) ? { properties, required: [...names, ...demanded] } : undefined
  })
  if (!one || !other) return false
  return one.required.some((name) => {
    if (typeof name !== 'string' || !other.required.includes(name)) return false
    const [left, right] = [one, other].map(({ properties }) => {
      const property = dereference(properties[name], cursor)
      return property && valuesOf(property, cursor)
    })
    return (
      left !== undefined && right !== undefined && areDisjointSets(textsOf(left), textsOf(right))
    )
  })
}

/**
 * Returns true if the keywords of the schemas show that no value fits two of them.
 *
 * @param demanded A property that all values that are objects must have.
 */
export function areDisjoint(
  schemas: readonly unknown[],
  cursor: SchemaCursor,
  demanded?: string,
): boolean {
  // Limits the work, because the loop below compares each pair of schemas.
  if (schemas.length > SCHEMA_ONE_OF_MAX) return false
  const found = schemas.map((schema) => dereference(schema, cursor))
  return found.every((one, at) =>
    found
      .slice(at + 1)
      .every(
        (other) =>
          one && other && differ(one, other, cursor, demanded === undefined ? [] : [demanded]),
      ),
  )
}
