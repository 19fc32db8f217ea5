import { costUp, shareDown, type UnitCounts, worstCasePrompt } from '../money/price.ts'
import type { Offer } from './offer.ts'

/** Maximum cost of an inference under an offer. */
export type Quote = {
  /** Maximum cost in base units of the offer's asset, fee included. */
  readonly costMax: bigint
  /** Part of `costMax` that goes to the network; the provider bears it. */
  readonly feeMax: bigint
}

/**
 * Quotes a prompt of `inputTokens` tokens with images, and at most `maxTokens` tokens of output.
 * Rounds the cost up, and the fee down.
 */
export function from(options: from.Options): Quote {
  const { offer, inputTokens, maxTokens, images = 0 } = options
  const counts: UnitCounts = {
    ...worstCasePrompt(offer.prices, inputTokens),
    output: BigInt(maxTokens),
    image: BigInt(images),
    request: 1n,
  }
  const costMax = costUp(offer.prices, counts)
  return { costMax, feeMax: shareDown(costMax, offer.feeBps) }
}

export declare namespace from {
  type Options = {
    readonly offer: Pick<Offer, 'prices' | 'feeBps'>
    readonly inputTokens: number
    readonly maxTokens: number
    /** Number of images in the prompt, or of generated images; 0 when absent. */
    readonly images?: number
  }
}
