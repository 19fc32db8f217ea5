import { JsonNumber } from '@ostrom/protocol'
import { assertTypeCovers } from './declared-types.ts'
import { areDisjoint } from './disjoint-schemas.ts'
import { distinctArrayNode } from './distinct-array.ts'
import { distinctItems } from './distinct-items.ts'
import { unsupported } from './errors.ts'
import {
  applicatorOf,
  boundsOf,
  descend,
  has,
  isAnnotation,
  isObject,
  isOfWhole,
  type JsonSchemaType,
  listOf,
  resolve,
  type SchemaCursor,
  type SchemaObject,
  sizeOf,
  typesOf,
  unkeptKeyword,
  valuesOf,
} from './keywords.ts'
import {
  SCHEMA_ALTERNATIVES_MAX,
  SCHEMA_ENUM_MAX,
  SCHEMA_PROPERTIES_MAX,
  SCHEMA_TEXT_MAX,
  UNIQUE_ITEMS_MAX,
} from './limits.ts'
import type { GrammarNode } from './machine.ts'
import { propertyNames } from './property-names.ts'
import { pruneUnproductive, withinStack } from './prune-unproductive.ts'
import {
  all,
  any,
  numberNode,
  optionalSpace,
  otherNameNode,
  stringNode,
  textNode,
  whitespace,
} from './terminals.ts'
import type { TextPatterns } from './text-patterns.ts'
import { isTextConjunction, textConstraints } from './text-schema.ts'
import { textsNode } from './texts-node.ts'

// Converts a JSON Schema into a grammar of the JSON texts of its valid values. Every text that the
// grammar permits conforms to the schema; it permits only those conforming texts that have the
// properties in the schema's order, and little white space. Keywords that cannot be enforced are
// refused by name: docs/spec/inference.md, section 13.

const anyValue: GrammarNode = any(
  textNode('null'),
  textNode('true'),
  textNode('false'),
  numberNode({ kind: 'number' }),
  stringNode({}),
  { kind: 'ref', target: () => anyList },
  { kind: 'ref', target: () => anyObject },
)
const anyList: GrammarNode = arrayNode(anyValue, 0, Number.POSITIVE_INFINITY)
const anyObject: GrammarNode = objectNode([], anyValue)

function arrayNode(item: GrammarNode, min: number, max: number): GrammarNode {
  if (max < min) return any()
  const more: GrammarNode = {
    kind: 'repeat',
    part: all(textNode(','), whitespace, item),
    min: Math.max(0, min - 1),
    max: max - 1,
  }
  const filled = all(textNode('['), whitespace, item, more, whitespace, textNode(']'))
  const empty = all(textNode('['), optionalSpace, textNode(']'))
  return any(...(max > 0 ? [filled] : []), ...(min === 0 ? [empty] : []))
}

type SchemaProperty = {
  readonly name: string
  readonly value: GrammarNode
  readonly isRequired: boolean
}

type ObjectOptions = {
  readonly names?: GrammarNode | undefined
  /** False if an object without properties does not conform. */
  readonly mayBeEmpty?: boolean
  /** Maximum number of properties, for an object without listed properties. */
  readonly max?: number
}

/**
 * Returns the node of an object: the listed properties in order, then other properties if allowed.
 */
function objectNode(
  properties: readonly SchemaProperty[],
  others: GrammarNode | undefined,
  { names, mayBeEmpty = true, max = Number.POSITIVE_INFINITY }: ObjectOptions = {},
): GrammarNode {
  const member = (name: GrammarNode, value: GrammarNode) =>
    all(name, textNode(':'), optionalSpace, value)
  const anyName =
    properties.length > 0 ? otherNameNode(properties.map(({ name }) => name)) : stringNode({})
  const named = names ?? anyName
  const comma = all(textNode(','), whitespace)
  const more: GrammarNode | undefined = others && {
    kind: 'repeat',
    part: all(comma, member(named, others)),
    min: 0,
    max: Math.max(0, max - 1),
  }
  // Continuations after the last listed property: `rest` if the object has a property so far,
  // `first` if not.
  let rest = more ?? all()
  const none = mayBeEmpty ? [all()] : []
  let first = any(...(others && more && max > 0 ? [all(member(named, others), more)] : []), ...none)
  for (const { name, value, isRequired } of [...properties].reverse()) {
    const one = member(textNode(JSON.stringify(name)), value)
    const [after, skipped] = [rest, first]
    rest = isRequired ? all(comma, one, after) : any(all(comma, one, after), after)
    first = isRequired ? all(one, after) : any(all(one, after), skipped)
  }
  return all(textNode('{'), whitespace, first, whitespace, textNode('}'))
}

