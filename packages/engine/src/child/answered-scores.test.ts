// Goal: a client may claim any text as the part of an answer that other providers delivered. The
// provider that continues the answer still draws the tokens that a validator's replay expects.
// Thus, no client can make an honest provider's receipt look fraudulent. Method: the child decodes
// over random logits, with penalties, biases and temperatures. Among the tokens that the client
// claims as delivered are tokens that the grammar refuses, that end answers, or that are not text.
// The score over the same logits finds a margin of zero at each drawn token, because the sampler
// itself chooses this token.

import { Inference, Seed } from '@ostrom/protocol'
import { type Sampler, Score } from '@ostrom/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoTemplate, echoTokenizerJson } from '../echo/index.ts'
import { createTokenizer } from '../tokenizer/index.ts'
import { createFlowCredit } from './backpressure.ts'
import { decodeTokens } from './decoding.ts'
import { type GenerationProgress, mergeProgress } from './message-queue.ts'

const utf8 = new TextEncoder()
const { table, eosIds, vocabularySize } = createTokenizer({
  tokenizerJson: utf8.encode(echoTokenizerJson),
  template: utf8.encode(echoTemplate),
})
const grammar = Inference.jsonGrammar(
  '{"type":"object","properties":{"a":{"type":"integer","maximum":99}},"required":["a"]}',
)
const tokenId = fc.oneof(
  fc.constantFrom(...utf8.encode('{"a":12} ')),
  fc.integer({ min: 0, max: vocabularySize - 1 }),
)
const questions = fc.record({
  answered: fc.array(tokenId, { maxLength: 24 }),
  logits: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 7, maxLength: 97 }),
  temperature: fc.constantFrom(0, 0.7, 1, 3),
  topP: fc.constantFrom(1, 0.9),
  topK: fc.constantFrom(0, 5),
  frequencyPenalty: fc.constantFrom(0, -2, 1.5),
  presencePenalty: fc.constantFrom(0, 2),
  bias: fc.option(fc.record({ id: tokenId, bias: fc.constantFrom(-100, 5) }), { nil: undefined }),
  isConstrained: fc.boolean(),
  maxTokens: fc.integer({ min: 1, max: 24 }),
})

/**
 * Returns the candidates at a position of the whole answer. Decoding and scoring get the same
 * logits for the same position.
 */
const candidatesAt = (logits: readonly number[], position: number): Sampler.TokenCandidates => ({
  ids: Array.from({ length: vocabularySize }, (_, id) => id),
  logits: Array.from(
    { length: vocabularySize },
    (_, id) => logits[(id * 31 + position * 17) % logits.length]! + ((id * 7919) % 101) / 1_000,
  ),
})

// Finding: RES-9
test('a continued answer has no score margin, whatever beginning its client states', async () => {
  let constrained = 0
  await fc.assert(
    fc.asyncProperty(questions, async (given) => {
      const { answered, logits, bias, isConstrained, maxTokens, ...parameters } = given
      const sampler = {
        ...parameters,
        logitBias: bias ? [bias] : [],
        ...(isConstrained && { grammar }),
      }
      const seed = Seed.deriveFromUser(5n)
      const at = (index: number) => candidatesAt(logits, answered.length + index)
      const progress: GenerationProgress[] = []
      const credit = createFlowCredit()
      credit.replenish({ tokens: 1_000, steps: 10 })
      let index = 0
      await decodeTokens(
        {
          eosIds,
          table,
          credit,
          send: (event) => void progress.push(event as GenerationProgress),
          onToken: () => {},
        } as Parameters<typeof decodeTokens>[0],
        {
          ids: [1, ...answered],
          answered: answered.length,
          sampler,
          seed,
          maxTokens,
          logprobs: 0,
          prefillTokens: 100,
          cacheScope: '',
        },
        {
          next: async () => at(++index),
          all: async () => at(index),
          close: async () => {},
        },
        { candidates: at(0), cached: 0 },
      )
      const { ids, finish } = mergeProgress(progress)
      if (ids.length === 0) return
      if (isConstrained) constrained++
      const { margins = [], end = 0 } = Score.score({
        sampler,
        sampling: sampler.temperature === 0 ? 'greedy' : 'user-seed',
        seed,
        outputIds: ids,
        answeredIds: answered,
        positions: Array.from({ length: ids.length + 1 }, (_, position) => at(position)),
        finish: finish ?? 'aborted',
        maxTokens,
        eosIds: [...eosIds],
        table,
      })
      expect(margins).toEqual(margins.map(() => 0))
      expect(end).toBe(0)
    }),
    { numRuns: 150, seed: 50 },
  )
  expect(constrained).toBeGreaterThan(20)
})
