import type { AccountId, Hash, Hex, Offer, Receipt, Transcript } from '@ostrom/protocol'
import type { BeaconLedger } from './beacons.ts'
import type { CourtLedger } from './court.ts'
import type { DatasetLedger } from './datasets.ts'
import type { DemandLedger } from './demands.ts'
import type { EpochLedger } from './epochs.ts'
import type { EvidenceItem } from './evidence.ts'
import type { HeldPayLedger } from './held-pay.ts'
import type { PlantLedger } from './plants.ts'
import type { ReportLedger } from './reports.ts'
import type { Numbered, Transaction } from './transaction.ts'

// What validators need of a chain: randomness, a court, what is brought before it. Ledgers with the
// capability `audits` have it. docs/spec/verification.md, sections 8 to 12.

/** A root of receipts that is on chain. */
export type Anchor = {
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
  anchors(subject: Hash): Promise<readonly Anchor[]>
  /** Accuses a provider by receipts that the beacon drew; the number is that of the case. */
  accuse(items: readonly EvidenceItem[]): Promise<Numbered>
  /** Two different receipts of one session under one joint seed, both signed by its provider. */
  proveContradiction(options: {
    readonly first: SignedCore
    readonly second: SignedCore
  }): Promise<Transaction>
  /** A transcript that its provider signed for a receipt, and that is not the receipt's. */
  proveTranscript(options: {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }): Promise<Transaction>
  /** A receipt, signed by its provider, that breaks the offer of its session or request. */
  proveOfferBroken(options: BrokenOffer): Promise<Transaction>
}

/** See `Offer.brokenBy`. */
export type BrokenOffer = SignedCore & { readonly offer: Offer.Offer }

export type SignedCore = { readonly receipt: Receipt.ReceiptCore; readonly signature: Hex.Hex }

/** What was said of frauds. */
export type AccusationFact =
  | {
      readonly kind: 'accused'
      readonly caseId: bigint
      readonly provider: AccountId
      readonly accuser: AccountId
      readonly modelVersion: Hash
      readonly receiptIds: readonly Hash[]
    }
  | {
      readonly kind: 'offence-proven'
      readonly caseId: bigint
      readonly provider: AccountId
      readonly offence: Offence
      readonly receiptId: Hash
    }

export const offences = ['contradiction', 'false-transcript', 'offer-broken'] as const
export type Offence = (typeof offences)[number]

/** All that a chain does about audits. */
export type AuditLedger = BeaconLedger &
  CourtLedger &
  AccusationLedger &
  DemandLedger &
  EpochLedger &
  HeldPayLedger &
  PlantLedger &
  DatasetLedger &
  ReportLedger
