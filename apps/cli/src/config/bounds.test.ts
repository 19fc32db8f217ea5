// Goal: each key of the configuration accepts the values that its declaration permits, and refuses
// the values beyond its bounds.
// Method: each key of the schema is found, and the schema of its value is tried alone. The tried
// values follow from the declared type: a number's bounds and the numbers beyond them, each choice,
// texts that are no amount.

import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { configSchema } from './config.ts'
import { amount } from './values.ts'

/** A key of the configuration, and the schema of its value. */
type Key = { readonly path: string; readonly schema: z.core.$ZodType }

type Definition = z.core.$ZodTypes['_zod']['def']

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition

/** Returns the schema without its default, and without the permission to omit the value. */
function bareOf(schema: z.core.$ZodType): z.core.$ZodType {
  const found = definitionOf(schema)
  return 'innerType' in found && found.type !== 'readonly' ? bareOf(found.innerType) : schema
}

/** Returns the keys of an object, of the objects in it, of each variant and of each list item. */
function keysOf(schema: z.core.$ZodType, before = ''): readonly Key[] {
  const found = definitionOf(bareOf(schema))
  switch (found.type) {
    case 'object':
      return Object.entries(found.shape).flatMap(([name, value]) => {
        const path = before === '' ? name : `${before}.${name}`
        return [{ path, schema: bareOf(value) }, ...keysOf(value, path)]
      })
    case 'array':
      return keysOf(found.element, `${before}[]`)
    case 'record':
      return keysOf(found.valueType, `${before}.*`)
    case 'union':
      return found.options.flatMap((option) => keysOf(option, before))
    case 'pipe':
      return keysOf(found.in, before)
    default:
      return []
  }
}

const accepts = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success

const keys = keysOf(configSchema)
const ofType = (type: Definition['type']): readonly Key[] =>
  keys.filter(({ schema }) => definitionOf(schema).type === type)

describe('a key of the configuration', () => {
  test('a key of the configuration is found at each depth', () => {
    const paths = keys.map(({ path }) => path)
    for (const path of ['crank.graceSeconds', 'gateway.port', 'provider.models[].prices.input']) {
      expect(paths).toContain(path)
    }
  })

  test('accepts the numbers at its bounds, and refuses those beyond them', () => {
    const wrong = ofType('number').flatMap(({ path, schema }) => {
      const { minValue, maxValue, format } = schema as z.ZodNumber
      if (minValue === null || maxValue === null) return [`${path}: no bounds`]
      // The declared range of a fraction may exclude its minimum.
      const isWhole = format !== null
      const accepted = isWhole ? [minValue, maxValue] : [maxValue]
      const fraction = isWhole ? [minValue + 0.5] : []
      const refused = [minValue - 1, maxValue + 1, ...fraction, `${minValue}`, null]
      return [
        ...accepted.filter((value) => !accepts(schema, value)),
        ...refused.filter((value) => accepts(schema, value)),
      ].map((value) => `${path}: ${value}`)
    })
    expect(wrong).toEqual([])
  })

  test('accepts each choice that it names, and no other', () => {
    const wrong = ofType('enum').flatMap(({ path, schema }) => [
      ...(schema as z.ZodEnum).options
        .filter((choice) => !accepts(schema, choice))
        .map((choice) => `${path}: ${choice}`),
      ...(accepts(schema, 'no choice') ? [`${path}: no choice`] : []),
    ])
    expect(wrong).toEqual([])
  })

  test('accepts true and false as a switch, and no text', () => {
    const switches = ofType('boolean')
    expect(switches.filter(({ schema }) => !accepts(schema, false))).toEqual([])
    expect(switches.filter(({ schema }) => accepts(schema, 'false'))).toEqual([])
  })

  test('accepts an amount as whole base units in a text', () => {
    const amounts = keys.filter(({ schema }) => schema === amount)
    expect(amounts.length).toBeGreaterThan(10)
    expect(amounts.filter(({ schema }) => !accepts(schema, '0'))).toEqual([])
    for (const value of ['0.5', '-1', '1e18', '', 5]) {
      expect(amounts.filter(({ schema }) => accepts(schema, value))).toEqual([])
    }
  })

  test('refuses a key that its object does not declare', () => {
    const open = ofType('object').filter(
      ({ schema }) => !isStrict((schema as z.ZodType).safeParse({ 'no such key': 1 })),
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })
})

/** Tells whether the error names a key that the object does not declare. */
const isStrict = ({ error }: z.ZodSafeParseResult<unknown>): boolean =>
  error?.issues.some(({ code }) => code === 'unrecognized_keys') === true
