import type { AccountId, Hex, Inference, Receipt } from '@ostrom/protocol'
import type { AnswerMedia } from '../../inference/inference-service.ts'

/** Events of a call, in order. The last is `end`, or the iteration throws. */
export type InferenceCallEvent =
  | {
      readonly kind: 'tokens'
      readonly ids: readonly number[]
      readonly text: string
      readonly logprobs: readonly Inference.TokenLogprob[] | undefined
    }
  | AnswerMedia
  | {
      readonly kind: 'end'
      readonly core: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      /** The provider's operator, if it signed the receipt. */
      readonly operator?: AccountId
      /** Logit fingerprint, which the output hash covers; absent if the engine computes none. */
      readonly logitFingerprint?: Uint8Array
      /** The stop text that ended the answer, as reported by the provider. */
      readonly stop?: string
      /** Cost that this answer added to the session's total, in base units. */
      readonly cost: bigint
      /** Contents that the receipt's hashes cover. */
      readonly contents: {
        readonly prompt: Inference.AnyPrompt
        readonly output: Inference.InferenceOutput
      }
    }
