import { readFileSync, writeFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes the answers of vectors/schema-corpus.json: `npm run gen`, or `node
// vectors/schema-corpus.ts`. The schemas come from zod 4.6 and pydantic 2.14, for classes of this
// project, and from OpenAPI documents. Every implementation of grammars must accept these schemas,
// and must draw these answers from the same random numbers. A JSON Schema validator must accept the
// answers.

const ANSWERS = 20
/** Most bytes after which the draw prefers bytes that end the answer. */
const PATIENCE = 40
const BYTES_MAX = 4_000
/** Number of random ids to try, before the draw tries all ids in order. */
const TRIES = 8

type CorpusSchema = { readonly name: string; readonly by: string; readonly schema: unknown }

/** Each token is one byte; token 256 ends an answer. */
const END = 256
const table: Grammar.TokenTable = {
  bytesOf: (id) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}
const quick = [END, ...'"}]'].map((one) => (typeof one === 'number' ? one : one.charCodeAt(0)))
/** Printable ASCII, first bytes of characters of two, three and four bytes, and the end token. */
const common = [...Array.from({ length: 95 }, (_, at) => 0x20 + at), 0xc3, 0xe2, 0xf0, END]

/**
 * Returns a generator of random whole numbers below `count`: the linear congruential generator
 * modulo 2 ** 32 of Numerical Recipes.
 */
function chanceOf(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
}

function draw(grammar: Grammar.CompiledGrammar, seed: number): string {
  const below = chanceOf(seed)
  const follower = Grammar.follow(grammar, table)
  const patience = below(PATIENCE)
  const bytes: number[] = []
  /**
   * Returns a permitted id: a random id within a few tries, otherwise the first permitted id after
   * a random index.
   */
  const firstOf = (ids: readonly number[]): number | undefined => {
    for (let tries = 0; tries < TRIES; tries++) {
      const id = ids[below(ids.length)]!
      if (follower.permits(id)) return id
    }
    const start = below(ids.length)
    return [...ids.slice(start), ...ids.slice(0, start)].find(follower.permits)
  }
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  while (!follower.isFinished) {
    const isHurried = bytes.length > patience && below(2) === 0
    const end = isHurried ? quick.find(follower.permits) : undefined
    const id = end ?? firstOf(common) ?? firstOf(all)
    if (id === undefined || bytes.length > BYTES_MAX) throw new Error('an answer without an end')
    if (id === END) break
    follower.push(id)
    bytes.push(id)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

const file = new URL('schema-corpus.json', import.meta.url)
const { schemas } = JSON.parse(readFileSync(file, 'utf8')) as { schemas: readonly CorpusSchema[] }
const written = schemas.map(({ name, by, schema }, index) => {
  const grammar = Grammar.from(Inference.jsonGrammar(JSON.stringify(schema)))
  const answers = Array.from({ length: ANSWERS }, (_, at) => draw(grammar, index * ANSWERS + at))
  return { name, by, schema, answers }
})
writeFileSync(file, jsonLines({ schemas: written }, 3))
