import type { AccountId, AssetId } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { type Context, keyOf, parametersOf, type StakeRecord, type State } from './state.ts'
import { credit, forfeit, receive, reserve, unreserve, vaultAccount } from './vault.ts'

const none: StakeRecord = { amount: 0n, unbonding: 0n, unbondsAtSeconds: 0n }

export const stakeOf = (state: State, account: AccountId): StakeRecord =>
  state.stakes.get(account) ?? none

/** What counts of a stake: nothing where its account is excluded. */
export const activeOf = (state: State, account: AccountId): bigint =>
  state.excluded.get(account) ? 0n : stakeOf(state, account).amount

function save(context: Context, next: StakeRecord): void {
  context.state.stakes.set(context.sender, next)
  context.emit({ kind: 'stake-changed', account: context.sender, amount: next.amount })
}

/** @throws {LedgerError} `stake-too-low`: a stake is nothing, or the least one at least. */
function checkLeft({ state, sender }: Context, left: bigint): void {
  const { stakeMin } = parametersOf(state)
  const fits = left === 0n || left >= stakeMin
  check(fits, 'stake-too-low', { provider: sender, stake: left, needed: stakeMin })
}

/**
 * Adds to the stake, from the sender's wallet. It stays in the Vault, set aside.
 *
 * @throws {LedgerError} `amount-invalid`, `account-excluded`, `insufficient-funds`,
 * `stake-too-low`.
 */
export function stakeUp(context: Context, amount: bigint): void {
  check(amount > 0n, 'amount-invalid', { amount })
  const { state, sender: account, nativeAsset: asset } = context
  check(!state.excluded.get(account), 'account-excluded', { account })
  const known = stakeOf(state, account)
  checkLeft(context, known.amount + amount)
  receive(context, asset, amount)
  credit(context, { account, asset }, amount)
  reserve(context, { account, asset }, amount)
  save(context, { ...known, amount: known.amount + amount })
}

/** @throws {LedgerError} `amount-invalid`, `stake-too-low`. */
export function startUnbonding(context: Context, amount: bigint): void {
  const known = stakeOf(context.state, context.sender)
  check(amount > 0n, 'amount-invalid', { amount })
  check(amount <= known.amount, 'stake-too-low', { stake: known.amount, needed: amount })
  checkLeft(context, known.amount - amount)
  const { unbondingSeconds } = parametersOf(context.state)
  save(context, {
    amount: known.amount - amount,
    unbonding: known.unbonding + amount,
    unbondsAtSeconds: context.nowSeconds + unbondingSeconds,
  })
}

/**
 * Makes unbonded stake available in the Vault.
 *
 * @throws {LedgerError} `amount-invalid`: nothing unbonds; `unbonding-not-over`, `stake-held`.
 */
export function withdrawStake(context: Context): void {
  const known = stakeOf(context.state, context.sender)
  const { unbonding, unbondsAtSeconds } = known
  check(unbonding > 0n, 'amount-invalid', { unbonding })
  check(context.nowSeconds >= unbondsAtSeconds, 'unbonding-not-over', { unbondsAtSeconds })
  const holds = context.state.holds.get(context.sender) ?? 0
  check(holds === 0, 'stake-held', { account: context.sender, verdicts: holds })
  const { sender: account, nativeAsset: asset } = context
  unreserve(context, { account, asset }, unbonding)
  save(context, { ...known, unbonding: 0n, unbondsAtSeconds: 0n })
}

const exposureOf = (state: State, provider: AccountId, asset: AssetId): bigint =>
  state.exposures.get(keyOf(provider, asset)) ?? 0n

/** Base units of `asset` that one native base unit of stake backs, in 1/10,000. */
export function stakeRatioBps(context: Context, asset: AssetId): bigint {
  const { assets, nativeAsset, state } = context
  const ratio = asset === nativeAsset ? parametersOf(state).stakeRatioBps : assets.get(asset)
  check(ratio !== undefined, 'asset-not-allowed', { asset })
  return ratio
}

/**
 * Counts a cap or a locked cost towards the provider's open value, or (negative) off it. Whole caps
 * count while a session is open, so this is never less than what could still be owed back.
 *
 * @throws {LedgerError} `stake-too-low`: open and immature value would exceed the stake's ratio.
 */
export function expose(context: Context, options: expose.Options): void {
  const { state, nowSeconds } = context
  const { provider, asset, by } = options
  const open = exposureOf(state, provider, asset) + by
  if (by > 0n) {
    const { maturing } = vaultAccount(state, { account: provider, asset }, nowSeconds)
    const stake = activeOf(state, provider)
    const most = (stake * stakeRatioBps(context, asset)) / 10_000n
    check(open + maturing <= most, 'stake-too-low', { provider, stake, open, maturing, most })
  }
  state.exposures.set(keyOf(provider, asset), open)
}

export declare namespace expose {
  type Options = {
    readonly provider: AccountId
    readonly asset: AssetId
    /** Negative when a session closed. */
    readonly by: bigint
  }
}

/** Takes up to `amount` of a stake, what unbonds first. Returns what was taken. */
export function slash(context: Context, options: slash.Options): bigint {
  const { account, amount, to } = options
  const { state, nativeAsset: asset } = context
  const known = stakeOf(state, account)
  const unbonding = least(amount, known.unbonding)
  const active = least(amount - unbonding, known.amount)
  const taken = unbonding + active
  if (taken === 0n) return 0n
  const left = { amount: known.amount - active, unbonding: known.unbonding - unbonding }
  state.stakes.set(account, { ...known, ...left })
  forfeit(context, { from: account, to, asset, amount: taken })
  context.emit({ kind: 'slashed', account, to, amount: taken })
  return taken
}

export declare namespace slash {
  type Options = {
    readonly account: AccountId
    readonly amount: bigint
    readonly to: AccountId
  }
}

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Active and unbonding: all that a verdict can take. */
export function wholeOf(state: State, account: AccountId): bigint {
  const { amount, unbonding } = stakeOf(state, account)
  return amount + unbonding
}

/** Keeps a stake from leaving (1) until a verdict is there (-1). */
export function hold({ state }: Context, account: AccountId, by: 1 | -1): void {
  state.holds.set(account, (state.holds.get(account) ?? 0) + by)
}

/** For ever: the account's stake counts for nothing from now on. */
export function exclude({ state, emit }: Context, account: AccountId): void {
  if (state.excluded.get(account)) return
  state.excluded.set(account, true)
  emit({ kind: 'excluded', account })
}
