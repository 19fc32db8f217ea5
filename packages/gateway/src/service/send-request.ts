import { check, type Ledger, type OfferListing } from '@ostrom/ledger'
import { Address, type Hash, Hex, Offer } from '@ostrom/protocol'
import { withAnswerForm } from '../answers/answer-form.ts'
import { createAnswerSoFar } from '../answers/answer-so-far.ts'
import { startPaidAnswer } from '../answers/paid-answer.ts'
import { RequestNotSendableError } from '../errors.ts'
import type { Answer, OfferConstraints, Question } from '../inference/inference-service.ts'
import { answerSizeOf, prepareQuestion } from '../questions/prepare-question.ts'
import { quoteLockedRequest } from '../requests/request-payment.ts'
import { offerConstraintsOf } from '../routing/offer-constraints.ts'
import { expectCost } from '../routing/priced-offer.ts'
import type { InferenceServiceOptions } from './inference-service-options.ts'

/** A question for a request that is already on the chain. */
export type RequestQuestion = Pick<Question, 'prompt' | 'sampler' | 'stop'> & {
  readonly maxTokens?: number
}

export type RequestSendOptions = {
  readonly requestId: Hash
  /** Secret of the key that the request names as the signer of its vouchers. */
  readonly signerSecret: Hex.Hex
  readonly question: RequestQuestion
  /**
   * Required verifiability of the offer that locks the request; the gateway's own setting when
   * absent.
   */
  readonly verification?: OfferConstraints['verification']
  readonly signal: AbortSignal
}

/** The answer to a request, with the verification tier of the offer that locked it. */
export type SentRequest = { readonly answer: Answer; readonly tier: string }

/**
 * Asks the question of a request that the client opened on the chain without this gateway: waits
 * until a provider locks it, sends that provider the question, and pays as for any request. On a
 * chain with a court, a lock under an offer of tier T0, whose answers no validator audits, is
 * accepted only if `verification` or the gateway's setting permits it.
 *
 * @throws {RequestNotSendableError} The request belongs to another client, or requires an on-chain
 *   answer.
 * @throws {NoProviderError} The request has ended; or no provider locked it in time and it is
 *   cancelled; or the offer of its lock is not acceptable.
 * @throws {OverBudgetError} The prompt costs more than the request reserves.
 */
export async function sendRequest(
  options: InferenceServiceOptions,
  sent: RequestSendOptions,
): Promise<SentRequest> {
  const { ledger, requests, log } = options
  const { requestId, signal } = sent
  const { terms, signer } = await sendableRequest(ledger, sent)
  const { costMax, modelVersion } = terms
  const request: Question = {
    ...sent.question,
    model: modelVersion,
    logprobs: 0,
    settlement: 'request',
    costMax,
    preferences: {},
  }
  const prepared = await prepareQuestion(options, request)
  const question = await withAnswerForm(request, prepared, options.tokenizers)
  const { model } = prepared
  const channel = await requests.awaitLock({
    requestId,
    signer,
    costMax,
    model,
    accepts: await acceptedBy(options, sent, modelVersion),
    signal,
  })
  const size = answerSizeOf(question, prepared)
  const payment = await quoteLockedRequest(channel, { size, costMax, log })
  const { tier } = Offer.verificationLabels(channel.listing.offer.verification)
  const { maxTokens } = payment
  const cached = { cachedInputTokens: 0, outputTokens: maxTokens }
  const expected = expectCost(channel.listing, size, cached)
  const soFar = createAnswerSoFar()
  const paid = { question, prepared, payment, expected, signal, soFar }
  const answer = await startPaidAnswer(options, paid)
  return { answer, tier }
}

/**
 * Returns the condition for offers that may lock a request. A provider chooses its offer only after
 * the client has opened the request.
 */
export async function acceptedBy(
  { marketCache, verification }: Pick<InferenceServiceOptions, 'marketCache' | 'verification'>,
  sent: Pick<RequestSendOptions, 'verification'>,
  version: Hash,
): Promise<(listing: OfferListing) => boolean> {
  const verifiability = await marketCache.verifiability(version)
  const asked = sent.verification ?? verification
  // Without a court all offers have tier T0.
  if (asked === undefined && !verifiability.hasCourt) return () => true
  if (asked === undefined) return (listing) => !isUnverified(listing)
  const stakeMin = await marketCache.stakeMin()
  const pins = offerConstraintsOf({ verification: asked }, { ...verifiability, stakeMin })
  return (listing) => pins.every(({ isMet }) => isMet(listing))
}

const isUnverified = ({ offer }: OfferListing): boolean =>
  Offer.tiers[offer.verification.tier] === 'T0'

/** Returns a request's terms and voucher signer. Throws if this wallet cannot send its question. */
async function sendableRequest(ledger: Ledger, { requestId, signerSecret }: RequestSendOptions) {
  const request = await ledger.request(requestId)
  check(request !== undefined, 'request-not-open', { request: requestId })
  const { terms } = request
  const refuse = (reason: string): never => {
    throw new RequestNotSendableError({ request: requestId, reason })
  }
  if (terms.client !== ledger.account) refuse(`its client is ${Address.format(terms.client)}`)
  if (terms.answer === 'chain') refuse('its answer is to stand on the chain, by what stands there')
  const signer = ledger.createSigner(Hex.toBytes(signerSecret))
  if (signer.account !== terms.signer) refuse('the key is of another request')
  return { terms, signer }
}
