import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { Seed } from '@ostrom/protocol'
import { neverAborted, textQuestion } from '../market/questions.ts'
import type { LlamaServer } from './llama-server.ts'

/** Number of tokens of each prompt and of each answer of `measureLoad`. */
const PROMPT_TOKENS = 64
export const ANSWER_TOKENS = 64

/** Yields the number of tokens of each piece of an answer when it arrives. */
export type StreamSource = (prompt: readonly number[], seed: number) => AsyncIterable<number>

export type LoadSample = {
  /**
   * Tokens of all streams per second, from the start of the first stream to the end of the last.
   */
  readonly perSecond: number
  /** Milliseconds to the first token of each stream. */
  readonly firstMs: readonly number[]
}

/**
 * Returns the prompt of a seed. Prompts of two seeds that differ by 1 to 19,999 share no prefix.
 */
const promptOf = (seed: number, length = PROMPT_TOKENS): readonly number[] =>
  Array.from({ length }, (_, index) => 100 + ((seed * 7_919 + index * 104_729) % 20_000))

/** Starts all streams at the same time, and measures them until they end. */
export async function measureLoad(
  source: StreamSource,
  { streams, round }: { readonly streams: number; readonly round: number },
): Promise<LoadSample> {
  const startMs = performance.now()
  const firstMs: number[] = []
  let total = 0
  const stream = async (_: unknown, index: number) => {
    let count = 0
    const seed = round * 1_000 + index
    for await (const tokens of source(promptOf(seed), seed)) {
      if (count === 0 && tokens > 0) firstMs.push(performance.now() - startMs)
      count += tokens
    }
    if (count < ANSWER_TOKENS - 1) throw new Error(`an answer was cut short: ${count} tokens`)
    total += count
  }
  await Promise.all(Array.from({ length: streams }, stream))
  return { perSecond: (total * 1_000) / (performance.now() - startMs), firstMs }
}

/** Yields answers of our engine that always have `tokens` tokens, because no end token is drawn. */
export function engineSource(model: LlamaModelHandle, tokens = ANSWER_TOKENS): StreamSource {
  const { sampler, stop, logprobs } = textQuestion('')
  let answers = 0
  const logitBias = [...model.tokenizer.eosIds].map((id) => ({ id, bias: -100 }))
  return async function* (ids, seed) {
    const parts = model.generate({
      prompt: { kind: 'ids', ids },
      sampler: { ...sampler, logitBias },
      seed: Seed.deriveFromUser(BigInt(seed)),
      maxTokens: tokens,
      prefillTokens: 512,
      // No answer finds cached state of an earlier answer.
      cacheScope: `${answers++}`,
      stop,
      logprobs,
      signal: neverAborted,
    })
    for await (const part of parts) yield part.kind === 'tokens' ? part.ids.length : 0
  }
}

/** Yields answers of llama-server. */
export const serverSource =
  (server: LlamaServer, tokens = ANSWER_TOKENS): StreamSource =>
  (prompt, seed) =>
    server.generate(prompt, { tokens, seed })

/** Delay that a long prompt causes in a parallel stream. */
export type GapSample = {
  /**
   * Longest time between two tokens of the parallel stream while the prompt is processed, in
   * milliseconds.
   */
  readonly longestMs: number
  /** Milliseconds to the first token of the long prompt. */
  readonly firstMs: number
  /**
   * Number of tokens of the parallel stream while the long prompt is processed. An engine that
   * processes the prompt in chunks delivers some between the chunks.
   */
  readonly tokens: number
}

/**
 * Processes a long prompt while another stream runs. The stream must last until the prompt is
 * processed.
 */
export async function measureGap(source: StreamSource, promptTokens: number): Promise<GapSample> {
  let longestMs = 0
  let tokensBeside = 0
  let isBeside = false
  const started = Promise.withResolvers<void>()
  const running = (async () => {
    let lastMs = performance.now()
    let count = 0
    for await (const tokens of source(promptOf(1), 1)) {
      if (tokens === 0) continue
      const nowMs = performance.now()
      if (isBeside) {
        longestMs = Math.max(longestMs, nowMs - lastMs)
        tokensBeside += tokens
      }
      lastMs = nowMs
      count += tokens
      if (count >= 8) started.resolve()
    }
    return lastMs
  })()
  await started.promise
  isBeside = true
  const startMs = performance.now()
  for await (const tokens of source(promptOf(2, promptTokens), 2)) if (tokens > 0) break
  const endMs = performance.now()
  isBeside = false
  if ((await running) < endMs) throw new Error('the stream ended before the long prompt')
  return { longestMs, firstMs: endMs - startMs, tokens: tokensBeside }
}

/** One sample of each side, taken one after the other. */
export type SamplePair<Sample> = { readonly ours: Sample; readonly theirs: Sample }

/** All pairs at one number of streams. */
export type LoadSeries = {
  readonly streams: number
  readonly pairs: readonly SamplePair<LoadSample>[]
}
