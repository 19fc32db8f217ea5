import type { AccountId, Hash, Hex, Offer, Receipt, Transcript } from '@ostrom/protocol'
import type { TransactionWithId } from '../transaction.ts'
import type { EvidenceItem } from './evidence.ts'

/** A root of receipts that a settlement or a claim put on chain. */
export type AnchoredRoot = {
  readonly root: Hash
  readonly total: bigint
  readonly count: bigint
  readonly atSeconds: bigint
}

/** Accusations and fraud proofs. Any account may send them. */
export type AccusationLedger = {
  /**
   * Returns the share of a session's or request's receipts that the beacon draws for audits, in
   * basis points; undefined if the chain has no such session or request.
   */
  auditRateBps(subject: Hash): Promise<number | undefined>
  /** Returns the last two anchored roots of a session or request. */
  anchors(subject: Hash): Promise<readonly AnchoredRoot[]>
  /** Accuses a provider by receipts that the beacon drew. Returns the id of the case. */
  accuse(items: readonly EvidenceItem[]): Promise<TransactionWithId>
  /**
   * Proves that a provider signed two different receipts of one session with the same seed, both
   * with sampling mode `seeded`. Like every fraud proof, the call returns the id of a case. With
   * this id, `resolveHeldPay` returns the session's pay to the client, unless the pay has matured.
   */
  proveContradiction(options: {
    readonly first: SignedReceiptCore
    readonly second: SignedReceiptCore
  }): Promise<TransactionWithId>
  /** Proves that a provider signed a transcript that does not match its receipt. */
  proveFalseTranscript(options: {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }): Promise<TransactionWithId>
  /** Proves that a receipt, signed by its provider, violates the offer of its subject. */
  proveOfferBreach(options: OfferBreachEvidence): Promise<TransactionWithId>
  /**
   * Returns the case of the proof that a receipt violates its offer; undefined without a proof. If
   * there is one proof by a signature of the provider's account and one by its operator's, returns
   * the case of the first. Any account may have sent the proof. With the id of this case, too,
   * `resolveHeldPay` returns the pay to the client.
   */
  offerBreachCase(receiptId: Hash): Promise<bigint | undefined>
}

/** A signed receipt with the offer that it violates. */
export type OfferBreachEvidence = SignedReceiptCore & { readonly offer: Offer.Offer }

export type SignedReceiptCore = {
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
}

/** Events of accusations and fraud proofs. */
export type AccusationEvent =
  | {
      readonly kind: 'provider-accused'
      readonly caseId: bigint
      readonly provider: AccountId
      readonly accuser: AccountId
      readonly modelVersion: Hash
      readonly receiptIds: readonly Hash[]
    }
  | {
      readonly kind: 'fraud-proven'
      readonly caseId: bigint
      readonly provider: AccountId
      readonly offence: FraudKind
      readonly receiptId: Hash
      /**
       * True if the key of the provider's operator signed any of the evidence. Until repeated
       * incidents exclude the provider, the penalty is then at most a few case bonds
       * (`OFFENCE_BONDS` of `FraudProofs`).
       */
      readonly byOperator: boolean
    }

export const fraudKinds = ['contradiction', 'false-transcript', 'offer-breach'] as const
export type FraudKind = (typeof fraudKinds)[number]
