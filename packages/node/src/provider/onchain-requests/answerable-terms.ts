import type { OnchainAnswerLedger } from '@ostrom/ledger'
import { isPrivateInput } from '@ostrom/network/seal'
import { Offer, Price, PublicPrompt, type Request } from '@ostrom/protocol'
import { ANSWER_TOKEN_BYTES, TOKENS_BEFORE_ANSWER_MAX } from './limits.ts'
import type { OnchainQuestion } from './onchain-question.ts'

/**
 * Returns true if this provider answers requests with the given terms: the terms require no proof,
 * and the callback fee pays for the gas of the callback at the current price.
 */
export async function isAnswerable(
  { onchain }: Pick<Request.RequestTerms, 'onchain'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (!onchain) return true
  // A separate role, `proof-provider`, answers requests that require a proof.
  return onchain.proof !== 'required' && (await paysForCallback(onchain, answers))
}

/** Returns true if the callback fee pays for the gas of the callback at the current price. */
export async function paysForCallback(
  { callbackGas, callbackFee }: Pick<Request.OnchainTerms, 'callbackGas' | 'callbackFee'>,
  answers: Pick<OnchainAnswerLedger, 'gasCost'>,
): Promise<boolean> {
  if (callbackGas === 0) return true
  const cost = await answers.gasCost?.(callbackGas)
  return cost !== undefined && callbackFee >= cost
}

/**
 * Returns true if every validator can read a question in its transaction, and can compute the
 * answer again: the question must be a public text. A file named by a CID may be available only to
 * the provider.
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
 * Returns true if the answer of an audited question cannot exceed the request's limit of bytes, and
 * takes at most about a minute. Such a request is locked before its answer is computed, because a
 * provider that fails can still release it at no cost. For other requests the answer is computed
 * before the lock.
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
