import type { AccountId, Findings, Hash } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { EvidenceItem } from './evidence.ts'

// What validators commit to and are paid by: findings of an epoch, and answers whose truth is
// known. docs/spec/verification.md, section 12.

/** What a plant's commitment hides. */
export type HoneypotSecret = {
  readonly provider: AccountId
  /** Its answers are falsified on purpose. */
  readonly isFalsified: boolean
  readonly salt: Hash
}

export const honeypotOutcomes = ['upheld', 'refuted', 'unseen', 'forfeited'] as const

/**
 * What a plant ended in. `upheld`: at least half of the weight that found it agreed with its
 * planter; `refuted`: it did not. `unseen`: nobody opened a finding, or none could. `forfeited`:
 * not revealed in time.
 */
export type HoneypotOutcome = (typeof honeypotOutcomes)[number]

export type Honeypot = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed' | 'ended'
  readonly outcome?: HoneypotOutcome
  readonly honeypotOwner: AccountId
  /** The epoch that its receipt is anchored in. */
  readonly epoch: bigint
  /** What is left of the pay for findings, and of the bond. */
  readonly rewardPool: bigint
  readonly bond: bigint
  /** From the reveal on: the receipt that findings are opened of. */
  readonly revealed?: { readonly isFalsified: boolean; readonly receiptId: Hash }
}

/** A finding that was opened of a plant, until it is paid. */
export type FindingOpening = {
  readonly validator: AccountId
  /** Weight in the plant's epoch. */
  readonly weight: bigint
  readonly agrees: boolean
}

/** Findings, plants and pay. Epochs are those of the beacon; `account` is a validator. */
export type HoneypotLedger = {
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
  /** Commits to a honeypot of a later epoch; `hash` is `Findings.honeypotHash`. */
  commitHoneypot(options: {
    readonly epoch: bigint
    readonly hash: Hash
    readonly pool: bigint
    readonly bond: bigint
  }): Promise<TransactionWithId>
  /** Pays into the pool of a plant that is committed. By anybody. */
  fundHoneypot(options: { readonly id: bigint; readonly amount: bigint }): Promise<Transaction>
  /** By the planter, in the third epoch after the plant's: the receipt that was drawn. */
  revealHoneypot(options: {
    readonly id: bigint
    readonly secret: HoneypotSecret
    readonly probe: EvidenceItem
  }): Promise<Transaction>
  /** By anybody who knows it, until the second epoch after the reveal's begins. */
  openFinding(options: {
    readonly id: bigint
    readonly account: AccountId
    readonly finding: Pick<Findings.Finding, 'verdict' | 'scoreHash'>
    readonly proof: Findings.SparseMerkleProof
  }): Promise<Transaction>
  /** By anyone, once findings can be opened no more: pays an account its part. */
  collectHoneypotReward(options: {
    readonly id: bigint
    readonly account: AccountId
  }): Promise<Transaction>
  honeypot(id: bigint): Promise<Honeypot | undefined>
  findingOpening(options: {
    readonly id: bigint
    readonly account: AccountId
  }): Promise<FindingOpening | undefined>
}

/** What happened about plants. */
export type HoneypotEvent =
  | {
      readonly kind: 'honeypot-committed'
      readonly honeypotId: bigint
      readonly honeypotOwner: AccountId
      readonly epoch: bigint
      readonly bond: bigint
    }
  | {
      readonly kind: 'honeypot-funded'
      readonly honeypotId: bigint
      readonly account: AccountId
      readonly amount: bigint
    }
  | {
      readonly kind: 'honeypot-revealed'
      readonly honeypotId: bigint
      readonly provider: AccountId
      readonly receiptId: Hash
      readonly isFalsified: boolean
      /** To the client of the planted session. */
      readonly refunded: bigint
    }
  | {
      readonly kind: 'finding-opened'
      readonly honeypotId: bigint
      readonly validator: AccountId
      readonly verdict: Findings.FindingVerdict
      readonly weight: bigint
    }
  | {
      readonly kind: 'honeypot-reward-paid'
      readonly honeypotId: bigint
      readonly account: AccountId
      readonly amount: bigint
    }
