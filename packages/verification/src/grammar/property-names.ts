import { unsupported } from './errors.ts'
import {
  descend,
  has,
  isObject,
  resolve,
  type SchemaCursor,
  type SchemaObject,
  valuesOf,
} from './keywords.ts'
import { SCHEMA_DEPTH_MAX } from './limits.ts'
import type { GrammarNode } from './machine.ts'
import { createTextAutomaton } from './pattern/text-automaton.ts'
import { isOfTexts, textConstraints } from './text-schema.ts'
import { byteText, textsNode } from './texts-node.ts'

// Reads which names the unlisted properties of an object may have. `propertyNames` or one pattern
// of `patternProperties` restricts these names.

/** Constraints on the names of unlisted properties. */
export type PropertyNames = {
  /** Node of a name in quotes. */
  readonly node: GrammarNode
  readonly permits: (name: string) => boolean
  /** Schema of the values; undefined if `additionalProperties` has it. */
  readonly values?: { readonly schema: unknown; readonly cursor: SchemaCursor }
}

function patternedNames(schema: SchemaObject, cursor: SchemaCursor): PropertyNames {
  const constraints = textConstraints(schema, cursor)
  const node = cursor.patterns.nodeOf(constraints, cursor.at)
  const { automaton, min, max, canFinish } = cursor.patterns.compile(constraints, cursor.at)
  const inside = createTextAutomaton(automaton, { min, max }, canFinish)
  const permits = (name: string) => {
    let state = inside?.start
    for (const unit of byteText(JSON.stringify(name).slice(1, -1))) {
      if (state !== undefined) state = inside!.step(state, unit.charCodeAt(0))
    }
    return state !== undefined && inside!.isFinal(state)
  }
  return { node, permits }
}

function namesOfSchema(names: unknown, cursor: SchemaCursor, steps = 0): PropertyNames | undefined {
  if (names === undefined || names === true) return undefined
  if (isObject(names) && steps <= SCHEMA_DEPTH_MAX) {
    const { $ref } = names
    if (typeof $ref === 'string') return namesOfSchema(resolve(cursor, $ref), cursor, steps + 1)
    const values = valuesOf(names, cursor)
    if (values) {
      const listed = values.filter((value) => typeof value === 'string')
      const node = textsNode(listed.map((name) => JSON.stringify(name)))
      return { node, permits: (name) => listed.includes(name) }
    }
    if (isOfTexts(names)) {
      const { patterns, formats, min, max } = textConstraints(names, cursor)
      const isAny = patterns.length + formats.length + min === 0 && max === Number.POSITIVE_INFINITY
      return isAny ? undefined : patternedNames(names, cursor)
    }
  }
  return unsupported(cursor.at, 'propertyNames other than of texts cannot be kept')
}

/**
 * Returns the constraints on names other than those in `properties`; undefined if any name is
 * permitted.
 */
export function propertyNames(
  schema: SchemaObject,
  cursor: SchemaCursor,
): PropertyNames | undefined {
  const { properties, patternProperties, propertyNames: names, required } = schema
  const isListing = isObject(properties) && Object.keys(properties).length > 0
  if (!has(schema, 'patternProperties')) {
    const found = namesOfSchema(names, cursor)
    if (!found || !isListing) return found
    return unsupported(cursor.at, 'propertyNames beside properties cannot be kept')
  }
  if (!isObject(patternProperties)) {
    return unsupported(cursor.at, 'patternProperties is not an object')
  }
  const [entry, ...others] = Object.entries(patternProperties)
  const isDemanding = Array.isArray(required) && required.length > 0
  if (!entry || others.length > 0 || names !== undefined || isListing || isDemanding) {
    return unsupported(
      cursor.at,
      'patternProperties other than one pattern, or beside other keywords of names, cannot be kept',
    )
  }
  const [pattern, values] = entry
  const inner = descend(cursor, 'patternProperties', pattern)
  return { ...patternedNames({ pattern }, inner), values: { schema: values, cursor: inner } }
}
