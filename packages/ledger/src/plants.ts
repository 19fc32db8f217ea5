import type { AccountId, Findings, Hash } from '@ostrom/protocol'
import type { EvidenceItem } from './evidence.ts'
import type { Numbered, Transaction } from './transaction.ts'

// What validators commit to and are paid by: findings of an epoch, and answers whose truth is
// known. docs/spec/verification.md, section 12.

/** What a plant's commitment hides. */
export type PlantSecret = {
  readonly provider: AccountId
  /** Its answers are falsified on purpose. */
  readonly isBad: boolean
  readonly salt: Hash
}

export const plantOutcomes = ['upheld', 'refuted', 'unseen', 'forfeited'] as const

/**
 * What a plant ended in. `upheld`: at least half of the weight that found it agreed with its
 * planter; `refuted`: it did not. `unseen`: nobody opened a finding, or none could. `forfeited`:
 * not revealed in time.
 */
export type PlantOutcome = (typeof plantOutcomes)[number]

export type Plant = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed' | 'ended'
  readonly outcome?: PlantOutcome
  readonly planter: AccountId
  /** The epoch that its receipt is anchored in. */
  readonly epoch: bigint
  /** What is left of the pay for findings, and of the bond. */
  readonly pool: bigint
  readonly bond: bigint
  /** From the reveal on: the receipt that findings are opened of. */
  readonly revealed?: { readonly isBad: boolean; readonly receiptId: Hash }
}

/** A finding that was opened of a plant, until it is paid. */
export type Opening = {
  readonly validator: AccountId
  /** Weight in the plant's epoch. */
  readonly weight: bigint
  readonly agrees: boolean
}

/** Findings, plants and pay. Epochs are those of the beacon; `account` is a validator. */
export type PlantLedger = {
  /** Once for each epoch, in the two epochs after it. */
  commitFindings(options: {
    readonly epoch: bigint
    readonly root: Hash
    readonly account: AccountId
  }): Promise<Transaction>
  committedFindings(options: {
    readonly epoch: bigint
    readonly account: AccountId
  }): Promise<Hash | undefined>
  /** Commits to a plant of a later epoch; `hash` is `Findings.plantHash`. */
  plant(options: {
    readonly epoch: bigint
    readonly hash: Hash
    readonly pool: bigint
    readonly bond: bigint
  }): Promise<Numbered>
  /** Pays into the pool of a plant that is committed. By anybody. */
  fundPlant(options: { readonly id: bigint; readonly amount: bigint }): Promise<Transaction>
  /** By the planter, in the third epoch after the plant's: the receipt that was drawn. */
  revealPlant(options: {
    readonly id: bigint
    readonly secret: PlantSecret
    readonly probe: EvidenceItem
  }): Promise<Transaction>
  /** By anybody who knows it, until the second epoch after the reveal's begins. */
  openFinding(options: {
    readonly id: bigint
    readonly account: AccountId
    readonly finding: Pick<Findings.Finding, 'verdict' | 'scoreHash'>
    readonly proof: Findings.Proof
  }): Promise<Transaction>
  /** By anyone, once findings can be opened no more: pays an account its part. */
  collectPlant(options: { readonly id: bigint; readonly account: AccountId }): Promise<Transaction>
  plantAt(id: bigint): Promise<Plant | undefined>
  opening(options: {
    readonly id: bigint
    readonly account: AccountId
  }): Promise<Opening | undefined>
}

/** What happened about plants. */
export type PlantFact =
  | {
      readonly kind: 'plant-committed'
      readonly plantId: bigint
      readonly planter: AccountId
      readonly epoch: bigint
      readonly bond: bigint
    }
  | {
      readonly kind: 'plant-funded'
      readonly plantId: bigint
      readonly account: AccountId
      readonly amount: bigint
    }
  | {
      readonly kind: 'plant-revealed'
      readonly plantId: bigint
      readonly provider: AccountId
      readonly receiptId: Hash
      readonly isBad: boolean
      /** To the client of the planted session. */
      readonly refunded: bigint
    }
  | {
      readonly kind: 'finding-opened'
      readonly plantId: bigint
      readonly validator: AccountId
      readonly verdict: Findings.Verdict
      readonly weight: bigint
    }
  | {
      readonly kind: 'plant-paid'
      readonly plantId: bigint
      readonly account: AccountId
      readonly amount: bigint
    }
