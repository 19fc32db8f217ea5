import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Randomness of the chain. docs/spec/randomness.md; on chain `IBeacon`.

/** A beacon whose values are made of bonded secrets: local chains, and islands. */
export type CommitRevealBeacon = {
  readonly kind: 'commit-reveal'
  /** One epoch's round, as far as it has come. */
  round(epoch: bigint): Promise<BeaconRound>
  /** The bond behind a secret of the present epoch. */
  bond(): Promise<bigint>
  /** Whether an account may commit in an epoch, as far as is known now. */
  isSelected(options: { readonly epoch: bigint; readonly account: AccountId }): Promise<boolean>
  /** What an account committed to and has not shown. */
  committedHash(options: {
    readonly epoch: bigint
    readonly account: AccountId
  }): Promise<Hash | undefined>
  /** Hash that commits an account to a secret of an epoch. */
  secretHash(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly secret: Hash
  }): Hash
  commitSecret(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly hash: Hash
  }): Promise<Transaction>
  /** Fixes the block whose hash is mixed in, or captures that hash. By anybody. */
  closeCommits(epoch: bigint): Promise<Transaction>
  /** By anybody who knows it: its account has its bond back. */
  revealSecret(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly secret: Hash
  }): Promise<Transaction>
}

/** A beacon whose values are signatures of a drand network. */
export type DrandBeacon = {
  readonly kind: 'drand'
  /** Key of the network: four coordinates of a point of G2, as EIP-197 has them. */
  publicKey(): Promise<readonly bigint[]>
  /** The network's round whose signature makes an epoch's value. */
  drandRound(epoch: bigint): Promise<bigint>
  /** By anybody, once the round is over. */
  submitRound(options: {
    readonly epoch: bigint
    readonly signature: Hex.Hex
  }): Promise<Transaction>
}

/** Randomness of the chain, by epochs. */
export type BeaconLedger = {
  epochSeconds(): Promise<bigint>
  /** Undefined while it is not final. */
  beaconValue(epoch: bigint): Promise<Hash | undefined>
  /** How values come to be, for those who keep the beacon going. */
  readonly beacon: CommitRevealBeacon | DrandBeacon
}

/** One epoch's randomness by bonded secrets, as far as it has come. */
export type BeaconRound = {
  readonly epoch: bigint
  readonly commits: number
  readonly reveals: number
  readonly bond: bigint
  /**
   * `committing`, then `sealing` and `mixing`, until a block's hash is captured; `revealing`;
   * `good` once it has a value of its own; `void` where its epoch ended without.
   */
  readonly stage: 'committing' | 'sealing' | 'mixing' | 'revealing' | 'good' | 'void'
}

/** The beacon of an epoch has its value. */
export type BeaconEvent = {
  readonly kind: 'beacon-final'
  readonly epoch: bigint
  readonly value: Hash
}
