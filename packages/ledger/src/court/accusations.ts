import type { AccountId, Hash, Hex, Offer, Receipt, Transcript } from '@ostrom/protocol'
import type { TransactionWithId } from '../transaction.ts'
import type { EvidenceItem } from './evidence.ts'

/** A receipts root that a settlement put on chain. */
export type AnchoredRoot = {
  readonly root: Hash
  readonly total: bigint
  readonly count: bigint
  readonly atSeconds: bigint
}

/** Accusations and fraud proofs. Any account may send them. */
export type AccusationLedger = {
  /** Returns the share of a subject's receipts that is drawn, in basis points, or undefined. */
  auditRateBps(subject: Hash): Promise<number | undefined>
  /** Returns the last two anchored roots of a session or request. */
  anchors(subject: Hash): Promise<readonly AnchoredRoot[]>
  /** Accuses a provider by receipts that the beacon drew. Returns the id of the case. */
  accuse(items: readonly EvidenceItem[]): Promise<TransactionWithId>
  /**
   * Proves two different receipts of one session under one seed, both signed by its provider. As
   * every fraud proof, it returns the id of its case, by which `resolveHeldPay` returns the
   * subject's pay to its client, unless it has matured.
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
   * Returns the case of the strongest proof that a receipt violates its offer, from any sender, or
   * undefined. This case returns the subject's pay, too.
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
       * True if the account's own key signed none of the evidence; the penalty is then at most a
       * number of bonds.
       */
      readonly byOperator: boolean
    }

export const fraudKinds = ['contradiction', 'false-transcript', 'offer-breach'] as const
export type FraudKind = (typeof fraudKinds)[number]