/**
 * Returns the limits of `minProperties` and `maxProperties` on the number of properties; undefined
 * if no object conforms. JSON may repeat a name, which counts once, so a minimum above one cannot
 * be enforced for unlisted properties.
 */
function propertyCounts(
  schema: SchemaObject,
  cursor: SchemaCursor,
  object: { readonly properties: readonly SchemaProperty[]; readonly isOpen: boolean },
): Pick<ObjectOptions, 'mayBeEmpty' | 'max'> | undefined {
  const { properties, isOpen } = object
  const min = sizeOf(schema, 'minProperties', cursor) ?? 0
  const max = sizeOf(schema, 'maxProperties', cursor) ?? Number.POSITIVE_INFINITY
  const required = properties.filter(({ isRequired }) => isRequired).length
  const most = isOpen ? Number.POSITIVE_INFINITY : properties.length
  if (max < Math.max(min, required) || min > most) return undefined
  if (min > Math.max(1, required)) {
    return unsupported(cursor.at, 'minProperties above 1 and above its required cannot be kept')
  }
  if (max < most && properties.length > 0) {
    return unsupported(cursor.at, 'maxProperties beside properties cannot be kept')
  }
  return { mayBeEmpty: min === 0, max }
}

function objectNodeOf(schema: SchemaObject, cursor: SchemaCursor): GrammarNode {
  const { properties = {}, required = [], additionalProperties } = schema
  if (!isObject(properties)) return unsupported(cursor.at, 'properties is not an object')
  if (!Array.isArray(required)) return unsupported(cursor.at, 'required is not a list')
  if (!required.every((name) => typeof name === 'string')) {
    return unsupported(cursor.at, 'required holds what is no name')
  }
  if (Math.max(Object.keys(properties).length, required.length) > SCHEMA_PROPERTIES_MAX) {
    return unsupported(cursor.at, `it has over ${SCHEMA_PROPERTIES_MAX} properties`)
  }
  const names = propertyNames(schema, cursor)
  const listed = Object.entries(properties).map(([name, value]) => {
    const part = nodeOf(value, descend(cursor, 'properties', name))
    return { name, value: part, isRequired: required.includes(name) }
  })
  const isListed = new Set(Object.keys(properties))
  const unlisted = required.filter((name) => !isListed.has(name))
  const isOpen = names?.values?.schema ?? additionalProperties ?? isListed.size === 0
  const inner = names?.values?.cursor
  const others =
    isOpen === false ? undefined : nodeOf(isOpen, inner ?? descend(cursor, 'additionalProperties'))
  if (unlisted.length > 0 && additionalProperties === false) return any()
  if (names && !unlisted.every(names.permits)) return any()
  const demanded = unlisted.map((name) => {
    return { name, value: others ?? anyValue, isRequired: true }
  })
  const members = [...listed, ...demanded]
  const counts = propertyCounts(schema, cursor, { properties: members, isOpen: !!others })
  return counts ? objectNode(members, others, { names: names?.node, ...counts }) : any()
}

