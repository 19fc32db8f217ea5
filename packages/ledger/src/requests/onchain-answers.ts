import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Requests that are answered on the chain, for all to read. docs/spec/requests.md.

/** Most bytes of an answer that stands on the chain itself; larger ones are found elsewhere. */
export const ANSWER_BYTES_MAX = 10_000

/** Most bytes of the place of an answer that is found elsewhere. */
export const ANSWER_CID_BYTES_MAX = 128

/** Seconds after which anybody may take an answer off the chain again. */
export const ANSWER_RETENTION_SECONDS: bigint = 7n * 86_400n

/** An answer, or where it is found and how it is known to be the one. */
export type OnchainAnswerContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'cid'; readonly cid: string; readonly sha256: Hash }

/** What a provider posted, and was paid for. */
export type OnchainAnswer = {
  readonly requestId: Hash
  readonly provider: AccountId
  /** Of the answer itself. The chain has checked it where the bytes stand there. */
  readonly sha256: Hash
  readonly postedAtSeconds: bigint
  readonly content: OnchainAnswerContent
}

/** What happened to answers. */
export type OnchainAnswerEvent = {
  /** Its request is claimed in the same transaction. */
  readonly kind: 'answer-posted'
  readonly requestId: Hash
  readonly provider: AccountId
  readonly sha256: Hash
  /** Where it is found; absent where it stands on the chain. */
  readonly cid?: string
}

/** Posts answers and reads them, as a chain keeps them. */
export type OnchainAnswerLedger = {
  /**
   * The answer of a request, while the chain keeps it; `undefined` where none was posted. Some
   * chains keep it a week only.
   */
  answer(requestId: Hash): Promise<OnchainAnswer | undefined>
  /**
   * By who has locked the request, strictly within the claim window: pays all that it holds. Where
   * it takes several transactions and ended between them, the same call goes on.
   *
   * @throws {LedgerError} `request-not-locked`, `account-mismatch`, `answer-mode-mismatch`,
   * `answer-invalid`, `claim-too-late`.
   */
  postAnswer(options: {
    readonly requestId: Hash
    readonly answer: OnchainAnswerContent
  }): Promise<Transaction>
  /**
   * Takes an answer off the chain again, which frees what keeping it costs its provider: by the
   * client at any time, by anyone a week after it was posted.
   *
   * @throws {LedgerError} `answer-not-closable`; also where there is none.
   */
  closeAnswer(requestId: Hash): Promise<Transaction>
}
