// Answers about ten topics. Their text comes from this repository: prose and code as a model would
// write them.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Files of each topic: a legal text, a court, money, a guide, and code in six languages. */
const sources = {
  license: ['LICENSE'],
  court: ['docs/spec/court.md'],
  sessions: ['docs/spec/sessions.md'],
  guide: ['docs/guides/training.md'],
  solidity: ['contracts/evm/core/src/Sessions.sol', 'contracts/evm/core/src/Stakes.sol'],
  rust: ['contracts/solana/program/src/account.rs', 'contracts/solana/program/src/text_builder.rs'],
  python: [
    'workers/trainer/ostrom_trainer/objective.py',
    'workers/trainer/ostrom_trainer/model.py',
  ],
  typescript: [
    'packages/protocol/src/sessions/channel.ts',
    'packages/protocol/src/offers/offer.ts',
  ],
  styles: ['apps/web/src/style/parts.css', 'apps/web/src/style/pages.css'],
  interface: ['docs/reference/openapi.json'],
} as const

/** Names of the topics. */
export const topics = Object.keys(sources) as readonly (keyof typeof sources)[]

/**
 * Number of output tokens of every answer. It is constant, so that the total length carries no
 * information.
 */
export const ANSWER_TOKENS = 256

/** A token of an answer: its id in a vocabulary ordered by frequency, and its text. */
export type TopicToken = { readonly id: number; readonly text: string }

/** An answer and its topic. */
export type TopicAnswer = { readonly topic: number; readonly tokens: readonly TopicToken[] }

const folder = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Splits a text into words and punctuation, each with the spaces before it, in pieces of at most
 * six letters.
 */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\s*[A-Za-z]{1,6}|\s*\d{1,3}|\s*[^\sA-Za-z\d]/g) ?? []

/** Creates a generator of numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Returns training answers and test answers, with the same number for each topic. Training answers
 * are from the first half of a topic's text and test answers from the second half, so that no text
 * is in both.
 *
 * @param options.count Number of training answers, and of test answers; a multiple of the number of
 * topics.
 */
export function topicAnswers(options: { readonly count: number; readonly seed: number }): {
  readonly train: readonly TopicAnswer[]
  readonly test: readonly TopicAnswer[]
} {
  const { count, seed } = options
  const random = createRandom(seed)
  const texts = topics.map((topic) =>
    tokensOf(sources[topic].map((file) => readFileSync(`${folder}${file}`, 'utf8')).join('\n')),
  )
  const frequency = new Map<string, number>()
  for (const one of texts.flat()) frequency.set(one, (frequency.get(one) ?? 0) + 1)
  const order = [...frequency].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const ids = new Map(order.map(([text], id) => [text, id]))
  const windows = (half: 0 | 1): readonly TopicAnswer[] =>
    texts.flatMap((text, topic) => {
      const size = Math.floor(text.length / 2)
      const part = half === 0 ? text.slice(0, size) : text.slice(size)
      return Array.from({ length: count / topics.length }, () => {
        const at = Math.floor(random() * Math.max(1, part.length - ANSWER_TOKENS))
        const tokens = part.slice(at, at + ANSWER_TOKENS)
        // If a half of a text is too short, it is repeated, so that every answer has the same
        // number of tokens.
        while (tokens.length < ANSWER_TOKENS) tokens.push(part[tokens.length % part.length]!)
        return { topic, tokens: tokens.map((one) => ({ id: ids.get(one)!, text: one })) }
      })
    })
  return { train: windows(0), test: windows(1) }
}
