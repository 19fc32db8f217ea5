import { check, type Ledger } from '@ostrom/ledger'
import { Address, type Hash, Hex } from '@ostrom/protocol'
import type { AnswererOptions } from './answerer.ts'
import type { Answer, Question } from './answering.ts'
import { withCalls } from './calls.ts'
import { OverBudgetError, RequestUnsendableError } from './errors.ts'
import { beginAnswer } from './paid-answer.ts'
import { measureOf, prepare } from './prepare.ts'
import { bidOf } from './routing/bid.ts'

/** A question for a request that stands on the chain. */
export type SentQuestion = Pick<Question, 'prompt' | 'sampler' | 'stop'> & {
  readonly maxTokens?: number
}

export type SendOptions = {
  readonly requestId: Hash
  /** The key that the request names as its signer. */
  readonly signerSecret: Hex.Hex
  readonly question: SentQuestion
  readonly signal: AbortSignal
}

/**
 * Has a request answered that its client put on the chain by itself: waits until a provider locks
 * it, sends that provider the question, and pays as for any request.
 *
 * @throws {RequestUnsendableError} It is another's, or its answer is to stand on the chain.
 * @throws {NoProviderError} It has ended, or nobody locked it in time; then it is cancelled.
 * @throws {OverBudgetError} The prompt costs more than the request reserves.
 */
export async function sendRequest(options: AnswererOptions, sent: SendOptions): Promise<Answer> {
  const { ledger, requests, log } = options
  const { requestId, signal } = sent
  const { terms, signer } = await sendable(ledger, sent)
  const { costMax, modelVersion } = terms
  const asked: Question = {
    ...sent.question,
    model: modelVersion,
    logprobs: 0,
    settlement: 'request',
    costMax,
    preferences: {},
  }
  const prepared = await prepare(options, asked)
  const question = await withCalls(asked, prepared.model, options.tokenizers)
  const { model } = prepared
  const { session, listing } = await requests.attend({ requestId, signer, costMax, model, signal })
  const done = async () => {
    const transaction = await session.finish()
    log('request-finished', { request: requestId, transaction })
  }
  const purse = { allowed: costMax, means: () => undefined }
  const bid = bidOf(listing, measureOf(question, prepared), purse)
  if ('reason' in bid) {
    await done().catch(() => {})
    throw new OverBudgetError({ needed: bid.needed, allowed: costMax, asset: terms.asset })
  }
  return await beginAnswer({
    ...options,
    ...prepared,
    question,
    source: { id: requestId, session, offer: listing.offer, done },
    maxTokens: bid.maxTokens,
    costMax: bid.costMax,
    signal,
  })
}

/** The request and its key, where this wallet can have it answered. */
async function sendable(ledger: Ledger, { requestId, signerSecret }: SendOptions) {
  const request = await ledger.request(requestId)
  check(request !== undefined, 'request-not-open', { request: requestId })
  const { terms } = request
  const refuse = (reason: string): never => {
    throw new RequestUnsendableError({ request: requestId, reason })
  }
  if (terms.client !== ledger.account) refuse(`its client is ${Address.text(terms.client)}`)
  if (terms.answer === 'chain') refuse('its answer is to stand on the chain, by what stands there')
  const signer = ledger.createSigner(Hex.toBytes(signerSecret))
  if (signer.account !== terms.signer) refuse('the key is of another request')
  return { terms, signer }
}
