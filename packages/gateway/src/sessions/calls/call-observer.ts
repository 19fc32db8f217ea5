import type { SessionAccount } from '@ostrom/protocol'
import type { SignedReceipt } from '../../inference/inference-service.ts'
import type { BeforePaid, NoteSigned } from '../../inference/question-payment.ts'
import type { InferenceCallEvent } from './call-event.ts'

/** Bounds of an answer's output, in tokens. */
export type OutputLimits = {
  readonly maxTokens: number
  /** Tokens that the answer may have until `CallControl.allow` raises them; `maxTokens` at most. */
  readonly allowedTokens: number
}

/** Settings that a caller can change in a running call. */
export type CallControl = {
  /** Raises the allowed output tokens of the whole answer to `outputTokens`; never lowers them. */
  allow(outputTokens: number): void
  /** Ends the answer with its delivered part; its events continue to its receipt. */
  end(): void
}

/**
 * The party for which a call is made. It bounds the output of the call, follows its work, is asked
 * before any part of it is paid, and is charged for it.
 *
 * Order: `outputLimits`, `onSent`, then any number of `onUsage` and `onPrefill`; a provider may
 * answer before `onSent` while the request waits in a queue. A receipt leads to `onReceipt`,
 * `onUsage`, `onSigned` and `onCharge`; a failure of the answer to `onUsage` and `onCharge`; the
 * loss of the channel to `onCharge` alone, and to a second one if a receipt was being checked.
 * `beforePaid` and `noteSigned` precede each voucher that counts the call, and may still come after
 * `onCharge`.
 */
export type CallObserver = {
  /**
   * Returns the output's bounds if `cachedTokens` of the prompt's tokens are claimed as cached; the
   * request's own bounds when absent. If this method throws an error, the call is not sent, and
   * ends with the error.
   */
  outputLimits?(cachedTokens: number): OutputLimits
  /** Called when the call is sent, with the control to change it afterwards. */
  onSent?(control: CallControl): void
  /** Called whenever the usage to be paid changes; once the answer has failed, with zero usage. */
  onUsage(work: SessionAccount.Usage): void
  /** Called with the number of processed prompt tokens whenever the provider reports it. */
  onPrefill?(tokens: number): void
  /** Called when the provider ends the answer with a receipt, before the receipt is checked. */
  onReceipt?(): void
  /**
   * Called with the valid receipt, before `onCharge`, even if the answer no longer has a reader.
   */
  onSigned?(receipt: SignedReceipt): void
  /**
   * Called at the end of the call with the base units that the call added to the signed vouchers,
   * to charge its caller for them. If the call cannot be sent, `onCharge(0n)` comes last.
   */
  onCharge(amount: bigint): void
  /** Called with the receipt of an aborted call, which is paid as well. */
  onAbandoned?(end: Extract<InferenceCallEvent, { kind: 'end' }>): void
  /** Called if the provider does not end a stopped answer in time; the channel is then closed. */
  onStopTimeout?(error: Error): void
  /**
   * Returns whether another provider may continue the answer. If so, the answer is given up as soon
   * as its silence is much longer than its usual gaps; otherwise after `PART_WAIT_MS`.
   */
  readonly isReplaceable?: (() => boolean) | undefined
  /**
   * Called before a voucher counts any part of the call. The voucher waits for the returned
   * promise.
   */
  readonly beforePaid?: BeforePaid | undefined
  /**
   * Called with the total that the next voucher counts for the call. The voucher waits for the
   * returned promise.
   */
  readonly noteSigned?: NoteSigned | undefined
}
