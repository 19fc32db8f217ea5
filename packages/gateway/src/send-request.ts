import { check, type Ledger } from '@ostrom/ledger'
import { Address, type Hash, Hex } from '@ostrom/protocol'
import { RequestNotSendableError } from './errors.ts'
import type { Answer, Question } from './inference-service.ts'
import { startPaidAnswer } from './paid-answer.ts'
import { answerSizeOf, prepareQuestion } from './prepare-question.ts'
import type { InferenceServiceOptions } from './provider-inference-service.ts'
import { quoteLockedRequest } from './requests/request-payment.ts'
import { withToolCalls } from './tool-calls.ts'

/** A question for a request that stands on the chain. */
export type RequestQuestion = Pick<Question, 'prompt' | 'sampler' | 'stop'> & {
  readonly maxTokens?: number
}

export type RequestSendOptions = {
  readonly requestId: Hash
  /** The key that the request names as its signer. */
  readonly signerSecret: Hex.Hex
  readonly question: RequestQuestion
  readonly signal: AbortSignal
}

/**
 * Has a request answered that its client put on the chain by itself: waits until a provider locks
 * it, sends that provider the question, and pays as for any request.
 *
 * @throws {RequestNotSendableError} It is another's, or its answer is to stand on the chain.
 * @throws {NoProviderError} It has ended, or nobody locked it in time; then it is cancelled.
 * @throws {OverBudgetError} The prompt costs more than the request reserves.
 */
export async function sendRequest(
  options: InferenceServiceOptions,
  sent: RequestSendOptions,
): Promise<Answer> {
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
  const question = await withToolCalls(request, prepared.model, options.tokenizers)
  const { model } = prepared
  const channel = await requests.awaitLock({
    requestId,
    signer,
    costMax,
    model,
    signal,
  })
  const size = answerSizeOf(question, prepared)
  const payment = await quoteLockedRequest(channel, { size, costMax, log })
  return await startPaidAnswer(options, { question, prepared, payment, signal })
}

/** The request and its key, where this wallet can have it answered. */
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
