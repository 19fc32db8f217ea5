import { afterAll, beforeAll, describe } from 'vitest'
import type { Engine, GenerateOptions, LoadOptions } from '../engine.ts'
import { describeFinishReasons, describeStreamParts } from './answers.ts'
import { describeBackpressure } from './backpressure.ts'
import { describeContinuation } from './continuation.ts'
import { describeEmbedding } from './embedding.ts'
import { describeGrammar } from './grammar.ts'
import { type EngineHarness, generateOptions } from './harness.ts'
import { describeNoScoring, describeScoring } from './scoring.ts'

export { describeEmbedding, embedAll } from './embedding.ts'
export {
  type CollectedAnswer,
  collect,
  type EngineHarness,
  generateOptions,
  type LoadModel,
} from './harness.ts'
export { tokenMargins } from './scoring.ts'

/** The test suite that every engine must pass. */
export function engineConformance(name: string, harness: EngineHarness): void {
  let engine: Engine
  const load = (limits: Partial<LoadOptions> = {}) =>
    engine.load({ artifact: harness.artifact, contextLength: 512, sequencesMax: 2, ...limits })
  const question = (options: Partial<GenerateOptions> = {}) => {
    const base = generateOptions({ prompt: harness.prompt, ...options })
    return { ...base, sampler: { ...base.sampler, logitBias: harness.logitBias ?? [] } }
  }

  describe(`engine conformance: ${name}`, () => {
    beforeAll(async () => {
      engine = await harness.create()
    })
    afterAll(() => engine.close())
    describeStreamParts(load, question)
    describeFinishReasons(load, question)
    describeBackpressure(load, question, harness)
    if (harness.grammars) describeGrammar(load, question)
    if (harness.continues) describeContinuation(load, question)
    if (harness.scores) describeScoring(load, question, harness.temperature)
    else describeNoScoring(load)
    if (harness.embeds) describeEmbedding(load)
  })
}
