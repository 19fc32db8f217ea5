import { type AnyPrompt, type InferenceRequest, isEmbeddingPrompt } from '../inference/inference.ts'
import * as Price from '../money/price.ts'

/** Work of one answer so far, as both sides count it. */
export type Usage = {
  /** Processed prompt tokens, including cached ones. */
  readonly prefilled: number
  /**
   * Prompt tokens at the price of cached input: the tokens of the prefix claim; see `promptUsage`.
   */
  readonly cached: number
  readonly output: number
  /** Delivered embeddings; they are free, and only their inputs have a price. */
  readonly embeddings?: number
  /** Images in the prompt, or generated images; both sides add them with the first output. */
  readonly images?: number
}

/**
 * Returns true if an answer has output. Without output, only the prepaid part of its prompt is due.
 */
export const hasOutput = ({ output, embeddings = 0, images = 0 }: Usage): boolean =>
  output > 0 || embeddings > 0 || images > 0

export const zeroUsage: Usage = { prefilled: 0, cached: 0, output: 0 }

/**
 * Returns the usage after `prefilled` tokens of a prompt. As many of the first tokens as the client
 * claims count as cached. The state of the engine's cache has no effect.
 */
export const promptUsage = (
  usage: Usage,
  prefilled: number,
  { prefixClaim }: Pick<InferenceRequest, 'prefixClaim'>,
): Usage => ({ ...usage, prefilled, cached: Math.min(prefixClaim?.tokens ?? 0, prefilled) })

/** Prompt tokens that are paid before any output, by default. */
export const PREPAID_TOKENS = 512

/** Maximum prompt tokens that a client may prepay. */
export const PREPAID_TOKENS_MAX = 1 << 16

/**
 * Prompt tokens that become due with each output token: the rest of a prompt is paid along with the
 * answer, because only the answer shows that the provider has processed it.
 */
export const PROMPT_TOKENS_PER_OUTPUT = 64

/** Terms by which the tokens of a prompt become due before the answer has its receipt. */
export type PromptBillingTerms = {
  /** Tokens that are due as soon as they are processed. */
  readonly prepaid: number
  /** Tokens that become due with each delivered token, embedding or image. */
  readonly perOutput: number
  readonly perEmbedding: number
  readonly perImage: number
}

/** Returns the billing terms of a question. Both sides compute the same terms. */
export function promptBillingTerms(options: {
  readonly prompt: AnyPrompt
  /** Prompt tokens, as counted by this side, client or provider. */
  readonly promptTokens: number
  /** Number of prepaid tokens that the client chose. */
  readonly prepaidTokens: number
}): PromptBillingTerms {
  const { prompt, promptTokens, prepaidTokens: prepaid } = options
  const none = { prepaid, perOutput: 0, perEmbedding: 0, perImage: 0 }
  if (prompt.kind === 'image') return { ...none, perImage: promptTokens }
  if (!isEmbeddingPrompt(prompt)) return { ...none, perOutput: PROMPT_TOKENS_PER_OUTPUT }
  return { ...none, perEmbedding: Math.ceil(promptTokens / Math.max(1, prompt.inputs.length)) }
}

/** Returns the due usage of a running answer: all of it except the unbilled rest of its prompt. */
export function dueUsage(work: Usage, terms: PromptBillingTerms): Usage {
  const { output, embeddings = 0, images = 0 } = work
  const came = terms.perOutput * output + terms.perEmbedding * embeddings + terms.perImage * images
  const prefilled = terms.prepaid + came
  if (prefilled >= work.prefilled) return work
  return { ...work, prefilled, cached: Math.min(work.cached, prefilled) }
}

/** Returns the unit counts of usage. The flat `request` price is due with the first output. */
export const unitCounts = (work: Usage): Price.UnitCounts => ({
  input: BigInt(work.prefilled - work.cached),
  cachedInput: BigInt(work.cached),
  output: BigInt(work.output),
  image: BigInt(work.images ?? 0),
  second: 0n,
  request: hasOutput(work) ? 1n : 0n,
})

/**
 * Returns the base units of one checkpoint: the cost of `checkpointTokens` output tokens or of
 * `prefillTokens` prompt tokens, the larger of the two. A checkpoint is at least twice the cost of
 * the first output token. This cost includes the flat `request` price and the prompt part that
 * becomes due with the token. So the first output never exceeds half of a checkpoint.
 */
export function checkpointUp(options: {
  readonly prices: Price.PriceMap
  readonly checkpointTokens: number
  readonly prefillTokens: number
}): bigint {
  const { prices, checkpointTokens, prefillTokens } = options
  const output = unitCounts({ prefilled: 0, cached: 0, output: checkpointTokens })
  const input = Price.worstCasePrompt(prices, prefillTokens)
  const released = Price.worstCasePrompt(prices, PROMPT_TOKENS_PER_OUTPUT)
  const first = Price.add(released, unitCounts({ prefilled: 0, cached: 0, output: 1 }))
  const costs = [output, input].map((counts) => Price.costUp(prices, counts))
  const least = 2n * Price.costUp(prices, first)
  return costs.reduce((most, cost) => (cost > most ? cost : most), least)
}
