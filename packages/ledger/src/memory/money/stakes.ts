import type { AccountId } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { Stake, StakeMarket } from '../../money/stakes.ts'
import {
  type MemoryState,
  parametersOf,
  type StakeRecord,
  type TransactionContext,
} from '../chain/state.ts'
import { stakeInUse } from './escrow-records.ts'
import { systemAccounts } from './system-accounts.ts'
import { payOut, receive, transfer } from './vault.ts'

/**
 * Seconds after the opening of a case from which any account can end it undecided, which releases
 * its locks.
 */
export const CASE_MAX_SECONDS = 7n * 86_400n

const none: StakeRecord = {
  active: 0n,
  unbonding: 0n,
  unbondsAtSeconds: 0n,
  locks: [],
  operator: undefined,
}

type StakeKey = { readonly account: AccountId; readonly market: StakeMarket }

const keyOf = ({ account, market }: StakeKey) => `${account}:${market}`

const bondOf = (state: MemoryState, key: StakeKey): StakeRecord =>
  state.stakes.get(keyOf(key)) ?? none

const lockedOf = ({ locks }: StakeRecord): bigint =>
  locks.reduce((sum, { amount }) => sum + amount, 0n)

/** Returns the stake that an account's sessions and requests, or its votes, need. */
const inUseOf = (state: MemoryState, { account, market }: StakeKey): bigint =>
  market === 'court' ? (state.enlisted.get(account) ?? 0n) : stakeInUse(state, market, account)

/** Returns an account's stake in one market in the form of the ledger port. */
export function stakeOf(state: MemoryState, key: StakeKey): Stake {
  const bond = bondOf(state, key)
  const { active, unbonding, unbondsAtSeconds, operator } = bond
  const used = { inUse: inUseOf(state, key), locked: lockedOf(bond) }
  return { amount: active, ...used, unbonding, unbondsAtSeconds, ...(operator && { operator }) }
}

/**
 * Returns an account's stake that is not unbonding: it can back sessions and requests, or votes.
 */
export const activeOf = (state: MemoryState, key: StakeKey): bigint => bondOf(state, key).active

/** Returns an account's active stake as a provider, for sessions and requests together. */
export function providerStake(state: MemoryState, account: AccountId): bigint {
  const sessions = bondOf(state, { account, market: 'sessions' })
  const requests = bondOf(state, { account, market: 'requests' })
  return sessions.active + requests.active
}

/** Returns the active and the unbonding stake of an account, added up. */
export function marketStakeOf(state: MemoryState, key: StakeKey): bigint {
  const { active, unbonding } = bondOf(state, key)
  return active + unbonding
}

/** Returns the whole stake that a ruling can take from an account as a provider. */
export const totalStakeOf = (state: MemoryState, account: AccountId): bigint =>
  marketStakeOf(state, { account, market: 'sessions' }) +
  marketStakeOf(state, { account, market: 'requests' })

/** Returns the part of a stake that a case holds. */
export const lockedFor = (state: MemoryState, key: StakeLockKey): bigint =>
  bondOf(state, key).locks.find(({ caseId }) => caseId === key.caseId)?.amount ?? 0n

/** Returns true if `sender` is the account itself or its operator. */
export const isActingFor = (state: MemoryState, key: StakeKey, sender: AccountId): boolean =>
  sender === key.account || sender === bondOf(state, key).operator

function save({ state, emit }: TransactionContext, key: StakeKey, next: StakeRecord): void {
  const { active } = bondOf(state, key)
  state.stakes.set(keyOf(key), next)
  if (next.active !== active) emit({ kind: 'stake-changed', ...key, amount: next.active })
}

type StakeAmount = { readonly market: StakeMarket; readonly amount: bigint }

/**
 * Adds stake from the sender's wallet, through the sender's balance in the Vault.
 *
 * @throws {LedgerError} `amount-invalid`, `insufficient-funds`.
 */
export function addStake(context: TransactionContext, { market, amount }: StakeAmount): void {
  check(amount > 0n, 'amount-invalid', { amount })
  const { state, sender: account, nativeAsset: asset } = context
  receive(context, asset, amount)
  transfer(context, { from: account, to: systemAccounts.stakes, asset, amount })
  const stake = bondOf(state, { account, market })
  save(context, { account, market }, { ...stake, active: stake.active + amount })
}

