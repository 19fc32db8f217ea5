import {
  annotations,
  boundOf,
  has,
  isObject,
  type Json,
  keywords,
  listOf,
  type Place,
  refuse,
  resolve,
  sizeOf,
  type Type,
  typesOf,
  valuesOf,
} from './keywords.ts'
import { SCHEMA_DEPTH_MAX, SCHEMA_PROPERTIES_MAX, SCHEMA_TEXT_MAX } from './limits.ts'
import { livePart, withinStack } from './live.ts'
import type { Part } from './machine.ts'
import { areApart } from './oneof.ts'
import {
  all,
  any,
  gap,
  numberPart,
  otherNamePart,
  space,
  stringPart,
  textPart,
} from './terminals.ts'

// From a JSON Schema to a grammar of the texts of its values. What it permits always conforms to
// the schema; of the texts that conform it permits those in the schema's own order of properties,
// with little white space. Keywords that it cannot keep are refused by name:
// docs/spec/inference.md, section 13.

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

const inside = (place: Place, ...path: readonly (string | number)[]): Place => {
  const at = [place.at, ...path.map((part) => escaped(String(part)))].join('/')
  if (place.depth >= SCHEMA_DEPTH_MAX) refuse(at, 'it is nested too deeply')
  return { ...place, at, depth: place.depth + 1 }
}

const anyValue: Part = any(
  textPart('null'),
  textPart('true'),
  textPart('false'),
  numberPart({ kind: 'number' }),
  stringPart({}),
  { kind: 'ref', target: () => anyList },
  { kind: 'ref', target: () => anyObject },
)
const anyList: Part = listPart(anyValue, 0, Number.POSITIVE_INFINITY)
const anyObject: Part = objectPart([], anyValue)

function listPart(item: Part, min: number, max: number): Part {
  if (max < min) return any()
  const more: Part = {
    kind: 'repeat',
    part: all(textPart(','), gap, item),
    min: Math.max(0, min - 1),
    max: max - 1,
  }
  const filled = all(textPart('['), gap, item, more, gap, textPart(']'))
  const empty = all(textPart('['), space, textPart(']'))
  return any(...(max > 0 ? [filled] : []), ...(min === 0 ? [empty] : []))
}

type Property = { readonly name: string; readonly value: Part; readonly isRequired: boolean }

/** Properties in their order, then others by any other name where they are allowed. */
function objectPart(properties: readonly Property[], others: Part | undefined): Part {
  const member = (name: Part, value: Part) => all(name, textPart(':'), space, value)
  const named =
    properties.length > 0 ? otherNamePart(properties.map(({ name }) => name)) : stringPart({})
  const comma = all(textPart(','), gap)
  const more: Part | undefined = others && {
    kind: 'repeat',
    part: all(comma, member(named, others)),
    min: 0,
    max: Number.POSITIVE_INFINITY,
  }
  // What may follow once all properties are passed: after some, or after none.
  let rest = more ?? all()
  let first = others && more ? any(all(member(named, others), more), all()) : all()
  for (const { name, value, isRequired } of [...properties].reverse()) {
    const one = member(textPart(JSON.stringify(name)), value)
    const [after, skipped] = [rest, first]
    rest = isRequired ? all(comma, one, after) : any(all(comma, one, after), after)
    first = isRequired ? all(one, after) : any(all(one, after), skipped)
  }
  return all(textPart('{'), gap, first, gap, textPart('}'))
}

function objectOf(schema: Json, place: Place): Part {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  if (!isObject(properties)) return refuse(place.at, 'properties is not an object')
  if (!Array.isArray(required)) return refuse(place.at, 'required is not a list')
  if (Math.max(Object.keys(properties).length, required.length) > SCHEMA_PROPERTIES_MAX) {
    return refuse(place.at, `it has over ${SCHEMA_PROPERTIES_MAX} properties`)
  }
  const isPlainName = isObject(propertyNames) && Object.keys(propertyNames).join() === 'type'
  if (propertyNames !== undefined && propertyNames !== true && !isPlainName) {
    return refuse(place.at, 'propertyNames cannot be kept')
  }
  const listed = Object.entries(properties).map(([name, value]) => {
    const part = partOf(value, inside(place, 'properties', name))
    return { name, value: part, isRequired: required.includes(name) }
  })
  const isListed = new Set(Object.keys(properties))
  const unlisted = required.filter((name) => !isListed.has(String(name)))
  const isOpen = additionalProperties ?? isListed.size === 0
  const others =
    isOpen === false ? undefined : partOf(isOpen, inside(place, 'additionalProperties'))
  if (unlisted.length > 0 && additionalProperties === false) return any()
  const demanded = unlisted.map((name) => {
    return { name: String(name), value: others ?? anyValue, isRequired: true }
  })
  return objectPart([...listed, ...demanded], others)
}

