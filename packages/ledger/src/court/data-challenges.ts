import { type AccountId, Audit, type Hash, Hex, type Receipt } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { EvidenceItem, SessionOpening } from './evidence.ts'

// What validators demand on chain of providers that show them nothing, and what answers it:
// docs/spec/verification.md, section 11.

/** A transcript, or a receipt, that is demanded on chain. */
export type DataChallenge = {
  readonly id: bigint
  readonly kind: 'transcript' | 'receipt'
  readonly provider: AccountId
  readonly validator: AccountId
  readonly sessionId: Hash
  /** The answer's place among those of its session. */
  readonly index: bigint
  /** Absent where a receipt is demanded. */
  readonly receiptId?: Hash
  /**
   * `open`: to be answered. `consent-missing`: the provider says that no consent came. `private`:
   * it ended so, rightly not shown.
   */
  readonly status: 'open' | 'consent-missing' | 'supplied' | 'private' | 'withheld'
  /** Parts of the transcript supplied so far. */
  readonly parts: number
  /**
   * What is to be done is done before this second, which nothing moves; from then on anybody may
   * conclude.
   */
  readonly untilSeconds: bigint
}

/** A consent with what shows who may sign for its session. */
export type ConsentWithOpening = Audit.SignedConsent & {
  /** By which the session was opened; not read of a request, or of what stands on chain. */
  readonly opening?: SessionOpening
}

/** The consent that stands on chain since an event of the kind `consent-published`. */
export function consentFromEvent(event: {
  readonly sessionId: Hash
  readonly secret: Hash
  readonly modes: Hex.Hex
  readonly signature: Hex.Hex
}): Audit.SignedConsent {
  const { sessionId, secret, signature } = event
  const modes = Hex.toBytes(event.modes)
  const modesHash = Audit.modesHash(modes)
  return {
    consent: { sessionId, count: BigInt(modes.length), modesHash, secret },
    modes,
    signature,
  }
}

/** Demands, by validators; their answers, by providers; and their ends, by anybody. */
export type DataChallengeLedger = {
  /** Whether an account has a seat to demand by a seed, as of an anchor. */
  mayChallenge(options: {
    readonly seed: Hash
    readonly account: AccountId
    readonly modelVersion: Hash
    readonly atSeconds: bigint
  }): Promise<boolean>
  /** The transcript of a drawn receipt, for an account that is drawn for it. */
  challengeTranscript(options: {
    readonly item: EvidenceItem
    readonly account: AccountId
  }): Promise<TransactionWithId>
  /** The receipt at the drawn place of an anchored session or request. */
  challengeReceipt(options: {
    readonly subject: Hash
    readonly account: AccountId
  }): Promise<TransactionWithId>
  dataChallenge(id: bigint): Promise<DataChallenge | undefined>
  /** By the provider: a part of the transcript, sealed to the validator; the last one ends it. */
  supplyTranscript(options: {
    readonly id: bigint
    /** From 0 on. */
    readonly part: number
    readonly last: boolean
    readonly sealed: Uint8Array
  }): Promise<Transaction>
  /** By the provider. */
  supplyReceipt(options: {
    readonly id: bigint
    readonly item: EvidenceItem
    readonly signature: Hex.Hex
  }): Promise<Transaction>
  /** By the provider: no consent came for this answer. */
  reportMissingConsent(id: bigint): Promise<Transaction>
  /**
   * By anybody: has a client's consent stand on chain, for all answers of its session; one of more
   * answers takes the place of one before. A demand that is named ends where nobody may see its
   * answer; else, where it was denied, it is to be supplied.
   */
  publishConsent(options: {
    readonly id?: bigint
    readonly shown: ConsentWithOpening
  }): Promise<Transaction>
  concludeChallenge(id: bigint): Promise<Transaction>
  /** Whether a demand about this session or request ended without an answer. */
  isWithheld(subject: Hash): Promise<boolean>
}

/** Bytes of one part of a sealed transcript, at most; a rule of the chain. */
export const SUPPLY_PART_BYTES_MAX = 48 * 1_024

/** Parts of one transcript, at most: more than the longest that the protocol seals. */
export const SUPPLY_PARTS_MAX = 84

/** What happened to data challenges. */
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
      /** The provider says that no consent came. */
      readonly kind: 'consent-missing'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
  | {
      /** Who may see the answers of a session or request, as its client signed it. */
      readonly kind: 'consent-published'
      readonly sessionId: Hash
      readonly provider: AccountId
      /** By which the questions were bound to the modes. */
      readonly secret: Hash
      /** A byte for each answer. */
      readonly modes: Hex.Hex
      readonly signature: Hex.Hex
    }
  | {
      /** The consent that was denied stands on chain: the transcript is to be supplied. */
      readonly kind: 'challenge-reopened'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
  | {
      /** It ended without the transcript, rightly. */
      readonly kind: 'transcript-private'
      readonly challengeId: bigint
      readonly provider: AccountId
      /** The client's word was shown, which paid the provider the bond. */
      readonly paid: boolean
    }
  | {
      readonly kind: 'transcript-withheld'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