function arrayNodeOf(schema: SchemaObject, cursor: SchemaCursor): GrammarNode {
  const { items, prefixItems, uniqueItems } = schema
  const min = sizeOf(schema, 'minItems', cursor) ?? 0
  const max = sizeOf(schema, 'maxItems', cursor) ?? Number.POSITIVE_INFINITY
  const isDistinct = uniqueItems === true && max > 1
  if (prefixItems === undefined) {
    const inner = descend(cursor, 'items')
    // The node is built even if the items must be distinct, because `nodeOf` checks their whole
    // schema and refuses unsupported constraints.
    const item = nodeOf(items ?? true, inner)
    if (!isDistinct) return arrayNode(item, min, max)
    if (min > UNIQUE_ITEMS_MAX) {
      return unsupported(cursor.at, `uniqueItems of over ${UNIQUE_ITEMS_MAX} items cannot be kept`)
    }
    return distinctArrayNode(distinctItems(items, inner), {
      min,
      max: Math.min(max, UNIQUE_ITEMS_MAX),
    })
  }
  if (isDistinct) return unsupported(cursor.at, 'uniqueItems beside prefixItems cannot be kept')
  const parts = listOf(schema, 'prefixItems', cursor).map((item, index) =>
    nodeOf(item, descend(cursor, 'prefixItems', index)),
  )
  if (max < parts.length)
    return unsupported(cursor.at, 'maxItems is below the length of prefixItems')
  const isFixed = items === undefined || items === false
  const item = isFixed ? any() : nodeOf(items, descend(cursor, 'items'))
  const comma = all(textNode(','), whitespace)
  const more: GrammarNode = {
    kind: 'repeat',
    part: all(comma, item),
    min: Math.max(0, min - parts.length),
    max: max - parts.length,
  }
  const fixed = parts.flatMap((part, index) => (index === 0 ? [part] : [comma, part]))
  return all(textNode('['), whitespace, ...fixed, more, whitespace, textNode(']'))
}

function numberNodeOf(
  kind: 'integer' | 'number',
  schema: SchemaObject,
  cursor: SchemaCursor,
): GrammarNode {
  const bounds = boundsOf(schema, cursor)
  return numberNode({ kind: isOfWhole(bounds) ? 'integer' : kind, ...bounds })
}

function stringNodeOf(schema: SchemaObject, cursor: SchemaCursor): GrammarNode {
  const constraints = textConstraints(schema, cursor)
  const { patterns, formats, min, max } = constraints
  if (max < min) return any()
  if (patterns.length === 0 && formats.length === 0) return stringNode({ min, max })
  return cursor.patterns.nodeOf(constraints, cursor.at)
}

function nodeOfType(type: JsonSchemaType, schema: SchemaObject, cursor: SchemaCursor): GrammarNode {
  switch (type) {
    case 'object':
      return objectNodeOf(schema, cursor)
    case 'array':
      return arrayNodeOf(schema, cursor)
    case 'string':
      return stringNodeOf(schema, cursor)
    case 'boolean':
      return any(textNode('true'), textNode('false'))
    case 'null':
      return textNode('null')
    default:
      return numberNodeOf(type, schema, cursor)
  }
}

/**
 * Returns the node of a referenced schema, with an additionally required property if one is given.
 */
function referenceNode(schema: SchemaObject, cursor: SchemaCursor, demanded?: string): GrammarNode {
  const pointer = schema['$ref']
  if (typeof pointer !== 'string') return unsupported(cursor.at, '$ref is not a text')
  assertTypeCovers(schema, '$ref', cursor)
  const key = JSON.stringify([pointer, demanded])
  const resolved = cursor.refs.get(key)
  if (resolved) return resolved
  const target = resolve(cursor, pointer)
  let part: GrammarNode = any()
  const named: GrammarNode = { kind: 'ref', target: () => part }
  cursor.refs.set(key, named)
  part = demandingNode(target, { ...descend(cursor), at: pointer.slice(1) }, demanded)
  return named
}

/** Returns the node of a schema, with an additionally required property if one is given. */
function demandingNode(schema: unknown, cursor: SchemaCursor, demanded?: string): GrammarNode {
  if (demanded === undefined || !isObject(schema)) return nodeOf(schema, cursor)
  if (has(schema, '$ref')) return referenceNode(schema, cursor, demanded)
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return nodeOf({ ...schema, required: [...required, demanded] }, cursor)
}

