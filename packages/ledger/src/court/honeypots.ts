import type { AccountId, Findings, Hash } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { EvidenceItem } from './evidence.ts'

// Validators commit findings (verdicts on receipts) of an epoch. Validators are paid for findings
// on honeypots: sessions whose owner knows whether the answers were falsified, and reveals it
// later. docs/spec/verification.md, section 12.

/** Content of a honeypot's commitment, which its owner keeps secret until the reveal. */
export type HoneypotSecret = {
  readonly provider: AccountId
  /** True if the answers of the honeypot's session are falsified on purpose. */
  readonly isFalsified: boolean
  readonly salt: Hash
}

export const honeypotOutcomes = ['upheld', 'refuted', 'unseen', 'forfeited'] as const

/**
 * Outcome of a honeypot. `upheld`: at least half of the weight of opened findings agrees with the
 * honeypot owner. `refuted`: less than half agrees. `unseen`: no finding was opened, or the beacon
 * values that the reveal needs came too late. `forfeited`: the owner did not reveal the honeypot in
 * time.
 */
export type HoneypotOutcome = (typeof honeypotOutcomes)[number]

export type Honeypot = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed' | 'ended'
  readonly outcome?: HoneypotOutcome
  readonly honeypotOwner: AccountId
  /** Epoch in which the honeypot's receipt is anchored. */
  readonly epoch: bigint
  /** Remaining pay for findings, in native base units; `bond` is the remaining bond. */
  readonly rewardPool: bigint
  readonly bond: bigint
  /** Hash of owner, epoch, bond and commitment; present until the reveal. */
  readonly termsHash?: Hash
  /** Present after the reveal, with the receipt whose findings can be opened. */
  readonly revealed?: { readonly isFalsified: boolean; readonly receiptId: Hash }
}

/** An opened finding on a honeypot that is not paid yet. */
export type FindingOpening = {
  readonly validator: AccountId
  /** Weight of the validator in the honeypot's epoch. */
  readonly weight: bigint
  readonly agrees: boolean
}

/** Findings, honeypots and rewards. Epochs are those of the beacon; `account` is a validator. */
export type HoneypotLedger = {
  /** Commits the findings of an epoch, once, in the two epochs after it. */
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
  /**
   * Pays into the reward pool of a committed honeypot, before its epoch ends. Any account may call
   * it.
   *
   * @param options.termsHash `Honeypot.termsHash` as the sender read it: after a reorganisation the
   *   id may name another honeypot.
   * @throws {LedgerError} `honeypot-state-invalid`, `terms-changed`, `insufficient-funds`.
   */
  fundHoneypot(options: {
    readonly id: bigint
    readonly termsHash: Hash
    readonly amount: bigint
  }): Promise<Transaction>
  /**
   * Reveals the drawn receipt of a honeypot. Only the owner may call it, in the third epoch after
   * the honeypot's epoch.
   */
  revealHoneypot(options: {
    readonly id: bigint
    readonly secret: HoneypotSecret
    readonly probe: EvidenceItem
  }): Promise<Transaction>
  /** Opens a committed finding, before the start of the second epoch after the reveal. */
  openFinding(options: {
    readonly id: bigint
    readonly account: AccountId
    readonly finding: Pick<Findings.Finding, 'verdict' | 'scoreHash'>
    readonly proof: Findings.SparseMerkleProof
  }): Promise<Transaction>
  /**
   * Pays an account all that an ended honeypot owes it: a share of the reward pool or bond for its
   * finding, its own payments into the pool, or its own bond. Any account may call it.
   */
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

/** Events of findings and honeypots. */
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
      /** Native base units refunded to the client of the honeypot's session or request. */
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
