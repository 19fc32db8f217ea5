import type { OnchainAnswerLedger } from '@ostrom/ledger'
import { Inference, type Offer, Price, type Request } from '@ostrom/protocol'
import type { OnchainQuestion } from './onchain-question.ts'

/**
 * Returns true if this provider answers requests with such terms: without a proof of its own, and
 * with a fee that pays for the gas of the callback at its present price.
 */
export async function isAnswerable(
  { onchain }: Pick<Request.RequestTerms, 'onchain'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (!onchain) return true
  // Requests that require a proof have a role of their own: `proof-provider`.
  return onchain.proof !== 'required' && (await paysForCallback(onchain, answers))
}

/** Returns true if the callback fee pays for the gas of the callback at its present price. */
export async function paysForCallback(
  { callbackGas, callbackFee }: Pick<Request.OnchainTerms, 'callbackGas' | 'callbackFee'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (callbackGas === 0) return true
  const cost = await answers.gasCost?.(callbackGas)
  return cost !== undefined && callbackFee >= cost
}

/** Returns false for an audited question that validators do not compute again. */
export function isEndorsable(
  { onchain }: Pick<Request.RequestTerms, 'onchain'>,
  { prompt }: Pick<OnchainQuestion, 'prompt'>,
): boolean {
  if (onchain?.proof !== 'audited') return true
  return !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image'
}

/** Returns the first offer with the version, the asset and the prices of a request. */
export const fittingOffer = <Offered extends { readonly offer: Offer.Offer }>(
  offers: readonly Offered[],
  { modelVersion, asset, pricesMax }: Request.RequestTerms,
): Offered | undefined =>
  offers.find(
    ({ offer }) =>
      offer.modelVersion === modelVersion &&
      offer.asset === asset &&
      Price.isWithin(offer.prices, pricesMax),
  )
