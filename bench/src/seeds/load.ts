import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import type { Prng } from '../../../simulation/src/runtime/prng.ts'

// Questions of simulated clients that keep the engine busy during the seeded answers, with prompts
// of 4 to 603 tokens. Some answers are aborted.

const PROMPT_TOKENS_MAX = 600
const ANSWER_TOKENS_MAX = 64
/** Share of the answers that their clients abort. */
const CUT_SHARE = 0.2

/** Sends questions without pauses until `stop` is called, which returns the number of answers. */
export function startLoad(
  model: LlamaModelHandle,
  { lanes, prng }: { readonly lanes: number; readonly prng: Prng },
): { stop(): Promise<number> } {
  let isStopped = false
  let answers = 0
  const { vocabularySize } = model.tokenizer
  const random = () => prng.integer(2 ** 32) / 2 ** 32
  const one = async () => {
    // The square makes most questions short.
    const length = 4 + Math.floor(PROMPT_TOKENS_MAX * random() ** 2)
    const ids = Array.from({ length }, () => 10 + Math.floor(random() * (vocabularySize - 20)))
    const maxTokens = 1 + Math.floor(ANSWER_TOKENS_MAX * random())
    const readMax = random() < CUT_SHARE ? 1 + Math.floor(maxTokens * random()) : maxTokens
    let read = 0
    for await (const part of model.generate({
      prompt: { kind: 'ids', ids },
      sampler: sampleSampler({ temperature: 1, topP: 0.95, topK: 40 }),
      seed: Seed.deriveFromUser(BigInt(prng.integer(2 ** 32))),
      maxTokens,
      stop: [],
      logprobs: 0,
      prefillTokens: 512,
      cacheScope: `load-${prng.integer(4)}`,
      signal: new AbortController().signal,
    })) {
      if (part.kind === 'tokens') read += part.ids.length
      if (read >= readMax) break
    }
    answers++
  }
  const running = Array.from({ length: lanes }, async () => {
    while (!isStopped) await one()
  })
  return {
    async stop() {
      isStopped = true
      await Promise.all(running)
      return answers
    },
  }
}