/** Refuses a list that is too long. */
function assertShort(list: readonly unknown[], key: string, most: number, { at }: SchemaCursor) {
  if (list.length <= most) return
  unsupported(at, `its ${key} has over ${most} ${key === 'enum' ? 'values' : 'alternatives'}`)
}

/** Returns the property that an OpenAPI discriminator names. */
function discriminatorOf({ discriminator }: SchemaObject): string | undefined {
  const name = isObject(discriminator) ? discriminator['propertyName'] : undefined
  return typeof name === 'string' ? name : undefined
}

/**
 * Returns the node of keywords that refer to other schemas; undefined without such a keyword.
 */
function applicatorNode(schema: SchemaObject, cursor: SchemaCursor): GrammarNode | undefined {
  const key = applicatorOf(schema)
  if (!key) return undefined
  const beside = Object.keys(schema).find(
    // A `type` beside such a keyword is common, and `assertTypeCovers` checks it below.
    (name) => name !== key && name !== 'type' && !isAnnotation(name),
  )
  if (beside) return unsupported(cursor.at, `${beside} beside ${key} cannot be kept`)
  if (key === '$ref') return referenceNode(schema, cursor)
  const schemas = listOf(schema, key, cursor)
  if (key === 'allOf' && schemas.length > 1) return unsupported(cursor.at, 'allOf cannot be kept')
  const isApart = key !== 'oneOf' || areDisjoint(schemas, cursor)
  // Libraries distinguish alternatives by a property with a default, which the schema does not
  // require. The grammar requires the property if a discriminator names it.
  const property = isApart ? undefined : discriminatorOf(schema)
  if (!isApart && (property === undefined || !areDisjoint(schemas, cursor, property))) {
    return unsupported(cursor.at, 'a value may fit several of oneOf; use anyOf')
  }
  assertShort(schemas, key, SCHEMA_ALTERNATIVES_MAX, cursor)
  assertTypeCovers(schema, key, cursor)
  return any(
    ...schemas.map((one, index) => demandingNode(one, descend(cursor, key, index), property)),
  )
}

/** Returns the node of the values of a schema. */
function nodeOf(schema: unknown, cursor: SchemaCursor): GrammarNode {
  if (schema === true) return anyValue
  if (schema === false) return any()
  if (!isObject(schema)) return unsupported(cursor.at, 'it is no schema')
  const unkept = unkeptKeyword(schema)
  if (unkept !== undefined) return unsupported(cursor.at, `${unkept} cannot be kept`)
  if (isTextConjunction(schema)) return stringNodeOf(schema, cursor)
  const other = applicatorNode(schema, cursor)
  if (other) return other
  const values = valuesOf(schema, cursor)
  if (values) {
    assertShort(values, 'enum', SCHEMA_ENUM_MAX, cursor)
    return textsNode(values.map((value) => JSON.stringify(value)))
  }
  const named = typesOf(schema, cursor)
  if (named.length === 0) return anyValue
  return any(...named.map((type) => nodeOfType(type, schema, cursor)))
}

/**
 * Returns the node of the JSON texts of a schema's values.
 *
 * @param text The schema, as JSON.
 * @param patterns Compiled patterns of the grammar, which all its schemas share.
 * @throws {SchemaUnsupportedError} The text is no schema, it has a constraint that cannot be
 *   enforced, or no value conforms to it.
 */
export function schemaNode(text: string, patterns: TextPatterns): GrammarNode {
  if (text.length > SCHEMA_TEXT_MAX)
    return unsupported('', `it has over ${SCHEMA_TEXT_MAX} characters`)
  let root: unknown
  try {
    root = JsonNumber.parse(text)
  } catch {
    return unsupported('', 'it is not JSON')
  }
  return withinStack(() => {
    const part = nodeOf(root, { root, at: '', depth: 0, refs: new Map(), patterns })
    return pruneUnproductive(part) ?? unsupported('', 'no value conforms to it')
  })
}