function listOfSchema(schema: Json, place: Place): Part {
  const { items, prefixItems, uniqueItems } = schema
  if (uniqueItems === true) return refuse(place.at, 'uniqueItems cannot be kept')
  const min = sizeOf(schema, 'minItems', place) ?? 0
  const max = sizeOf(schema, 'maxItems', place) ?? Number.POSITIVE_INFINITY
  if (prefixItems === undefined) {
    return listPart(partOf(items ?? true, inside(place, 'items')), min, max)
  }
  const parts = listOf(schema, 'prefixItems', place).map((item, index) =>
    partOf(item, inside(place, 'prefixItems', index)),
  )
  if (max < parts.length) return refuse(place.at, 'maxItems is below the length of prefixItems')
  const isFixed = items === undefined || items === false
  const item = isFixed ? any() : partOf(items, inside(place, 'items'))
  const comma = all(textPart(','), gap)
  const more: Part = {
    kind: 'repeat',
    part: all(comma, item),
    min: Math.max(0, min - parts.length),
    max: max - parts.length,
  }
  const fixed = parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part]))
  return all(textPart('['), gap, ...fixed, more, gap, textPart(']'))
}

function numberOf(kind: 'integer' | 'number', schema: Json, place: Place): Part {
  const step = boundOf(schema, 'multipleOf', place)
  if (step !== undefined && step !== 1) return refuse(place.at, 'multipleOf cannot be kept')
  return numberPart({
    kind: step === 1 ? 'integer' : kind,
    min: boundOf(schema, 'minimum', place),
    max: boundOf(schema, 'maximum', place),
    above: boundOf(schema, 'exclusiveMinimum', place),
    below: boundOf(schema, 'exclusiveMaximum', place),
  })
}

function partOfType(type: Type, schema: Json, place: Place): Part {
  switch (type) {
    case 'object':
      return objectOf(schema, place)
    case 'array':
      return listOfSchema(schema, place)
    case 'string': {
      const min = sizeOf(schema, 'minLength', place)
      const max = sizeOf(schema, 'maxLength', place)
      return max !== undefined && max < (min ?? 0) ? any() : stringPart({ min, max })
    }
    case 'boolean':
      return any(textPart('true'), textPart('false'))
    case 'null':
      return textPart('null')
    default:
      return numberOf(type, schema, place)
  }
}

function refPart(pointer: unknown, place: Place): Part {
  if (typeof pointer !== 'string') return refuse(place.at, '$ref is not a text')
  const known = place.refs.get(pointer)
  if (known) return known
  const target = resolve(place, pointer)
  let part: Part = any()
  const named: Part = { kind: 'ref', target: () => part }
  place.refs.set(pointer, named)
  part = partOf(target, { ...inside(place), at: pointer.slice(1) })
  return named
}

/** Keywords that stand for other schemas, and what they come to; undefined where there is none. */
function combined(schema: Json, place: Place): Part | undefined {
  const key = ['$ref', 'anyOf', 'oneOf', 'allOf'].find((name) => has(schema, name))
  if (!key) return undefined
  const beside = Object.keys(schema).find(
    // A type beside `anyOf` is common and says what the alternatives say again.
    (name) => name !== key && name !== 'type' && !annotations.has(name),
  )
  if (beside) return refuse(place.at, `${beside} beside ${key} cannot be kept`)
  if (key === '$ref') return refPart(schema['$ref'], place)
  const schemas = listOf(schema, key, place)
  if (key === 'allOf' && schemas.length > 1) return refuse(place.at, 'allOf cannot be kept')
  if (key === 'oneOf' && !areApart(schemas, place)) {
    return refuse(place.at, 'a value may fit several of oneOf; use anyOf')
  }
  const wanted = has(schema, 'type') ? typesOf(schema, place) : []
  return any(
    ...schemas.map((one, index) => {
      const at = inside(place, key, index)
      if (wanted.length === 0) return partOf(one, at)
      const isSame = isObject(one) && typesOf(one, at).every((type) => wanted.includes(type))
      return isSame ? partOf(one, at) : refuse(place.at, `type beside ${key} cannot be kept`)
    }),
  )
}

/** A grammar of the values of a schema. */
function partOf(schema: unknown, place: Place): Part {
  if (schema === true) return anyValue
  if (schema === false) return any()
  if (!isObject(schema)) return refuse(place.at, 'it is no schema')
  const unknown = Object.keys(schema).find((key) => !annotations.has(key) && !keywords.has(key))
  if (unknown !== undefined) return refuse(place.at, `${unknown.slice(0, 64)} cannot be kept`)
  const other = combined(schema, place)
  if (other) return other
  const values = valuesOf(schema, place)
  if (values) return any(...values.map((value) => textPart(JSON.stringify(value))))
  const named = typesOf(schema, place)
  if (named.length === 0) return anyValue
  return any(...named.map((type) => partOfType(type, schema, place)))
}

/**
 * A grammar of the texts of a schema's values.
 *
 * @param text The schema, as JSON.
 * @throws {SchemaUnsupportedError} It is not one, or asks for what cannot be kept.
 */
export function schemaPart(text: string): Part {
  if (text.length > SCHEMA_TEXT_MAX) return refuse('', `it has over ${SCHEMA_TEXT_MAX} characters`)
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return refuse('', 'it is not JSON')
  }
  return withinStack(() => {
    const part = partOf(root, { root, at: '', depth: 0, refs: new Map() })
    return livePart(part) ?? refuse('', 'no value conforms to it')
  })
}
