// Goal: a stock vLLM server with our logits processor behaves as an engine like any other, and
// validators draw every token of its answers. Method: the real server with the bundled model; the
// conformance suite of all engines; answers with all kinds of samplers, alone and in batches, drawn
// again from the raw logits that the server reports; its processes killed during answers.
// Requirements: B-9
// Missing for B-9: a GPU, several machines (written, not run), bf16 with models other than the
// bundled model.
// Shows (serve): our sampler inside an unmodified vLLM server, with grammars (on the CPU by vLLM's
// V1 runner); honest answers and cheats judged by llama.cpp and vLLM.
// Missing: the V2 runner of GPUs on a real server.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collect, engineConformance } from '@ostrom/engine/conformance'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import type { VllmModelHandle } from '@ostrom/engine/vllm'
import { Inference } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGrammars, grammarArguments } from '../../../packages/engine/src/vllm/grammar.ts'
import { startVllmServer } from '../tools/server.ts'
import {
  endless,
  engineOf,
  longQuestion,
  TINY_TOKENS,
  tinyArtifact,
  tinyFolder,
} from '../tools/tiny-model.ts'
import { keepFinding, type ReplayFinding } from './findings.ts'
import { ask, createQuestions, inBatches, replay, replayGrammar } from './replay.ts'

const vocabularySize = TINY_TOKENS
const schemas = [
  '{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string","maxLength":9}}}',
  '{"type":"array","items":{"enum":["red","green",1,null]},"maxItems":5}',
  '{"type":"number","minimum":-5,"maximum":1000}',
  '{}',
]
const server = openForTests(() => startVllmServer({ name: 'server', model: tinyFolder }))

engineConformance('vllm, a real server', {
  create: () => engineOf(server),
  artifact: tinyArtifact,
  prompt: { kind: 'text', text: 'The quick brown fox jumps over the lazy dog.' },
  logitBias: endless,
  // A high temperature, because the bundled model is almost certain of most of its tokens.
  temperature: 3,
  sampledTokens: () => server.metric('vllm:generation_tokens_total'),
  // The engine requests an answer in segments of this many tokens.
  aheadMax: 64,
  grammars: true,
  scores: true,
  embeds: false,
})

describe('answers drawn anew', () => {
  test.each([
    { name: 'batch 1', width: 1, set: 1, count: 16 },
    { name: 'batch 8', width: 8, set: 8, count: 32 },
    { name: 'batch 32', width: 32, set: 32, count: 32 },
  ] as const)('$name', async ({ name, width, set, count }) => {
    const questions = createQuestions({ set, count, tokens: 128, idsMax: TINY_TOKENS })
    const told = await inBatches(questions, width, (one) =>
      ask(server.baseUrl, one, { vocabularySize }),
    )
    const finding: ReplayFinding = replay(told)
    keepFinding(name, finding)
    const tokens = 128 * count
    const equal = { typescript: tokens, python: tokens, batched: tokens }
    expect(finding).toEqual({ answers: count, tokens, equal })
  })

  test('the engine gives the same answer in segments as the server in one piece', async () => {
    const engine = engineOf(server)
    const model = await engine.load({ artifact: tinyArtifact })
    const questions = createQuestions({ set: 64, count: 6, tokens: 150, idsMax: TINY_TOKENS })
    for (const question of questions) {
      const { promptIds, parameters: sampler, seed, tokens } = question
      const prompt = { kind: 'ids', ids: promptIds } as const
      const asked = { ...longQuestion({ prompt, seed, maxTokens: tokens }), sampler }
      const { ids, end } = await collect(model, asked)
      const { outputIds } = await ask(server.baseUrl, question, { vocabularySize })
      // The engine ends an answer at the end token of the model. The answer of the server in one
      // piece continues after this token.
      expect(ids).toEqual(outputIds.slice(0, ids.length))
      expect(end.finish === 'stop' || ids.length === tokens).toBe(true)
    }
    await engine.close()
  })
})

test('answers under a grammar are drawn anew', async () => {
  const tokenizer = createTokenizer({
    tokenizerJson: readFileSync(join(tinyFolder, 'tokenizer.json')),
  })
  const grammars = createGrammars(tokenizer, tokenizer.eosIds)
  const { table } = grammars
  const questions = createQuestions({ set: 5, count: 12, tokens: 60, idsMax: TINY_TOKENS })
  let equal = 0
  let tokens = 0
  let complete = 0
  for (const [at, question] of questions.entries()) {
    const grammar = Inference.jsonGrammar(schemas[at % schemas.length]!)
    const options = {
      vocabularySize,
      grammar: { arguments: grammarArguments(grammar, grammars), table },
    }
    const told = await ask(server.baseUrl, question, options)
    equal += replayGrammar(told, { grammar, table })
    tokens += told.outputIds.length
    const last = told.outputIds.at(-1)
    if (last === undefined || !tokenizer.eosIds.has(last)) continue
    complete++
    expect(() => JSON.parse(tokenizer.decode(told.outputIds.slice(0, -1)))).not.toThrow()
  }
  keepFinding('grammar', { answers: questions.length, tokens, equal, complete })
  expect(equal).toBe(tokens)
  expect(complete).toBeGreaterThan(0)
})

describe('answers that end early', () => {
  let model: VllmModelHandle
  beforeAll(async () => {
    model = await engineOf(server).load({ artifact: tinyArtifact })
  })

  test('an aborted answer leaves nothing running, and others go on', async () => {
    const whole = await collect(model, longQuestion({ maxTokens: 400 }))
    const stop = new AbortController()
    const other = collect(model, longQuestion({ maxTokens: 400 }))
    const reading = async () => {
      const asked = longQuestion({ maxTokens: 400, signal: stop.signal })
      for await (const part of model.generate(asked)) {
        if (part.kind === 'tokens') stop.abort(new Error('enough'))
      }
    }
    await expect(reading()).rejects.toThrow('enough')
    expect((await other).ids).toEqual(whole.ids)
    await expect.poll(() => server.metric('vllm:num_requests_running')).toBe(0)
  })

  test('a server that is killed in the middle of answers fails them and hangs none', async () => {
    const asked = longQuestion({ maxTokens: 900 })
    const allBegun = Promise.withResolvers<void>()
    let begun = 0
    const answers = Array.from({ length: 4 }, async () => {
      let isFirst = true
      for await (const part of model.generate(asked)) {
        if (part.kind !== 'tokens' || !isFirst) continue
        isFirst = false
        // The loop of the answer that begins last kills the server; until then, the other answers
        // request no further tokens.
        if (++begun === 4) allBegun.resolve(server.kill())
        await allBegun.promise
      }
    })
    for (const answer of await Promise.allSettled(answers)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'engine-failed' } })
    }
    await expect(model.assertHealthy()).rejects.toMatchObject({ code: 'engine-failed' })
    await expect(collect(model, asked)).rejects.toMatchObject({ code: 'engine-failed' })
  })
})
