// Goal: a grammar permits the same tokens in every implementation, and all implementations refuse
// the same schemas for the same reasons. Method: committed vectors, which the tests of the Python
// package in workers/vllm also use.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { SchemaUnsupportedError } from './errors.ts'
import { follow, from, type GrammarFollower, type TokenTable } from './grammar.ts'

const IDS_MAX = 24

type TableVector = {
  readonly texts: readonly (string | null)[]
  readonly endIds: readonly number[]
  readonly dropsFirstSpace: boolean
}
type AnswerVectors = {
  readonly tables: Readonly<Record<string, TableVector>>
  readonly answers: readonly {
    readonly name: string
    readonly table: string
    readonly grammar: Inference.Grammar
    readonly path: string
    readonly states: readonly { readonly permitted: string; readonly isFinished: boolean }[]
  }[]
  readonly walks: readonly {
    readonly seed: number
    readonly table: string
    readonly schema: string
    readonly path: string
    readonly permitted: string
    readonly isFinished: boolean
  }[]
}
type Refusal = { readonly code: string; readonly at: string; readonly reason: string }
type LongSchema = {
  readonly head: string
  readonly part: string
  readonly count: number
  readonly separator: string
  readonly tail: string
}
type RefusalVectors = {
  readonly refusals: readonly { readonly grammar: Inference.Grammar; readonly refusal: Refusal }[]
  readonly limits: readonly {
    readonly schemas: readonly LongSchema[]
    readonly refusal: Refusal | null
  }[]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../vectors/${name}`, import.meta.url), 'utf8'))
const { tables, answers, walks } = read('grammar.json') as AnswerVectors
const { refusals, limits } = read('grammar-refusals.json') as RefusalVectors

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const idsOf = (text: string) => (text === '' ? [] : text.split(' ').map(Number))
const listText = (ids: readonly number[]) =>
  ids.length > IDS_MAX ? `${ids.length} ids, ${sha256(ids.join(' '))}` : ids.join(' ')

function tableOf(name: string): TokenTable & { readonly ids: readonly number[] } {
  const { texts, endIds, dropsFirstSpace } = tables[name]!
  const bytes = texts.map((text) => (text === null ? undefined : Buffer.from(text, 'hex')))
  const ids = [...new Set([...texts.keys(), ...endIds])].toSorted((a, b) => a - b)
  return { bytesOf: (id) => bytes[id], endIds: new Set(endIds), dropsFirstSpace, ids }
}

function refusalOf(grammar: Inference.Grammar): Refusal | null {
  try {
    from(grammar)
    return null
  } catch (error) {
    if (!(error instanceof SchemaUnsupportedError)) throw error
    const { code, at, details } = error
    return { code, at, reason: details[0]!.slice(`At #${at}: `.length, -1) }
  }
}

function write({ head, part, count, separator, tail }: LongSchema): string {
  const parts = Array.from({ length: count }, (_, at) => part.replaceAll('%', String(at)))
  return head + parts.join(separator) + tail
}

describe('the vectors of grammars', () => {
  test.each(answers)('$name by $table', ({ table, grammar, path, states }) => {
    const known = tableOf(table)
    const follower = follow(from(grammar), known)
    const state = ({ permits, isFinished }: GrammarFollower) => {
      return { permitted: listText(known.ids.filter(permits)), isFinished }
    }
    const found = [state(follower)]
    for (const id of idsOf(path)) {
      follower.push(id)
      found.push(state(follower))
    }
    expect(found).toEqual(states)
  })

  test.each(walks)('walk $seed of $schema', ({ table, schema, path, permitted, isFinished }) => {
    const known = tableOf(table)
    const follower = follow(from(Inference.jsonGrammar(schema)), known)
    const lists = idsOf(path).map((id) => {
      const ids = known.ids.filter(follower.permits)
      expect(ids).toContain(id)
      if (!known.endIds.has(id)) follower.push(id)
      return ids.join(' ')
    })
    expect([sha256(lists.join('\n')), follower.isFinished]).toEqual([permitted, isFinished])
  })

  test.each(refusals)('%j', ({ grammar, refusal }) => {
    expect(refusalOf(grammar)).toEqual(refusal)
  })

  test.each(limits)('at and past a limit: %j', ({ schemas, refusal }) => {
    const choices = schemas.map((schema) => ({ prefix: '', schema: write(schema), suffix: '' }))
    expect(refusalOf({ ...Inference.jsonGrammar('{}'), choices })).toEqual(refusal)
  })
})
