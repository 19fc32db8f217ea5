import {
  type FrameSealer,
  openRequest,
  type ReplayCache,
  UnsealFailedError,
} from '@ostrom/network/seal'
import { Cbor, type Channel, type Hash, type Hex, Inference } from '@ostrom/protocol'
import { QuestionRefusedError } from '../errors.ts'

/**
 * Unseals and decodes a question with any of the provider's valid keys.
 *
 * @throws {QuestionRefusedError} No key unseals it.
 * @throws {MalformedError} The plaintext is no valid inference request.
 * @throws {RequestReplayedError} {ReplayCacheFullError} As `openRequest`.
 */
export async function decryptQuestion(options: {
  readonly message: Extract<Channel.ClientMessage, { kind: 'infer' }>
  readonly session: { readonly id: Hash }
  readonly replayCache: ReplayCache
  /** Secret keys, newest first. */
  readonly sealKeys: readonly Hex.Hex[]
  readonly nowSeconds: bigint
}): Promise<{ readonly question: Inference.InferenceRequest; readonly answerSealer: FrameSealer }> {
  const { message, session, replayCache, sealKeys, nowSeconds } = options
  const { callId, enc, sealed } = message
  const info = { sessionId: session.id, callId }
  let question: Inference.InferenceRequest | undefined
  const check = (plaintext: Uint8Array) => {
    question = Cbor.decode(plaintext, Inference.inferenceRequestSchema, 'question')
  }
  const common = { enc, info, ciphertext: sealed, replayCache, nowSeconds, check }
  for (const secretKey of sealKeys) {
    try {
      const { responseSealer } = await openRequest({ secretKey, ...common })
      if (question) return { question, answerSealer: responseSealer }
    } catch (error) {
      if (!(error instanceof UnsealFailedError)) throw error
    }
  }
  throw new QuestionRefusedError({ reason: 'it was sealed to another key, or altered' })
}
