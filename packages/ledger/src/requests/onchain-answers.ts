import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// On-chain answers of requests, which are public. docs/spec/requests.md.

/** Maximum bytes of an answer on chain. Of a larger answer, the chain stores the CID. */
export const ANSWER_BYTES_MAX = 10_000

/** Maximum bytes of the CID of an answer. */
export const ANSWER_CID_BYTES_MAX = 128

/** Seconds after which any account may remove an answer from the chain. */
export const ANSWER_RETENTION_SECONDS: bigint = 7n * 86_400n

/** The bytes of an answer, or its CID with its hash. */
export type OnchainAnswerContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'cid'; readonly cid: string; readonly sha256: Hash }

/** An answer that a provider posted for pay. */
export type OnchainAnswer = {
  readonly requestId: Hash
  readonly provider: AccountId
  /** SHA-256 of the answer. The chain verifies it only for bytes on chain. */
  readonly sha256: Hash
  readonly postedAtSeconds: bigint
  readonly content: OnchainAnswerContent
}

/** Event of a posted answer. */
export type OnchainAnswerEvent = {
  /** Its request is claimed in the same transaction. */
  readonly kind: 'answer-posted'
  readonly requestId: Hash
  readonly provider: AccountId
  readonly sha256: Hash
  /** CID of the answer; absent if its bytes are on chain. */
  readonly cid?: string
}

/** Posts, reads and removes on-chain answers. */
export type OnchainAnswerLedger = {
  /**
   * Returns the answer of a request; `undefined` if none was posted or it was removed. Some chains
   * keep answers only for a week.
   */
  answer(requestId: Hash): Promise<OnchainAnswer | undefined>
  /**
   * Posts an answer, which pays the whole amount in escrow. For the provider that locked the
   * request, strictly within the claim window. If several transactions are needed, a repeated call
   * continues an interrupted one.
   *
   * @throws {LedgerError} `request-not-locked`, `account-mismatch`, `answer-mode-mismatch`,
   * `answer-invalid`, `claim-too-late`.
   */
  postAnswer(options: {
    readonly requestId: Hash
    readonly answer: OnchainAnswerContent
  }): Promise<Transaction>
  /**
   * Removes an answer from the chain, which returns the provider's rent. The client may call it at
   * any time, any other account a week after the answer was posted.
   *
   * @throws {LedgerError} `answer-not-closable`; also without an answer.
   */
  closeAnswer(requestId: Hash): Promise<Transaction>
}
