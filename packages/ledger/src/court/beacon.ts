import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// The beacon: public randomness, one value for each epoch. docs/spec/randomness.md; on chain
// `IBeacon`.

/**
 * A beacon whose values come from secrets that accounts commit with a bond and reveal later, for
 * local and isolated chains.
 */
export type CommitRevealBeacon = {
  readonly kind: 'commit-reveal'
  /**
   * Returns the least number of accounts that must commit secrets for an epoch to get a value:
   * three, or one on a local chain.
   */
  secretsMin(): Promise<number>
  /** Returns the state of the commitments and reveals of an epoch. */
  round(epoch: bigint): Promise<BeaconRound>
  /** Returns the bond of a secret in the current epoch, in native base units. */
  bond(): Promise<bigint>
  /** Returns true if an account may commit in an epoch, by the current state. */
  isSelected(options: { readonly epoch: bigint; readonly account: AccountId }): Promise<boolean>
  /** Returns an account's commitment that is not revealed yet. */
  committedHash(options: {
    readonly epoch: bigint
    readonly account: AccountId
  }): Promise<Hash | undefined>
  /** Returns the hash that commits an account to a secret of an epoch. */
  secretHash(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly secret: Hash
  }): Hash
  /**
   * Commits an account to a secret. The bond comes out of its bond balance; the missing part comes
   * out of its Vault balance, if the account itself sends the transaction.
   */
  commitSecret(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly hash: Hash
  }): Promise<Transaction>
  /** Returns the balance of an account at the beacon for bonds, in native base units. */
  bondBalance(account: AccountId): Promise<bigint>
  /** Adds to an account's bond balance out of the sender's Vault balance. */
  fundBonds(options: BondFunding): Promise<Transaction>
  /** Moves part of the sender's bond balance to its Vault balance. */
  withdrawBonds(amount: bigint): Promise<Transaction>
  /**
   * After the time for commitments: fixes the block whose hash becomes part of the epoch's value;
   * once this block is mined, stores its hash. Any account may call it.
   */
  closeCommits(epoch: bigint): Promise<Transaction>
  /** Reveals a secret; its bond returns to the account's bond balance. Any account may call it. */
  revealSecret(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly secret: Hash
  }): Promise<Transaction>
}

/** Money for the bonds of an account. */
export type BondFunding = { readonly account: AccountId; readonly amount: bigint }

/** A beacon by signatures of a drand network. */
export type DrandBeacon = {
  readonly kind: 'drand'
  /** Returns the network's public key: four coordinates of a G2 point, in the order of EIP-197. */
  publicKey(): Promise<readonly bigint[]>
  /** Returns the network's round whose signature determines an epoch's value. */
  drandRound(epoch: bigint): Promise<bigint>
  /**
   * Submits the signature of a round that the drand network has finished. Any account may call it.
   */
  submitRound(options: {
    readonly epoch: bigint
    readonly signature: Hex.Hex
  }): Promise<Transaction>
}

/** The beacon's values, by epochs. */
export type BeaconLedger = {
  epochSeconds(): Promise<bigint>
  /** Returns an epoch's value, or undefined until it is final. */
  beaconValue(epoch: bigint): Promise<Hash | undefined>
  /** Functions by which accounts contribute to the beacon. */
  readonly beacon: CommitRevealBeacon | DrandBeacon
}

/** State of one epoch's round of bonded secrets. */
export type BeaconRound = {
  readonly epoch: bigint
  readonly commits: number
  readonly reveals: number
  readonly bond: bigint
  /**
   * `committing`: secrets can be committed. `sealing`: the block whose hash becomes part of the
   * value is not fixed yet, or was not captured in time. `mixing`: that block is not mined yet.
   * `revealing`: secrets can be revealed. `good`: the epoch has a value. `void`: it ended without
   * one.
   */
  readonly stage: 'committing' | 'sealing' | 'mixing' | 'revealing' | 'good' | 'void'
}

/** The beacon's value of an epoch became final. */
export type BeaconEvent = {
  readonly kind: 'beacon-final'
  readonly epoch: bigint
  readonly value: Hash
}
