// Goal: anyone with the model, the prompt and the seed can check an answer of the llama engine.
// Method: as in an audit, one prefill of prompt and answer gives raw logits for every position.
// Under the same sampler each token of the answer must be the best or nearly the best; under
// another seed most tokens must not be. The engine's own score is compared with the native library.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex, Inference, Seed } from '@ostrom/protocol'
import { LogitFingerprint, Score } from '@ostrom/verification'
import { getLlama, type Token } from 'node-llama-cpp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect, generateOptions, tokenMargins } from '../conformance/index.ts'
import type { GenerateOptions, ScoreOptions } from '../engine.ts'
import { writeGgufFixture } from './gguf.fixture.ts'
import { createEngineLlama, type LlamaModelHandle } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-replay-'))
const path = join(folder, 'random.gguf')
const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
const engine = createEngineLlama({ threads: 1 })
let model: LlamaModelHandle
beforeAll(async () => {
  writeFileSync(path, writeGgufFixture({ seed: 7 }))
  model = await engine.load({ artifact, sequencesMax: 1 })
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const VERIFIED_CANDIDATES = 256
/** Approximate difference of scores between token-by-token decoding and a prefill. */
const MARGIN = 0.05

/**
 * Returns the raw logits of the whole vocabulary for the positions of `answer`, directly from the
 * library.
 */
async function prefill(prompt: readonly number[], answer: readonly number[]) {
  const llama = await getLlama({ build: 'never', gpu: false, maxThreads: 0 })
  const native = await llama.loadModel({ modelPath: path })
  const context = await native.createContext({ contextSize: 512, batchSize: 512, threads: 1 })
  const options = { temperature: 1, topK: 10_000, topP: 1 }
  const tokens = [...prompt, ...answer] as Token[]
  const results = await context
    .getSequence()
    .controlledEvaluate(
      tokens.map((token, index) =>
        index < prompt.length - 1 ? token : [token, { generateNext: { logits: true, options } }],
      ),
    )
  await llama.dispose()
  return results.flatMap((result) => (result?.next.logits ? [result.next.logits] : []))
}

const seed = Seed.deriveFromUser(11n)
const base = generateOptions({ prompt: { kind: 'text', text: 'Once upon a time' }, seed })
const sampler = {
  ...base.sampler,
  temperature: 0.9,
  frequencyPenalty: 0.3,
  presencePenalty: 0.2,
  logitBias: [272, 270].map((id) => ({ id, bias: -100 })).concat({ id: 101, bias: 1.5 }),
}
const request: GenerateOptions = { ...base, maxTokens: 200, sampler }

const scoreOf = async (options: Partial<ScoreOptions> = {}) => {
  const promptIds = model.tokenizer.encodePrompt(request.prompt)
  const { logitBias } = sampler
  const { signal } = request
  const base = { promptIds, outputIds: [], top: VERIFIED_CANDIDATES, logitBias, signal }
  return model.score({ ...base, ...options })
}

test('a prefill confirms every token of an answer, and denies another seed', async () => {
  const { ids } = await collect(model, request)
  const positions = await scoreOf({ outputIds: ids })
  const honest = tokenMargins(positions, ids, request)
  expect(Math.max(...honest)).toBeLessThan(MARGIN)
  const other = tokenMargins(positions, ids, { ...request, seed: Seed.deriveFromUser(12n) })
  expect(other.filter((margin) => margin < MARGIN).length).toBeLessThan(ids.length / 2)
})

test('an answer prints what a score tells, and not what it tells of another prompt', async () => {
  const { ids: outputIds, end } = await collect(model, request)
  const judged = (positions: Awaited<ReturnType<typeof scoreOf>>) =>
    LogitFingerprint.distance(
      end.logitFingerprint ?? new Uint8Array(),
      positions.slice(0, outputIds.length),
    )
  expect(judged(await scoreOf({ outputIds }))).toBeLessThan(MARGIN)
  const promptIds = model.tokenizer.encodePrompt({ kind: 'text', text: 'Never before' })
  expect(judged(await scoreOf({ outputIds, promptIds }))).toBeGreaterThan(10 * MARGIN)
})

test('a prefill confirms an answer under a grammar, and denies one that left it', async () => {
  const text = '{"type":"object","properties":{"a":{"type":"string","minLength":12}}}'
  const grammar = Inference.jsonGrammar(text)
  const scoreInput = { ...request, sampler: { ...sampler, logitBias: [], grammar } }
  const { ids: outputIds, end } = await collect(model, scoreInput)
  const positions = await scoreOf({ outputIds, logitBias: [] })
  const { tokenizer } = model
  const scored = { sampling: 'user-seed', seed, finish: end.finish, maxTokens: 200 } as const
  const judged = (sampler: Inference.SamplerParameters) =>
    Score.score({
      ...scored,
      sampler,
      outputIds,
      positions,
      eosIds: [...tokenizer.eosIds],
      table: tokenizer.table,
    })
  const { margins = [], end: ending = 0 } = judged(scoreInput.sampler)
  expect(margins).toHaveLength(outputIds.length)
  expect(Math.max(...margins, ending)).toBeLessThan(MARGIN)
  const other = judged({
    ...scoreInput.sampler,
    grammar: Inference.jsonGrammar('{"type":"array"}'),
  })
  expect(other.margins?.[0]).toBe(Score.MARGIN_MAX)
  const { grammar: _, ...free } = scoreInput.sampler
  expect(judged(free).margins?.some((margin) => margin > 1)).toBe(true)
})

describe('score', () => {
  test('tells raw logits, whatever the bias', async () => {
    const { ids: outputIds } = await collect(model, request)
    const native = await prefill(model.tokenizer.encodePrompt(request.prompt), outputIds)
    const positions = await scoreOf({ outputIds, targetIds: [272, 101] })
    expect(positions).toHaveLength(native.length)
    positions.forEach(({ ids, logits, targetLogits = [] }, at) => {
      const found = [...ids, 272, 101].map((id) => native[at]!.get(id as Token)!)
      const values = [...logits, ...targetLogits]
      const differences = found.map((logit, index) => Math.abs(logit - values[index]!))
      expect(Math.max(...differences)).toBeLessThan(MARGIN)
    })
  })

  test('makes a candidate of what a bias raises', async () => {
    const plain = await scoreOf({ top: 4, logitBias: [] })
    const raised = await scoreOf({ top: 4, logitBias: [{ id: 65, bias: 100 }] })
    expect(plain[0]?.ids).not.toContain(65)
    expect(raised[0]?.ids).toContain(65)
  })

  test('leaves nothing behind without a scope, and the right state within one', async () => {
    const promptIds = model.tokenizer.encodePrompt(request.prompt)
    const prompt = { kind: 'ids', ids: [...promptIds, 40, 41, 42] } as const
    const cached = async (cacheScope?: string) => {
      const scope = cacheScope === undefined ? {} : { cacheScope }
      const { ids, end } = await collect(model, { ...request, maxTokens: 8, prompt, ...scope })
      return { ids, cached: end.cachedInputTokens }
    }
    await scoreOf({ outputIds: [40, 41, 42] })
    const fresh = await cached()
    expect(fresh.cached).toBe(0)
    await scoreOf({ outputIds: [40, 41, 50], cacheScope: 'one' })
    const scoped = await cached('one')
    expect(scoped).toEqual({ ids: fresh.ids, cached: prompt.ids.length - 1 })
    await scoreOf({ outputIds: [40, 41, 42], cacheScope: 'one' })
    expect((await cached('two')).cached).toBe(0)
  })
})
