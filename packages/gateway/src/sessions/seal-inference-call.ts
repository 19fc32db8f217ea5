import { sealRequest } from '@ostrom/network/seal'
import { Cbor, type Channel, SessionAccount } from '@ostrom/protocol'
import type { ClientSessionOptions, InferenceCallOptions } from './client-session-options.ts'
import { createInferenceCall, type InferenceCall } from './inference-call.ts'

/** A call with its sealed message to the provider. */
export type SealedInferenceCall = {
  readonly call: InferenceCall
  readonly message: Extract<Channel.ClientMessage, { kind: 'infer' }>
}

/** Seals a request under its call id, with a commitment to the audit mode of its answer. */
export async function sealInferenceCall(
  session: ClientSessionOptions,
  id: bigint,
  options: InferenceCallOptions,
): Promise<SealedInferenceCall> {
  const { sealKey, tokenizer, clock, consents } = session
  const { promptTokens, costMax, audit, onUsage, onCharge, onStopTimeout } = options
  const { prepaidTokens = SessionAccount.PREPAID_TOKENS } = options
  const auditCommitment = await consents.commit(options.request.clientNonce, audit)
  const request = { ...options.request, auditCommitment }
  const info = { sessionId: session.id, callId: id }
  const plaintext = Cbor.encode(request)
  const { enc, ciphertext, responseOpener } = await sealRequest({ sealKey, info, plaintext })
  const opened = { id, request, opener: responseOpener, tokenizer, nowMs: clock.nowMs() }
  const paying = { promptTokens, prepaidTokens, costMax, audit }
  const call = createInferenceCall({ ...opened, ...paying, onUsage, onCharge, onStopTimeout })
  const message = { kind: 'infer', callId: id, prepaidTokens, enc, sealed: ciphertext } as const
  return { call, message }
}
