import { tokenizerFor } from '@ostrom/engine/tokenizer'
import { prepareSeal, sealRequest } from '@ostrom/network/seal'
import {
  Cbor,
  type Channel,
  type Inference,
  monotonicMs,
  PrefixHistory,
  SessionAccount,
} from '@ostrom/protocol'
import type { OutputLimits } from './calls/call-observer.ts'
import { createInferenceCall, type InferenceCall } from './calls/inference-call.ts'
import type { ClientSessionOptions, InferenceCallOptions } from './client-session-options.ts'

/** A call with its sealed message to the provider. */
export type SealedInferenceCall = {
  readonly call: InferenceCall
  readonly message: Extract<Channel.ClientMessage, { kind: 'infer' }>
}

/**
 * Seals a request under its call id, with a commitment to the audit mode of its answer, and with
 * the longest prefix claim of its prompt.
 */
export async function sealInferenceCall(
  session: ClientSessionOptions,
  id: bigint,
  options: InferenceCallOptions,
): Promise<SealedInferenceCall> {
  const { sealKey, clock, consents } = session
  const { scope: caller } = options
  const tokenizer = session.tokenizer && tokenizerFor(session.tokenizer, { caller })
  const { promptTokens, costMax, audit, observer } = options
  const { prepaidTokens = SessionAccount.PREPAID_TOKENS } = options
  const auditCommitment = await consents.commit(options.request.clientNonce, audit)
  const cacheScope = options.scope === undefined ? undefined : session.cacheScopeOf(options.scope)
  const scoped = { ...options.request, auditCommitment, ...(cacheScope && { cacheScope }) }
  const prefixClaim = prefixClaimOf(session, id, scoped)
  const { maxTokens } = scoped
  const limits = observer.outputLimits?.(prefixClaim?.tokens ?? 0)
  const { allowedTokens } = limits ?? { allowedTokens: maxTokens }
  const request = { ...scoped, ...(prefixClaim && { prefixClaim }), ...pickMax(limits) }
  const info = { sessionId: session.id, callId: id }
  const plaintext = Cbor.encode(request)
  const current = sealKey.current()
  const sealing = { sealKey: current, info, plaintext }
  const { enc, ciphertext, responseOpener } = await sealRequest(sealing)
  const opened = { id, request, opener: responseOpener, tokenizer, nowMs: monotonicMs(clock) }
  const paying = { promptTokens, prepaidTokens, costMax, audit, allowedTokens }
  const call = createInferenceCall({ ...opened, ...paying, observer })
  const limit = allowedTokens < request.maxTokens && { allowedTokens }
  const sealed = { enc, sealed: ciphertext }
  const message = { kind: 'infer', callId: id, prepaidTokens, ...limit, ...sealed } as const
  return { call, message }
}

/**
 * Prepares the sealing of the next call. The preparation runs at a time when no caller waits for
 * it: the reader of an answer has the delivered part, and the provider is working on the next.
 */
export const prepareNextCall = ({ sealKey }: Pick<ClientSessionOptions, 'sealKey'>): void =>
  prepareSeal(sealKey.current())

const pickMax = (limits: OutputLimits | undefined) => limits && { maxTokens: limits.maxTokens }

/** Records the prompt and returns its longest claim, if the offer prices cached input lower. */
function prefixClaimOf(
  { prefixes, clock, offer: { prices } }: ClientSessionOptions,
  callId: bigint,
  request: Inference.InferenceRequest,
): Inference.PrefixClaim | undefined {
  const question = PrefixHistory.questionOf(callId, request)
  if (!question || prices.cachedInput >= prices.input) return undefined
  prefixes.begin(question, monotonicMs(clock))
  return prefixes.longestClaim(question, monotonicMs(clock))
}
