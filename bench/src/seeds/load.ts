import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { Seed } from '@ostrom/protocol'

// Other people's questions: prompts of a few to some hundred tokens, some of which are cut off.

/** Numbers in [0, 1) from a small seed: mulberry32, by Tommy Ettinger. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PROMPT_TOKENS_MAX = 600
const ANSWER_TOKENS_MAX = 64
/** Share of the answers that their readers leave before the end. */
const CUT_SHARE = 0.2

/** Asks without pause until stopped. `stop` gives how many answers were made. */
export function startLoad(
  model: LlamaModelHandle,
  { lanes, random }: { readonly lanes: number; readonly random: () => number },
): { stop(): Promise<number> } {
  let isStopped = false
  let answers = 0
  const { vocabularySize } = model.tokenizer
  const one = async () => {
    // Squared: most questions are short.
    const length = 4 + Math.floor(PROMPT_TOKENS_MAX * random() ** 2)
    const ids = Array.from({ length }, () => 10 + Math.floor(random() * (vocabularySize - 20)))
    const maxTokens = 1 + Math.floor(ANSWER_TOKENS_MAX * random())
    const readMax = random() < CUT_SHARE ? 1 + Math.floor(maxTokens * random()) : maxTokens
    let read = 0
    for await (const part of model.generate({
      prompt: { kind: 'ids', ids },
      sampler: {
        temperature: 1,
        topP: 0.95,
        topK: 40,
        frequencyPenalty: 0,
        presencePenalty: 0,
        logitBias: [],
      },
      seed: Seed.deriveFromUser(BigInt(Math.floor(random() * 2 ** 32))),
      maxTokens,
      stop: [],
      logprobs: 0,
      prefillTokens: 512,
      cacheScope: `load-${Math.floor(random() * 4)}`,
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
