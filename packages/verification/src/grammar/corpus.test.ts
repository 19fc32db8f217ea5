// Goal: schemas from zod, pydantic and OpenAPI documents are accepted, and every drawn answer
// satisfies all their constraints. Method: 40 schemas with 20 randomly drawn answers each
// (vectors/schema-corpus.json), and randomly changed answers; ajv, which shares no code with
// grammars, validates everything that a grammar permits.
// Requirements: R003-5, B-1, B-13

import { readFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { createPrng } from '../prng.ts'
import { follow, from } from './grammar.ts'

type CorpusSchema = {
  readonly name: string
  readonly by: string
  readonly schema: Readonly<Record<string, unknown>>
  readonly answers: readonly string[]
}

const file = new URL('../../../../vectors/schema-corpus.json', import.meta.url)
const { schemas } = JSON.parse(readFileSync(file, 'utf8')) as {
  schemas: readonly CorpusSchema[]
}

/** Number of changed answers of each schema. */
const CHANGES = 200

const END = 256
const table = {
  bytesOf: (id: number) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}

function createAccepts(schema: unknown): (text: string) => boolean {
  const grammar = from(Inference.jsonGrammar(JSON.stringify(schema)))
  return (text) => {
    const follower = follow(grammar, table)
    for (const byte of new TextEncoder().encode(text)) {
      if (!follower.permits(byte)) return false
      follower.push(byte)
    }
    return follower.permits(END)
  }
}

/**
 * Returns a function that returns ajv's verdict on a text, or undefined if the text is not JSON.
 */
function createJudge({ $schema: _, ...schema }: CorpusSchema['schema']) {
  // Multiples are compared as decimals, because with doubles 0.07 is no multiple of 0.01.
  const ajv = new Ajv2020({ strict: false, logger: false, multipleOfPrecision: 9 })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (text: string): boolean | undefined => {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return undefined
    }
    return validate(value)
  }
}

/**
 * Returns an answer with one character removed, doubled, or replaced by a character from another
 * position or by a random digit.
 */
function change(text: string, random: () => number): string {
  const characters = [...text]
  const at = Math.floor(random() * characters.length)
  const other = characters[Math.floor(random() * characters.length)]!
  const put = [[], [characters[at]!, characters[at]!], [other], [String(Math.floor(random() * 10))]]
  characters.splice(at, 1, ...put[Math.floor(random() * put.length)]!)
  return characters.join('')
}

test('there are 40 schemas of three kinds of tools, with 20 answers each', () => {
  expect(schemas.length).toBe(40)
  expect(new Set(schemas.map(({ name }) => name)).size).toBe(40)
  expect(new Set(schemas.map(({ by }) => by))).toEqual(new Set(['zod', 'pydantic', 'openapi']))
  expect(schemas.every(({ answers }) => answers.length === 20)).toBe(true)
})

describe.each(schemas)('$by: $name', ({ schema, answers }) => {
  const accepts = createAccepts(schema)
  const judge = createJudge(schema)

  // Finding: API-7
  test('each sampled answer is permitted and conforms to the schema', () => {
    for (const answer of answers) {
      expect([answer, accepts(answer), judge(answer)]).toEqual([answer, true, true])
    }
  })

  // Finding: API-7
  test('changed answers are permitted only if they conform to the schema', () => {
    const random = createPrng(47)
    let refused = 0
    for (let at = 0; at < CHANGES; at++) {
      const changed = change(answers[at % answers.length]!, random)
      const verdict = judge(changed)
      if (verdict === false) refused++
      if (accepts(changed)) expect([changed, verdict]).toEqual([changed, true])
    }
    // The validator must refuse some answers, which shows that it checks constraints.
    expect(refused).toBeGreaterThan(0)
  })
})
