import type { Clock, Domain, Hash, Inference, Receipt } from '@ostrom/protocol'
import type { Loan } from '../lending/loan.ts'
import type { ServedModel } from '../served-model.ts'
import type { PaidSession } from '../sessions/paid-session.ts'

/** A question to a model. */
export type ModelQuestionOptions = {
  readonly served: ServedModel
  readonly question: Pick<Inference.InferenceRequest, 'prompt'>
  readonly signal: AbortSignal
}

/** One answer in progress, with its session. */
export type PaidAnswerTask = {
  readonly session: PaidSession
  readonly served: ServedModel
  readonly callId: bigint
  readonly question: Inference.InferenceRequest
  /** Tokens of the prompt; client and provider count them alike. */
  readonly promptTokens: number
  /** Credit for the part of the prompt that is processed before it is due. */
  readonly loan: Loan
  readonly serverSeed: Hash
  readonly prefillTokens: number
  readonly domain: Domain
  readonly nowSeconds: () => bigint
  /** Clock that times the parts of padded answers. */
  readonly clock: Clock
  readonly signal: AbortSignal
  /**
   * Returns the prompt tokens that the client's stop agrees to pay for; `undefined` if the client
   * did not stop the answer.
   */
  readonly stopPromptTokens: () => number | undefined
  /** Seals and sends a stream part other than the last. Waits while the peer does not read. */
  readonly send: (piece: Inference.StreamPart) => Promise<void>
  /** Called with receipt and output, in the order in which answers finish; see `finishAnswer`. */
  readonly onEnd: (
    receipt: Receipt.ReceiptCore,
    output: Inference.InferenceOutput,
    /** Stop text that ended the answer. */
    stop: string | undefined,
  ) => void
}
