import type { AccountId, Hash, Hex, Offer, Receipt, Transcript } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { EvidenceItem } from './evidence.ts'

/** A root of receipts that is on chain. */
export type AnchoredRoot = {
  readonly root: Hash
  readonly total: bigint
  readonly count: bigint
  readonly atSeconds: bigint
}

/** Accusations and proofs, by anybody. */
export type AccusationLedger = {
  /** Share of the receipts of a session or request that is drawn; undefined where there is none. */
  auditRateBps(subject: Hash): Promise<number | undefined>
  /** The last anchor of a session or request, and the one before. */
  anchors(subject: Hash): Promise<readonly AnchoredRoot[]>
  /** Accuses a provider by receipts that the beacon drew; the number is that of the case. */
  accuse(items: readonly EvidenceItem[]): Promise<TransactionWithId>
  /** Two different receipts of one session under one joint seed, both signed by its provider. */
  proveContradiction(options: {
    readonly first: SignedReceiptCore
    readonly second: SignedReceiptCore
  }): Promise<Transaction>
  /** A transcript that its provider signed for a receipt, and that is not the receipt's. */
  proveFalseTranscript(options: {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }): Promise<Transaction>
  /** A receipt, signed by its provider, that breaks the offer of its session or request. */
  proveOfferBreach(options: OfferBreachEvidence): Promise<Transaction>
}

/** See `Offer.brokenBy`. */
export type OfferBreachEvidence = SignedReceiptCore & { readonly offer: Offer.Offer }

export type SignedReceiptCore = {
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
}

/** What was said of frauds. */
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
    }

export const fraudKinds = ['contradiction', 'false-transcript', 'offer-breach'] as const
export type FraudKind = (typeof fraudKinds)[number]
