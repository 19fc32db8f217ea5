import type { AccountId, Audit, Hash, Hex, Offer, Receipt } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { EvidenceItem, SessionOpening } from './evidence.ts'

// Data challenges: validators claim transcripts and receipts on chain from providers that did not
// disclose them. docs/spec/verification.md, section 11.

/** A claim on chain to a transcript or a receipt. */
export type DataChallenge = {
  readonly id: bigint
  readonly kind: 'transcript' | 'receipt'
  readonly provider: AccountId
  readonly validator: AccountId
  readonly sessionId: Hash
  /** Index of the answer in its session. */
  readonly index: bigint
  /** Absent in a challenge for a receipt. */
  readonly receiptId?: Hash
  /**
   * `open`: waits for its answer. `private`: ended without a transcript, because the client
   * excluded the answer from disclosure (opt-out), or its offer has verification tier 0.
   */
  readonly status: 'open' | 'supplied' | 'private' | 'withheld'
  /** Number of parts of the transcript that were supplied so far. */
  readonly parts: number
  /**
   * Unix second before which the provider has to answer; it never changes. From then on, any
   * account may conclude the challenge.
   */
  readonly untilSeconds: bigint
}

/** A client's opt-outs with the authorization that names the signer of its session. */
export type ConsentWithOpening = Audit.SignedConsent & {
  /** Opening of the session; ignored for requests and for subjects that the chain still has. */
  readonly opening?: SessionOpening
}

/** Validators open data challenges, providers answer them, and any account may conclude them. */
export type DataChallengeLedger = {
  /**
   * Returns true if a seed draws an account as challenger, by the weights at `atSeconds`, in at
   * least one of two draws: among all jurors, and among those of the model version.
   */
  mayChallenge(options: {
    readonly seed: Hash
    readonly account: AccountId
    readonly modelVersion: Hash
    readonly atSeconds: bigint
  }): Promise<boolean>
  /**
   * Returns the largest bond of a challenge, in native base units, for the tokens of the answer and
   * its prompt (0 for a receipt). The actual bond depends on the gas price when the challenge is
   * mined.
   */
  challengeFee(tokens: bigint): Promise<bigint>
  /**
   * Challenges the transcript of a receipt that the beacon drew. The receipt must also draw
   * `account` as a challenger.
   */
  challengeTranscript(options: {
    readonly item: EvidenceItem
    readonly account: AccountId
  }): Promise<TransactionWithId>
  /**
   * Challenges the provider to show one receipt of a session or request, whose index the beacon
   * draws among those under the latest root.
   */
  challengeReceipt(options: {
    readonly subject: Hash
    readonly account: AccountId
  }): Promise<TransactionWithId>
  dataChallenge(id: bigint): Promise<DataChallenge | undefined>
  /**
   * Supplies a part of the transcript, sealed to the validator; the last part ends the challenge.
   */
  supplyTranscript(options: {
    readonly id: bigint
    /** Index of the part, from 0. */
    readonly part: number
    readonly last: boolean
    readonly sealed: Uint8Array
  }): Promise<Transaction>
  /** Supplies a challenged receipt that its provider signed. Any account may call it. */
  supplyReceipt(options: {
    readonly id: bigint
    readonly item: EvidenceItem
    readonly signature: Hex.Hex
  }): Promise<Transaction>
  /**
   * Ends a challenge by showing that the client excluded the answer from disclosure. Only the
   * provider may call it.
   */
  showOptOut(options: {
    readonly id: bigint
    readonly shown: ConsentWithOpening
  }): Promise<Transaction>
  /**
   * Ends a challenge about an answer that was agreed under an offer of verification tier 0. Only
   * the provider may call it.
   */
  showUnverifiedOffer(options: {
    readonly id: bigint
    readonly offer: Offer.Offer
  }): Promise<Transaction>
  concludeChallenge(id: bigint): Promise<Transaction>
  /**
   * Registers a receipt that the beacon drew and that one of the last two roots on chain includes.
   * It remains evidence until the offer's audit window ends, even after later roots replace these.
   * Any account may call it; a data challenge for a transcript does it too.
   */
  registerReceipt(item: EvidenceItem): Promise<Transaction>
  /** Returns the Unix second at which the root of a registered receipt was put on chain. */
  registeredAtSeconds(receiptId: Hash): Promise<bigint | undefined>
  /**
   * Returns true if a data challenge about this session or request was concluded as withheld within
   * six hours after the challenge's deadline; later conclusions have no effect on the provider.
   */
  isWithheld(subject: Hash): Promise<boolean>
}

/** Maximum bytes of one part of a sealed transcript, by the rules of the chain. */
export const SUPPLY_PART_BYTES_MAX = 48 * 1_024

/** Maximum parts of one transcript, more than the longest transcript of the protocol needs. */
export const SUPPLY_PARTS_MAX = 84

/**
 * Seconds after a penalty for withheld data in which further withholdings cost nothing, because
 * they count as one outage.
 */
export const STRIKE_SECONDS = 86_400n

/** Seconds for which a penalty for withheld data counts toward `WITHHELD_MAX`. */
export const WITHHOLDING_WINDOW_SECONDS = 90n * 86_400n

/**
 * The penalty with this number within `WITHHOLDING_WINDOW_SECONDS` takes a share of the stake, and
 * excludes the provider.
 */
export const WITHHELD_MAX = 3

/** Events of data challenges. */
export type DataChallengeEvent =
  | {
      readonly kind: 'transcript-challenged'
      readonly challengeId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly receiptId: Hash
      readonly validator: AccountId
    }
  | {
      readonly kind: 'receipt-challenged'
      readonly challengeId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly validator: AccountId
    }
  | {
      readonly kind: 'transcript-supplied'
      readonly challengeId: bigint
      readonly part: number
      readonly last: boolean
      readonly sealed: Hex.Hex
    }
  | {
      readonly kind: 'receipt-supplied'
      readonly challengeId: bigint
      readonly receiptId: Hash
      readonly receipt: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      readonly path: readonly Hash[]
    }
  | {
      /** The challenge ended without the transcript, because its answer is private. */
      readonly kind: 'transcript-private'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
  | {
      /**
       * The provider paid this fee for answering the challenge on chain, because validators with
       * more than half of the weight of the model's jurors got its answers on chain within a day.
       */
      readonly kind: 'supply-fee-taken'
      readonly challengeId: bigint
      readonly provider: AccountId
      readonly amount: bigint
    }
  | {
      readonly kind: 'receipt-registered'
      readonly receiptId: Hash
      readonly sessionId: Hash
      /**
       * Unix second at which a root that includes the receipt was put on chain. It determines the
       * beacon value that drew the receipt.
       */
      readonly anchoredSeconds: bigint
    }
  | {
      readonly kind: 'transcript-withheld'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
