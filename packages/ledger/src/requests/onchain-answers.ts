import type { AccountId, Hash, Offer, Request } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// On-chain answers of requests. All these answers are public: docs/spec/requests.md.

/** Maximum bytes of an answer on chain. Of a larger answer, the chain stores the CID. */
export const ANSWER_BYTES_MAX = 10_000

/** Maximum bytes of the CID of an answer. */
export const ANSWER_CID_BYTES_MAX = 128

/** Seconds after which any account may remove an answer from the chain. */
export const ANSWER_RETENTION_SECONDS: bigint = 7n * 86_400n

/**
 * Seconds in which validators endorse an answer. An answer without enough endorsements by then has
 * failed.
 */
export const ANSWER_AUDIT_SECONDS: bigint = 3n * 86_400n

/** Maximum number of audited answers of one request that wait at the same time. */
export const WAITING_ANSWERS_MAX = 4

/**
 * Terms for the on-chain answer of a request that states no such terms, on chains where validators
 * endorse answers.
 */
export const onchainTermsDefault: Request.OnchainTerms = {
  proof: 'none',
  callbackGas: 0,
  callbackFee: 0n,
  answerBytesMax: ANSWER_BYTES_MAX,
}

/** The bytes of an answer, or its CID with its hash. */
export type OnchainAnswerContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'cid'; readonly cid: string; readonly sha256: Hash }

/** An answer that a provider posted for pay. */
export type OnchainAnswer = {
  readonly requestId: Hash
  readonly provider: AccountId
  /** SHA-256 of the answer. The chain verifies this hash only for bytes on chain. */
  readonly sha256: Hash
  readonly postedAtSeconds: bigint
  readonly content: OnchainAnswerContent
}

/** Events of posted answers. */
export type OnchainAnswerEvent =
  | {
      /**
       * A provider posted an answer. The same transaction claims its request, unless validators
       * audit the answer first.
       */
      readonly kind: 'answer-posted'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly sha256: Hash
      /** CID of the answer; absent if its bytes are on chain. */
      readonly cid?: string
    }
  | {
      readonly kind: 'onchain-answer-endorsed'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly validator: AccountId
      readonly seats: bigint
    }
  | {
      /**
       * An audited answer ended unpaid. `forfeited`: the part of its bond that was burnt, or that
       * went to the client if another answer was paid.
       */
      readonly kind: 'answer-failed'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly forfeited: bigint
    }

/** Key of an audited answer; a provider answers a request only once. */
export type AnswerKey = { readonly requestId: Hash; readonly provider: AccountId }

/** Seats that endorsed an audited answer. */
export type AnswerEndorsement = {
  readonly seats: bigint
  /** Expected number of seats; an answer is endorsed by more than half of them. */
  readonly expected: bigint
}

/** Endorses and settles audited answers, on chains with drawn seats. */
export type AnswerEndorsementLedger = {
  /** Returns the audited answers of a request that wait for endorsements. */
  waitingAnswers(requestId: Hash): Promise<readonly OnchainAnswer[]>
  /**
   * Returns the bond that a lock under an offer takes now, in native base units. For an audited
   * request, each waiting answer doubles the bond.
   *
   * @throws {LedgerError} `request-not-open`, `juror-pool-too-small`, and as `lockRequest`.
   */
  lockBond(options: { readonly requestId: Hash; readonly offer: Offer.Offer }): Promise<bigint>
  /** Returns the seats of an account for a waiting answer; 0 before they are drawn. */
  seats(answer: AnswerKey, account: AccountId): Promise<bigint>
  endorsementOf(answer: AnswerKey): Promise<AnswerEndorsement>
  /**
   * Endorses answers that the given account recomputed; the sender is that account or its operator.
   *
   * @throws {LedgerError} `endorsement-not-due`, `account-mismatch`.
   */
  endorseAnswers(options: {
    readonly answers: readonly AnswerKey[]
    readonly account: AccountId
  }): Promise<Transaction>
  /**
   * Pays an endorsed answer, and ends all other answers of its request. The bond of each other
   * answer goes to the client, unless that answer is endorsed, too. Any account may call it, and
   * receives the callback fee.
   *
   * @throws {LedgerError} `answer-not-endorsed`, `request-not-locked`.
   */
  settleAnswer(answer: AnswerKey): Promise<Transaction>
}

/** A verifier contract of a model version. */
export type CertifiedVerifier = {
  readonly verifier: AccountId
  /** Hash of the verification key, as the creator of the version states it. */
  readonly keyHash: Hash
}

/**
 * Chain and contract that pay for proofs. Each proof is bound to them: docs/spec/proofs.md, section
 * 4.
 */
