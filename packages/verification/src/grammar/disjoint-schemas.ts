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

// `oneOf` permits the values that exactly one alternative permits. Alternatives that have no value
// in common can be taken as `anyOf`: values of different types, or objects told apart by a
// property.

/** Follows references to where a schema stands. */
function dereference(schema: unknown, cursor: SchemaCursor, steps = 16): SchemaObject | undefined {
  if (!isObject(schema)) return undefined
  if (typeof schema['$ref'] !== 'string') return schema
  return steps === 0 ? undefined : dereference(resolve(cursor, schema['$ref']), cursor, steps - 1)
}

const textsOf = (values: readonly unknown[]) =>
  new Set(values.map((value) => JSON.stringify(value)))

const areDisjointSets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.isDisjointFrom(b)

/** Types of a schema's values, with whole numbers among the numbers; undefined: any. */
function kindsOf(schema: SchemaObject, cursor: SchemaCursor): ReadonlySet<string> | undefined {
  const values = valuesOf(schema, cursor)
  if (values) {
    return new Set(values.map(typeName))
  }
  const named = typesOf(schema, cursor).map((type) => (type === 'integer' ? 'number' : type))
  return named.length > 0 ? new Set(named) : undefined
}

/** @param demanded A property that objects have, required or not. */
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
 * Whether no value fits two of the schemas.
 *
 * @param demanded A property that all values have which are objects.
 */
export function areDisjoint(
  schemas: readonly unknown[],
  cursor: SchemaCursor,
  demanded?: string,
): boolean {
  // Each is compared with each.
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
