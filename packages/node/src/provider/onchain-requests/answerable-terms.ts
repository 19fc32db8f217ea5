import type { OnchainAnswerLedger } from '@ostrom/ledger'
import { isPrivateInput } from '@ostrom/network/seal'
import { Offer, Price, PublicPrompt, type Request } from '@ostrom/protocol'
import { ANSWER_TOKEN_BYTES, TOKENS_BEFORE_ANSWER_MAX } from './limits.ts'
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

/**
 * Returns true if every validator can read a question in its transaction, and computes its answer
 * again: a public text. A file that a CID names may be available to the provider alone.
 *
 * @throws {MalformedError} The question is invalid.
 */
export function isEndorsable(input: Uint8Array): boolean {
  if (isPrivateInput(input)) return false
  const payload = PublicPrompt.parse(input)
  if (payload.kind !== 'chat') return false
  return payload.messages.every(({ images = [] }) => images.length === 0)
}

/**
 * Returns true if the answer of an audited question surely fits, and takes about a minute at most.
 * Such a question is locked before its answer is computed, while a release costs nothing; of
 * another one the answer comes first.
 */
export function isQuick(
  { onchain }: Pick<Request.RequestTerms, 'onchain'>,
  { maxTokens }: Pick<OnchainQuestion, 'maxTokens'>,
): boolean {
  const bytesMax = onchain?.answerBytesMax ?? 0
  return maxTokens <= TOKENS_BEFORE_ANSWER_MAX && maxTokens * ANSWER_TOKEN_BYTES <= bytesMax
}

/** Returns the first offer of the default tier that matches the terms of a request. */
export const fittingOffer = <Offered extends { readonly offer: Offer.Offer }>(
  offers: readonly Offered[],
  { modelVersion, asset, pricesMax }: Request.RequestTerms,
): Offered | undefined =>
  offers.find(
    ({ offer }) =>
      Offer.serviceTierOf(offer) === 'default' &&
      offer.modelVersion === modelVersion &&
      offer.asset === asset &&
      Price.isWithin(offer.prices, pricesMax),
  )