export type AnswerProofDomain = { readonly chainId: bigint; readonly requests: AccountId }

/** A proven answer of a version, with the contract that checks its proof. */
export type ProvenAnswerStatement = {
  readonly verifier: AccountId
  readonly version: Hash
  readonly requestId: Hash
  readonly payee: AccountId
  /** Input of the request: a prompt, or a private input. */
  readonly input: Uint8Array
  readonly output: Uint8Array
  readonly proof: Uint8Array
}

/** Transaction that verified the proof of an answer and paid for it. */
export type ProofPayment = {
  readonly transaction: string
  /** Units of gas that the transaction used: verification, payment and callback. */
  readonly gas: bigint
  /** Price of that gas, in native base units, which the sender of the transaction paid. */
  readonly gasCost: bigint
  /** Outcome of the client's callback; `none` if the client requested none. */
  readonly callback: 'none' | 'succeeded' | 'failed'
}

/** Answers requests that require a proof, on chains that verify proofs. */
export type AnswerProofLedger = {
  readonly domain: AnswerProofDomain
  verifiers(version: Hash): Promise<readonly CertifiedVerifier[]>
  /**
   * Registers a verifier of a version. Only the version's creator may call it.
   *
   * @throws {LedgerError} `account-mismatch`, `model-invalid`.
   */
  registerVerifier(options: CertifiedVerifier & { readonly version: Hash }): Promise<Transaction>
  /**
   * Returns the gas of a transaction in which a verifier checks this proof and pays nothing, at the
   * gas costs of the chain's present hard fork. Returns `undefined` if the verifier rejects the
   * proof. Sends no transaction.
   *
   * @throws {LedgerError} `chain-unreachable`.
   */
  verificationGas(options: ProvenAnswerStatement): Promise<number | undefined>
  /**
   * Returns the amount of a reward that the payee of a proof would receive now: the rest after the
   * network's fee and the royalties of the version, in base units of the reward's asset.
   *
   * @throws {LedgerError} `chain-unreachable`, `model-unknown`.
   */
  netReward(options: { readonly version: Hash; readonly reward: bigint }): Promise<bigint>
  /** Returns the payment of a request that requires a proof; `undefined` while it is not paid. */
  proofPayment(requestId: Hash): Promise<ProofPayment | undefined>
  /**
   * Posts an answer with its proof, which pays the payee that the proof names.
   *
   * @throws {LedgerError} `request-not-open`, `answer-mode-mismatch`, `answer-invalid`,
   * `answer-proof-rejected`, `request-expired`; `transaction-failed`, before the transaction is
   * sent, if it would need more than `gasMax`.
   */
  proveAnswer(options: {
    readonly requestId: Hash
    readonly payee: AccountId
    readonly output: Uint8Array
    readonly proof: Uint8Array
    /** Units of gas: the limit of the transaction, which is not sent if it needs more. */
    readonly gasMax?: bigint
  }): Promise<Transaction>
}

/** Posts, reads and removes on-chain answers. */
export type OnchainAnswerLedger = {
  /**
   * Returns the paid answer of a request; `undefined` if no answer was paid, or the answer was
   * removed. Any account may remove an answer a week after it was posted: see `closeAnswer`.
   */
  answer(requestId: Hash): Promise<OnchainAnswer | undefined>
  /**
   * Posts an answer. This pays the whole amount in escrow, unless validators audit the answer
   * first. An audited answer must be bytes, different from the waiting answers. Only the provider
   * that locked the request may call it, strictly within the claim window. If several transactions
   * are needed, a repeated call continues an interrupted one.
   *
   * @throws {LedgerError} `request-not-locked`, `account-mismatch`, `answer-mode-mismatch`,
   * `answer-invalid`, `answer-known`, `claim-too-late`.
   */
  postAnswer(options: {
    readonly requestId: Hash
    readonly answer: OnchainAnswerContent
  }): Promise<Transaction>
  /**
   * Removes an answer from the chain. On chains with rent, the answer's rent returns to its payer.
   * The client may call it at any time, any other account a week after the answer was posted.
   *
   * @throws {LedgerError} `answer-not-closable`; also without an answer.
   */
  closeAnswer(requestId: Hash): Promise<Transaction>
  /**
   * Returns the present cost of the given gas, in native base units, for callbacks of clients.
   * Absent on chains without callbacks.
   */
  gasCost?(gas: number): Promise<bigint>
  /** Absent on chains without audited answers. */
  readonly endorsements?: AnswerEndorsementLedger
  /** Absent on chains that verify no proofs. */
  readonly proofs?: AnswerProofLedger
}
