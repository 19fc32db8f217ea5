import { readFileSync, writeFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes the answers of vectors/schema-corpus.json: `npm run gen`, or
// `node vectors/schema-corpus.ts`. Its schemas are as zod 4.6 and pydantic 2.14 wrote them of
// classes of ours, and as OpenAPI documents have them. Every implementation of grammars must accept
// them and draw these answers from equal numbers; a validator of JSON Schema must accept them.

const ANSWERS = 20
/** Bytes after which an answer is hurried to its end. */
const PATIENCE = 40
const BYTES_MAX = 4_000
/** Ids that are looked at by chance before all are in their order. */
const TRIES = 8

type CorpusSchema = { readonly name: string; readonly by: string; readonly schema: unknown }

/** Bytes are the tokens; 256 ends an answer. */
const END = 256
const table: Grammar.TokenTable = {
  bytesOf: (id) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}
const quick = [END, ...'"}]'].map((one) => (typeof one === 'number' ? one : one.charCodeAt(0)))
/** ASCII, first bytes of characters of two, three and four, and the end. */
const common = [...Array.from({ length: 95 }, (_, at) => 0x20 + at), 0xc3, 0xe2, 0xf0, END]

/** Whole numbers below another one, by a linear congruence modulo 2 ** 32 of Numerical Recipes. */
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
  /** One of some ids by chance, in few tries, or else the first one behind a place of chance. */
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
