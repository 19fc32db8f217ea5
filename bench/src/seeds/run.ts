// Generates many answers to one prompt with one seed while the engine also computes other answers.
// Checks whether all answers are equal, and explains each difference. Uses the llama engine like a
// provider, with reused prefixes.

import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { Hex, Seed } from '@ostrom/protocol'
import { createPrng } from '../../../simulation/src/runtime/prng.ts'
import { findLocalModels } from '../engine/local-models.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { type DifferenceCause, explainDifference } from './difference.ts'
import { startLoad } from './load.ts'
import { sampler } from './sampler.ts'

/** Number of seeded answers for each model, unless `OSTROM_SEEDED_ANSWERS` sets another number. */
const ANSWERS = Number(process.env.OSTROM_SEEDED_ANSWERS ?? 1_000)
/** Number of seeded answers that run at the same time. */
const LANES = 4
/**
 * Number of sequences of the engine: those of the seeded answers, and the same number for other
 * answers.
 */
const SEQUENCES = 8
const CONTEXT_TOKENS = 8_192
const TOKENS_MAX = 24
const seed = Seed.deriveFromUser(2_147_483_653n)
const question = 'Tell me in two sentences why the sea is salty, and name one sea that is not.'

/** Returns the token ids of one answer with the seed. */
async function answer(
  model: LlamaModelHandle,
  prompt: readonly number[],
  cacheScope: string,
): Promise<readonly number[]> {
  const ids: number[] = []
  for await (const part of model.generate({
    prompt: { kind: 'ids', ids: prompt },
    sampler,
    seed,
    maxTokens: TOKENS_MAX,
    stop: [],
    logprobs: 0,
    prefillTokens: 512,
    cacheScope,
    signal: new AbortController().signal,
  })) {
    if (part.kind === 'tokens') ids.push(...part.ids)
  }
  return ids
}

/**
 * Generates all answers with the seed in parallel lanes. Two lanes share the cached state of their
 * prompts, and two never do.
 */
async function seededAnswers(
  model: LlamaModelHandle,
  prompt: readonly number[],
): Promise<readonly (readonly number[])[]> {
  const found: (readonly number[])[] = []
  let begun = 0
  const lane = async (index: number) => {
    while (begun < ANSWERS) {
      const number = begun++
      const scope = index % 2 === 0 ? 'shared' : `alone-${number}`
      found.push(await answer(model, prompt, scope))
      if (found.length % 100 === 0) console.log(`  ${found.length} of ${ANSWERS} answers`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)))
  return found
}

async function measure(path: string, name: string): Promise<readonly BenchFigure[]> {
  const engine = createEngineLlama({ threads: 1 })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const model = await engine.load({
    artifact,
    contextLength: CONTEXT_TOKENS,
    sequencesMax: SEQUENCES,
  })
  const prompt = model.tokenizer.encodePrompt({
    kind: 'messages',
    messages: [{ role: 'user', content: question }],
  })
  const alone = await answer(model, prompt, 'first')
  console.log(`${name}: "${model.tokenizer.decode(alone)}"`)
  const load = startLoad(model, { lanes: SEQUENCES - LANES, prng: createPrng('7') })
  const answers = await seededAnswers(model, prompt)
  const others = await load.stop()
  const causes: DifferenceCause[] = []
  for (const ids of answers) {
    if (ids.length === alone.length && ids.every((id, at) => id === alone[at])) continue
    causes.push(await explainDifference(model, { prompt, reference: alone, other: ids, seed }))
  }
  await engine.close()
  for (const [cause, found] of Map.groupBy(causes, ({ text }) => text)) {
    console.log(`  ${found.length} of ${answers.length}: ${cause}`)
  }
  console.log(`  ${others} other answers beside them`)
  const unexplained = causes.filter(({ isNearTie }) => !isNearTie).length
  return [
    {
      what: `${name}: answers of one seed that differ from the first, of ${answers.length}`,
      value: `${causes.length}`,
      number: causes.length,
      unit: '',
      target: 'each at a near tie',
      isReached: unexplained === 0,
    },
  ]
}

/** Measures the bundled model, and the model that `OSTROM_TEST_GGUF` names. */
export async function run(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = []
  for (const { path, name } of findLocalModels()) figures.push(...(await measure(path, name)))
  return figures
}
