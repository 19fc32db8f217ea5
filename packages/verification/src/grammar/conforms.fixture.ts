// Checks values against the part of JSON Schema that the tests' schemas use; shares no code with
// the tested grammar.

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOfType = (value: unknown, type: unknown): boolean => {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return isObject(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return typeof value === type
}

function numberConforms(value: number, schema: Json): boolean {
  const { minimum, maximum, exclusiveMinimum } = schema as Record<string, number | undefined>
  if (minimum !== undefined && value < minimum) return false
  if (maximum !== undefined && value > maximum) return false
  return exclusiveMinimum === undefined || value > exclusiveMinimum
}

function objectConforms(value: Json, schema: Json): boolean {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const schemas = properties as Json
  if (!(required as string[]).every((name) => Object.hasOwn(value, name))) return false
  return Object.entries(value).every(([name, inner]) =>
    conforms(inner, Object.hasOwn(schemas, name) ? schemas[name] : additionalProperties),
  )
}

/** Returns whether a value conforms to a schema. */
export function conforms(value: unknown, schema: unknown): boolean {
  if (typeof schema === 'boolean') return schema
  const { type, anyOf, minLength = 0, maxLength = Infinity, ...rest } = schema as Json
  const { minItems = 0, maxItems = Infinity, items = true } = rest
  if (Array.isArray(anyOf)) return anyOf.some((one) => conforms(value, one))
  if (Array.isArray(rest.enum)) {
    return rest.enum.some((one) => JSON.stringify(one) === JSON.stringify(value))
  }
  if (type !== undefined && !isOfType(value, type)) return false
  if (typeof value === 'string') {
    const { length } = [...value]
    return length >= Number(minLength) && length <= Number(maxLength)
  }
  if (typeof value === 'number') return numberConforms(value, rest)
  if (Array.isArray(value)) {
    const fits = value.length >= Number(minItems) && value.length <= Number(maxItems)
    return fits && value.every((item) => conforms(item, items))
  }
  return !isObject(value) || objectConforms(value, rest)
}