/** Names the operator that opens, settles and votes for the sender; `undefined` for none. */
export function setOperator(
  context: TransactionContext,
  { market, operator }: { market: StakeMarket; operator: AccountId | undefined },
): void {
  const key = { account: context.sender, market }
  context.state.stakes.set(keyOf(key), { ...bondOf(context.state, key), operator })
  context.emit({ kind: 'operator-set', ...key, ...(operator && { operator }) })
}

/** @throws {LedgerError} `amount-invalid`, `stake-too-low`, `stake-in-use`. */
export function startUnbonding(context: TransactionContext, { market, amount }: StakeAmount): void {
  const { state, nowSeconds, sender: account } = context
  const key = { account, market }
  const stake = bondOf(state, key)
  check(amount > 0n, 'amount-invalid', { amount })
  check(amount <= stake.active, 'stake-too-low', { stake: stake.active, needed: amount })
  const active = stake.active - amount
  const inUse = inUseOf(state, key)
  check(active >= inUse, 'stake-in-use', { left: active, inUse })
  const unbondsAtSeconds = nowSeconds + parametersOf(state).unbondingSeconds
  save(context, key, { ...stake, active, unbonding: stake.unbonding + amount, unbondsAtSeconds })
}

/**
 * Makes unbonded stake available in the Vault, except for the amount that cases hold beyond the
 * active stake.
 *
 * @throws {LedgerError} `amount-invalid`: no stake is unbonding; `unbonding-not-over`,
 * `stake-locked`.
 */
export function withdrawStake(
  context: TransactionContext,
  { market }: { market: StakeMarket },
): void {
  const { state, nowSeconds, sender: account, nativeAsset: asset } = context
  const key = { account, market }
  const stake = bondOf(state, key)
  const { unbonding, unbondsAtSeconds, active } = stake
  check(unbonding > 0n, 'amount-invalid', { unbonding })
  check(nowSeconds >= unbondsAtSeconds, 'unbonding-not-over', { unbondsAtSeconds })
  const locked = lockedOf(stake)
  const lockedStake = locked > active ? locked - active : 0n
  check(lockedStake < unbonding, 'stake-locked', { account, locked })
  state.stakes.set(keyOf(key), { ...stake, unbonding: lockedStake })
  payOut(context, 'stakes', { to: account, asset, amount: unbonding - lockedStake })
}

type StakeLockKey = StakeKey & { readonly caseId: bigint }

/**
 * Locks up to `amount` of a stake for a case. Returns the locked amount, which is at most the free
 * stake.
 */
export function lock(
  { state, nowSeconds }: TransactionContext,
  key: StakeLockKey,
  amount: bigint,
): bigint {
  const stake = bondOf(state, key)
  const free = stake.active + stake.unbonding - lockedOf(stake)
  const locked = amount < free ? amount : free
  const made = { caseId: key.caseId, amount: locked, endsAtSeconds: nowSeconds + CASE_MAX_SECONDS }
  if (locked > 0n) state.stakes.set(keyOf(key), { ...stake, locks: [...stake.locks, made] })
  return locked
}

/** Releases the stake that the court holds for a case. */
export function unlock({ state }: TransactionContext, key: StakeLockKey): void {
  const stake = bondOf(state, key)
  const locks = stake.locks.filter(({ caseId }) => caseId !== key.caseId)
  state.stakes.set(keyOf(key), { ...stake, locks })
}

/** Takes up to `amount` of the stake that the court holds for a case, unbonding stake first. */
export function slash(
  context: TransactionContext,
  key: StakeLockKey & { to: AccountId },
  amount: bigint,
): bigint {
  const { state, nativeAsset: asset } = context
  const { to, account, market } = key
  const stake = bondOf(state, key)
  const held = stake.locks.find(({ caseId }) => caseId === key.caseId)?.amount ?? 0n
  const taken = amount < held ? amount : held
  if (taken === 0n) return 0n
  const unbonding = taken < stake.unbonding ? taken : stake.unbonding
  const locks = stake.locks
    .map((lock) => (lock.caseId === key.caseId ? { ...lock, amount: lock.amount - taken } : lock))
    .filter((lock) => lock.amount > 0n)
  const left = {
    active: stake.active - (taken - unbonding),
    unbonding: stake.unbonding - unbonding,
  }
  save(context, { account, market }, { ...stake, ...left, locks })
  payOut(context, 'stakes', { to, asset, amount: taken })
  context.emit({ kind: 'stake-slashed', account, to, amount: taken })
  return taken
}
