import type { Domain, Hash, Inference, Receipt } from '@ostrom/protocol'
import type { Loan } from './lending/loan.ts'
import type { PaidSession } from './paid-session.ts'
import type { ServedModel } from './served-model.ts'

/** A question to a model. */
export type ModelQuestionOptions = {
  readonly served: ServedModel
  readonly question: Pick<Inference.InferenceRequest, 'prompt'>
  readonly signal: AbortSignal
}

/** One question being answered. */
export type PaidAnswerTask = {
  readonly session: PaidSession
  readonly served: ServedModel
  readonly callId: bigint
  readonly question: Inference.InferenceRequest
  /** Of its prompt, as both sides count them. */
  readonly promptTokens: number
  /** What is worked on of its prompt before that is due. */
  readonly loan: Loan
  readonly serverSeed: Hash
  readonly prefillTokens: number
  readonly domain: Domain
  readonly nowSeconds: () => bigint
  readonly signal: AbortSignal
  /** Seals and sends a piece that is not the last. Waits while the peer takes nothing. */
  readonly send: (piece: Inference.StreamPart) => Promise<void>
  /** Hands over receipt and output, in the order in which answers finish; see `finishAnswer`. */
  readonly onEnd: (receipt: Receipt.ReceiptCore, output: Inference.InferenceOutput) => void
}
