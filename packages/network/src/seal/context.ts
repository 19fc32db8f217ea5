import { type Hash, Hex } from '@ostrom/protocol'

/** Session and call of a question. A question sealed for one such pair opens for no other pair. */
export type SealInfo = {
  /** Id of the session or of the request on chain. */
  readonly sessionId: Hash
  /** `callId` of the question in its session. */
  readonly callId: bigint
}

const INFO_LABEL = new TextEncoder().encode('ostrom:question:v1')

/** Label of the secret from which the keys of an answer are derived. */
export const EXPORT_LABEL = new TextEncoder().encode('ostrom:answer-secret:v1')

/** Returns session id and call id as 40 bytes: docs/spec/sealing.md, section 1. */
export function contextOf({ sessionId, callId }: SealInfo): Uint8Array {
  const context = new Uint8Array(40)
  context.set(Hex.toBytes(sessionId))
  new DataView(context.buffer).setBigUint64(32, callId)
  return context
}

/** Returns the `info` of the HPKE context of a question. */
export const infoOf = (context: Uint8Array): Uint8Array => Hex.concat(INFO_LABEL, context)
