import { createHash } from 'node:crypto'
import {
  type AuditLedger,
  type CommitRevealBeacon,
  type Ledger,
  stakeMarkets,
} from '@ostrom/ledger'
import { type AccountId, assert, type Hash } from '@ostrom/protocol'

// A chain with a court, its controls, and the ledgers of its participants. Attacks use only these
// parts of a chain, so that they run on the contracts and in memory.

/** One ether, in wei. */
export const UNIT = 10n ** 18n

/** Initial balance of each party's wallet, which is more than any attack costs. */
export const WALLET = 10_000n * UNIT

/**
 * A chain with a court, and the parties that use it. Each party has the ledger of its own account.
 */
export type CourtNetwork = {
  /** Account that receives fees. */
  readonly treasury: AccountId
  /** Account that takes the bonds of accusations from the accusers' balances. */
  readonly bondTaker: AccountId
  /** Returns the ledger of a party. The first call creates and funds its account. */
  participant(name: string): Promise<Ledger>
  /** Random bytes for the secrets of services. */
  random(count: number): Uint8Array
  advance(seconds: bigint): Promise<void>
  now(): Promise<bigint>
  /** Sets the time of the next block. It must not be before the last block's time. */
  setNextSecond(second: bigint): Promise<void>
  /** Adds a block without transactions. */
  mine(): Promise<void>
  /** Gives one transaction of each action the same time, in one block or in several. */
  inSameSecond(acts: readonly (() => Promise<unknown>)[]): Promise<void>
  /** Replaces the beacon value of an epoch that has one. */
  setBeaconValue(epoch: bigint, value: Hash): Promise<void>
  /** Runs a function, and then reverts all its effects on the chain. */
  withRevert<Result>(act: () => Promise<Result>): Promise<Result>
  /**
   * Returns the gain of these parties by `act`, in wei and without gas costs, and the gas that they
   * used.
   */
  measure(parties: readonly Ledger[], act: () => Promise<unknown>): Promise<ProfitAndGas>
  stop(): Promise<void>
}

/** Gain and gas of an action for its parties. */
export type ProfitAndGas = {
  /** Change of the sum of wallets, balances and stakes; below zero if the action costs money. */
  readonly gain: bigint
  /** Zero on a chain without gas. */
  readonly gas: bigint
}

export const requireCourt = (ledger: Ledger): AuditLedger => {
  assert(ledger.audits, 'the chain has a court')
  return ledger.audits
}

export const requireSecretBeacon = (ledger: Ledger): CommitRevealBeacon => {
  const { beacon } = requireCourt(ledger)
  assert(beacon.kind === 'commit-reveal', 'the beacon is made of secrets')
  return beacon
}

/** The secret key of a party. It is the same on all chains, so that the same jurors are drawn. */
export const secretKeyOf = (name: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`ostrom court ${name}`).digest())

/** Returns all money of some accounts, in base units of the native token. */
export async function worthOf(ledgers: readonly Ledger[]): Promise<bigint> {
  const worths = await Promise.all(ledgers.map(accountWorth))
  return worths.reduce((sum, one) => sum + one, 0n)
}

async function accountWorth(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  const staked = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  const [balance, wallet, bonds] = await Promise.all([
    ledger.balance(account, nativeAsset),
    ledger.walletBalance(account, nativeAsset),
    requireSecretBeacon(ledger).bondBalance(account),
  ])
  return balance + wallet + bonds + staked
}
