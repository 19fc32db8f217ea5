import { openRequest, type ReplayCache, type Sealer, SealRefusedError } from '@ostrom/network/seal'
import { Cbor, type Channel, type Hash, type Hex, Inference } from '@ostrom/protocol'
import { QuestionRefusedError } from './errors.ts'

/**
 * Opens and reads a sealed question, with whichever of our keys it was sealed to.
 *
 * @throws {QuestionRefusedError} It opens with none of them.
 * @throws {MalformedError} Its client sealed something else than a question.
 * @throws {RequestReplayedError} {ReplayCacheFullError} As `openRequest` says.
 */
export async function openQuestion(options: {
  readonly message: Extract<Channel.ClientMessage, { kind: 'ask' }>
  readonly session: { readonly id: Hash }
  readonly replays: ReplayCache
  /** Newest first. */
  readonly sealKeys: readonly Hex.Hex[]
  readonly nowSeconds: bigint
}): Promise<{ readonly question: Inference.InferRequest; readonly answers: Sealer }> {
  const { message, session, replays, sealKeys, nowSeconds } = options
  const { askId, enc, sealed } = message
  const info = { sessionId: session.id, requestId: askId }
  let question: Inference.InferRequest | undefined
  const check = (plaintext: Uint8Array) => {
    question = Cbor.decode(plaintext, Inference.inferRequestShape, 'question')
  }
  const common = { enc, info, ciphertext: sealed, replays, nowSeconds, check }
  for (const secretKey of sealKeys) {
    try {
      const { answers } = await openRequest({ secretKey, ...common })
      if (question) return { question, answers }
    } catch (error) {
      if (!(error instanceof SealRefusedError)) throw error
    }
  }
  throw new QuestionRefusedError({ reason: 'it was sealed to a key that is not ours, or changed' })
}
