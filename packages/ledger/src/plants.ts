import type { AccountId, Findings, Hash, Hex } from '@ostrom/protocol'
import type { EvidenceItem } from './cases.ts'
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
 * What a plant ended in. `upheld`: most of the stake that found it agreed with its planter;
 * `refuted`: it did not. `unseen`: nobody opened a finding. `forfeited`: not revealed in time.
 */
export type PlantOutcome = (typeof plantOutcomes)[number]

export type Plant = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed' | 'settled'
  readonly outcome?: PlantOutcome
  readonly planter: AccountId
  /** The epoch that its receipt is anchored in. */
  readonly epoch: bigint
  /** What is left of the pay for findings, and of the bond. */
  readonly pool: bigint
  readonly bond: bigint
  /** What a sponsor added to the pool. */
  readonly sponsored: bigint
  /** From the reveal on. */
  readonly revealed?: {
    readonly provider: AccountId
    readonly isBad: boolean
    /** What findings are opened of; absent where none of its receipts was drawn. */
    readonly receiptId?: Hash
  }
}

/** A finding that was opened of a plant. */
export type Opening = {
  readonly validator: AccountId
  readonly verdict: Findings.Verdict
  /** Stake when the findings were committed, in billions of base units. */
  readonly weight: bigint
}

/** A validator's findings of an epoch, as the chain keeps them. */
export type CommittedFindings = {
  /** See `Findings.shortRoot`. */
  readonly root: Hex.Hex
  readonly weight: bigint
}

/** Findings, plants and pay. Epochs are those of the beacon. */
export type PlantLedger = {
  /** By a validator, once for each epoch, in the two epochs after it. */
  commitFindings(options: { readonly epoch: bigint; readonly root: Hash }): Promise<Transaction>
  committedFindings(options: {
    readonly epoch: bigint
    readonly validator: AccountId
  }): Promise<CommittedFindings | undefined>
  /** Commits to a plant of a later epoch; `hash` is `Findings.plantHash`. */
  plant(options: {
    readonly epoch: bigint
    readonly hash: Hash
    readonly pool: bigint
    readonly bond: bigint
  }): Promise<Numbered>
  /** Adds to the pool of a plant that is committed, once. */
  sponsorPlant(options: { readonly id: bigint; readonly amount: bigint }): Promise<Transaction>
  /** By the planter, in the third epoch after the plant's. */
  revealPlant(options: {
    readonly id: bigint
    readonly secret: PlantSecret
    /** Every session and request that the provider ever completed, ascending. */
    readonly subjects: readonly Hash[]
    /** The receipt that findings are opened of; absent where none was drawn. */
    readonly probe?: EvidenceItem
  }): Promise<Transaction>
  /** By a validator, until the second epoch after the reveal's begins. */
  openFinding(options: {
    readonly id: bigint
    readonly finding: Pick<Findings.Finding, 'verdict' | 'scoreHash'>
    readonly proof: Findings.Proof
  }): Promise<Transaction>
  /** By anyone, once findings can be opened no more, or it was not revealed in time. */
  settlePlant(id: bigint): Promise<Transaction>
  plantAt(id: bigint): Promise<Plant | undefined>
  openings(id: bigint): Promise<readonly Opening[]>
  /** Whether a session or request is of a bad plant that was revealed. */
  isPlanted(subject: Hash): Promise<boolean>
}
