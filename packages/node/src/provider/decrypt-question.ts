import {
  type FrameSealer,
  openRequest,
  type ReplayCache,
  UnsealFailedError,
} from '@ostrom/network/seal'
import { Cbor, type Channel, type Hash, type Hex, Inference } from '@ostrom/protocol'
import { QuestionRefusedError } from './errors.ts'

/**
 * Opens and reads a sealed question, with whichever of our keys it was sealed to.
 *
 * @throws {QuestionRefusedError} It opens with none of them.
 * @throws {MalformedError} Its client sealed something else than a question.
 * @throws {RequestReplayedError} {ReplayCacheFullError} As `openRequest` says.
 */
export async function decryptQuestion(options: {
  readonly message: Extract<Channel.ClientMessage, { kind: 'infer' }>
  readonly session: { readonly id: Hash }
  readonly replayCache: ReplayCache
  /** Newest first. */
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
