// Goal: an answer of the llama engine can be checked by anybody who has the model, the prompt and
// the seed. Method: one prefill of prompt and answer gives raw logits for every position, as an
// audit does it; under the same sampler each answered token must be the best or nearly so, and
// under another seed it mostly must not.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Hash, Hex, Seed } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import { getLlama, type Token } from 'node-llama-cpp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collect, generateOptions } from '../conformance.ts'
import { writeGgufFixture } from './gguf-fixture.ts'
import { createEngineLlama } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-replay-'))
const path = join(folder, 'random.gguf')
const engine = createEngineLlama({ threads: 1 })
beforeAll(() => writeFileSync(path, writeGgufFixture({ seed: 7 })))
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const VERIFIED_CANDIDATES = 256
/** Scores differ by about this much between decoding one token at a time and a prefill. */
const MARGIN = 0.05

type Candidates = { readonly ids: number[]; readonly logits: number[] }

/** Raw logits of the likeliest tokens for the positions of `answer`, by one prefill. */
async function prefill(prompt: readonly number[], answer: readonly number[]) {
  const llama = await getLlama({ build: 'never', gpu: false, maxThreads: 0 })
  const model = await llama.loadModel({ modelPath: path })
  const context = await model.createContext({ contextSize: 512, batchSize: 512, threads: 1 })
  const options = { temperature: 1, topK: VERIFIED_CANDIDATES, topP: 1 }
  const tokens = [...prompt, ...answer.slice(0, -1)] as Token[]
  const results = await context
    .getSequence()
    .controlledEvaluate(
      tokens.map((token, index) =>
        index < prompt.length - 1 ? token : [token, { generateNext: { logits: true, options } }],
      ),
    )
  await llama.dispose()
  return results.flatMap((result): Candidates[] => {
    const logits = result?.next.logits
    return logits ? [{ ids: [...logits.keys()], logits: [...logits.values()] }] : []
  })
}

/** How far each answered token is from what we would have chosen ourselves. */
function margins(positions: readonly Candidates[], answer: readonly number[], seed: Hash) {
  const counts = new Map<number, number>()
  return answer.map((id, position) => {
    const draw = { parameters: asked.sampler, seed, position, counts }
    const found = Sampler.margin(positions[position]!, draw, id)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return Math.max(found?.below ?? 100, found?.outside ?? 100)
  })
}

const seed = Seed.fromUser(11n)
const base = generateOptions({ prompt: { kind: 'text', text: 'Once upon a time' }, seed })
const sampler = {
  ...base.sampler,
  temperature: 0.9,
  frequencyPenalty: 0.3,
  presencePenalty: 0.2,
  logitBias: [272, 270].map((id) => ({ id, bias: -100 })).concat({ id: 101, bias: 1.5 }),
}
const asked = { ...base, maxTokens: 128, sampler }

test('a prefill confirms every token of an answer, and denies another seed', async () => {
  const model = await engine.load({ artifact: { kind: 'file', path, sha256: Hex.zeroHash } })
  const { ids } = await collect(model, asked)
  const positions = await prefill(model.tokenizer.encodePrompt(asked.prompt), ids)
  expect(positions).toHaveLength(ids.length)
  const honest = margins(positions, ids, seed)
  expect(Math.max(...honest)).toBeLessThan(MARGIN)
  const other = margins(positions, ids, Seed.fromUser(12n))
  expect(other.filter((margin) => margin < MARGIN).length).toBeLessThan(ids.length / 2)
})
