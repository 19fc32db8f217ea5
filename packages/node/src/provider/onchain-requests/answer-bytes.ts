import { countPrompt } from '@ostrom/engine/tokenizer'
import { Inference, Price } from '@ostrom/protocol'
import { embeddingParts } from '../answers/embed.ts'
import { checkImages, imageParts } from '../answers/generate-image.ts'
import { PREFILL_TOKENS } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import type { OnchainQuestion } from './onchain-question.ts'

/**
 * Limits a question to the output tokens that the fee can pay at the provider's own prices, after
 * the cost of the prompt.
 *
 * @returns `undefined` if the fee does not pay for the prompt and one token, or for the image.
 */
export function withinFee(
  question: OnchainQuestion,
  { served, prices, fee }: withinFee.Options,
): OnchainQuestion | undefined {
  const { prompt, maxTokens } = question
  const input = countPrompt(prompt, served.tokenizer, served.model.info.contextLength)
  const isText = !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image'
  const counts = {
    ...Price.zeroCounts,
    input: BigInt(input),
    request: 1n,
    image: BigInt(Inference.countImages(prompt)),
  }
  const left = fee - Price.costUp(prices, counts)
  if (left < 0n || !isText) return left < 0n ? undefined : question
  if (prices.output === 0n) return question
  // `costUp` rounds the cost of the prompt up, so the client may get one token less than it pays
  // for.
  const most = (left * Price.TOKENS_PER_PRICE) / prices.output
  if (most < 1n) return undefined
  return { ...question, maxTokens: most < BigInt(maxTokens) ? Number(most) : maxTokens }
}

export declare namespace withinFee {
  type Options = {
    readonly served: Pick<ServedModel, 'model' | 'tokenizer'>
    readonly prices: Price.PriceMap
    /** Fee, in base units of the asset of the prices. */
    readonly fee: bigint
  }
}

/**
 * Computes an answer as bytes: text in UTF-8, an image file, or embeddings.
 *
 * @throws Errors of the engine; {PromptUnsupportedError} the model does not support the question.
 */
export async function answerBytes(
  served: ServedModel,
  question: OnchainQuestion,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { prompt, seed } = question
  const request = { served, question, signal }
  const parts: Uint8Array[] = []
  if (Inference.isEmbeddingPrompt(prompt)) {
    for await (const piece of embeddingParts(request, prompt)) {
      if (piece.kind === 'embeddings') parts.push(piece.bytes)
    }
    return new Uint8Array(Buffer.concat(parts))
  }
  if (prompt.kind === 'image') {
    for await (const piece of imageParts(request, { prompt, seed })) {
      if (piece.kind === 'image') parts.push(piece.bytes)
    }
    return new Uint8Array(Buffer.concat(parts))
  }
  checkImages(request)
  return await textBytes(served.model, { ...question, prompt }, signal)
}

/** A question whose answer is a text. */
export type TextQuestion = OnchainQuestion & { readonly prompt: Inference.Prompt }

/**
 * Computes a text as UTF-8. With the same artifact and the same engine build, equal questions
 * result in equal bytes.
 *
 * @throws Errors of the engine.
 */
export async function textBytes(
  model: ServedModel['model'],
  { prompt, sampler, seed, maxTokens, stop }: TextQuestion,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const ids: number[] = []
  let answer = ''
  const limits = { maxTokens, stop, logprobs: 0, prefillTokens: PREFILL_TOKENS }
  for await (const piece of model.generate({ prompt, sampler, seed, ...limits, signal })) {
    if (piece.kind !== 'tokens') continue
    ids.push(...piece.ids)
    answer += piece.text ?? ''
  }
  const text = ids.length > 0 ? await model.detokenize(ids) : answer
  return new TextEncoder().encode(text)
}
