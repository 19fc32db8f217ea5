import { type AccountId, Approval, type AssetId, assert, type Channel } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import { ALLOWANCE_UNLIMITED, type AllowanceKey } from '../../money/approvals.ts'
import { keyOf, type MemoryState, type TransactionContext } from '../chain/state.ts'
import { type SystemAccountName, systemAccounts } from './system-accounts.ts'

type BalanceKey = { readonly account: AccountId; readonly asset: AssetId }

/** Returns the balance of an account in one asset, in base units. */
export const balanceOf = (state: MemoryState, { account, asset }: BalanceKey): bigint =>
  state.balances.get(keyOf(account, asset)) ?? 0n

const walletOf = (state: MemoryState, { account, asset }: BalanceKey): bigint =>
  state.wallets.get(keyOf(account, asset)) ?? 0n

/**
 * Moves money from the sender's wallet into the Vault's holdings, and credits the sender's balance.
 */
export function receive(context: TransactionContext, asset: AssetId, amount: bigint): void {
  const { state, sender: account } = context
  const wallet = walletOf(state, { account, asset })
  check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
  state.wallets.set(keyOf(account, asset), wallet - amount)
  state.holdings.set(asset, (state.holdings.get(asset) ?? 0n) + amount)
  credit(state, { account, asset }, amount)
}

/** Moves money from the Vault's holdings to a wallet. */
function send(state: MemoryState, { account, asset }: BalanceKey, amount: bigint): void {
  const held = state.holdings.get(asset) ?? 0n
  assert(held >= amount, 'the Vault holds all that it owes')
  state.holdings.set(asset, held - amount)
  const wallet = walletOf(state, { account, asset })
  state.wallets.set(keyOf(account, asset), wallet + amount)
}

/** @throws {LedgerError} `asset-not-allowed`: stake does not back amounts in the asset. */
export function checkAsset({ nativeAsset, assets }: TransactionContext, asset: AssetId): void {
  check(asset === nativeAsset || assets.has(asset), 'asset-not-allowed', { asset })
}

type DepositOptions = {
  readonly asset: AssetId
  readonly amount: bigint
  readonly approve?: 'sessions' | 'requests'
}

/** @throws {LedgerError} `amount-invalid`, `insufficient-funds`. */
export function deposit(
  context: TransactionContext,
  { asset, amount, approve: to }: DepositOptions,
): void {
  check(amount > 0n, 'amount-invalid', { amount })
  receive(context, asset, amount)
  const { sender: owner, state } = context
  context.emit({ kind: 'balance-deposited', account: owner, asset, amount })
  if (!to) return
  const key = { owner, spender: systemAccounts[to], asset }
  setAllowance(context, key, more(allowanceOf(state, key), amount))
}

/** @throws {LedgerError} `amount-invalid`, `insufficient-funds`. */
export function withdraw(
  context: TransactionContext,
  options: { asset: AssetId; amount: bigint },
): void {
  const { asset, amount } = options
  check(amount > 0n, 'amount-invalid', { amount })
  debit(context, { account: context.sender, asset }, amount)
  send(context.state, { account: context.sender, asset }, amount)
  context.emit({ kind: 'balance-withdrawn', account: context.sender, asset, amount })
}

type Payment = { readonly account: AccountId; readonly amount: bigint }

/**
 * Refuses a payment that a ledger would not sign: without an amount, or to a contract.
 *
 * @throws {LedgerError} `amount-invalid`, `account-is-contract`.
 */
export function checkPayment({ account, amount }: Payment): void {
  check(amount > 0n, 'amount-invalid', { amount })
  const isContract = Object.values(systemAccounts).includes(account)
  check(!isContract, 'account-is-contract', { account })
}

/** @throws {LedgerError} `insufficient-funds`. */
export function payAccount(context: TransactionContext, { account, amount }: Payment): void {
  const { sender, state, nativeAsset: asset } = context
  debit(context, { account: sender, asset }, amount)
  send(state, { account, asset }, amount)
  context.emit({ kind: 'balance-withdrawn', account: sender, asset, amount })
}

const allowanceKey = ({ owner, spender, asset }: AllowanceKey) => `${owner}:${spender}:${asset}`

/** Returns the amount that a spender may still move, in base units. */
export const allowanceOf = (state: MemoryState, key: AllowanceKey): bigint =>
  state.allowances.get(allowanceKey(key)) ?? 0n

function setAllowance(context: TransactionContext, key: AllowanceKey, amount: bigint): void {
  context.state.allowances.set(allowanceKey(key), amount)
  context.emit({ kind: 'approval-changed', ...key, amount })
}

/**
 * Returns an allowance after an addition, at most the largest number. This number means an
 * unlimited allowance, which transfers do not reduce.
 */
const more = (before: bigint, by: bigint): bigint =>
  before + by > ALLOWANCE_UNLIMITED ? ALLOWANCE_UNLIMITED : before + by

/** Replaces the amount that the sender lets a contract move. */
export function approve(
  context: TransactionContext,
  options: { spender: AccountId; asset: AssetId; amount: bigint },
): void {
  const { amount, ...key } = options
  setAllowance(context, { ...key, owner: context.sender }, amount)
}

const nonceKey = ({ owner, nonce }: { owner: AccountId; nonce: bigint }) => `${owner}:${nonce}`

export const isNonceUsed = (
  state: MemoryState,
  key: { owner: AccountId; nonce: bigint },
): boolean => state.approvalNonces.get(nonceKey(key)) ?? false

/**
 * Adds the signed amount of an owner's approval to the allowance; a signed amount of zero ends the
 * whole allowance. An approval that was submitted before is ignored, so that no party can make an
 * opening fail by submitting the approval first.
 *
 * @throws {LedgerError} `authorization-expired`, `signature-invalid`.
 */
export function submitApproval(
  context: TransactionContext,
  { approval, signature }: Channel.SignedApproval,
): void {
  const { state, nowSeconds, domain } = context
  const { amount, nonce, validUntilSeconds, ...key } = approval
  if (isNonceUsed(state, { owner: key.owner, nonce })) return
  const valid = nowSeconds <= validUntilSeconds
  check(valid, 'authorization-expired', { validUntilSeconds, nowSeconds })
  const signer = recover(Approval.hash(approval, domain), signature)
  check(signer === key.owner, 'signature-invalid', { needed: key.owner })
  state.approvalNonces.set(nonceKey({ owner: key.owner, nonce }), true)
  setAllowance(context, key, amount === 0n ? 0n : more(allowanceOf(state, key), amount))
}

/** Makes one of the sender's nonces unusable. */
export function cancelApproval({ state, sender: owner }: TransactionContext, nonce: bigint): void {
  state.approvalNonces.set(nonceKey({ owner, nonce }), true)
}

type VaultTransfer = {
  readonly from: AccountId
  readonly to: AccountId
  readonly asset: AssetId
  readonly amount: bigint
}

/**
 * Moves money from one balance in the Vault to another.
 *
 * @throws {LedgerError} `insufficient-funds`.
 */
export function transfer(
  context: TransactionContext,
  { from, to, asset, amount }: VaultTransfer,
): void {
  if (amount === 0n) return
  debit(context, { account: from, asset }, amount)
  credit(context.state, { account: to, asset }, amount)
}

/**
 * Moves an amount from an account's balance to the pot of a contract that the account approved.
 *
 * @throws {LedgerError} `approval-missing`, `insufficient-funds`.
 */
export function pull(
  context: TransactionContext,
  options: Omit<VaultTransfer, 'to'> & { pot: SystemAccountName },
): void {
  const { from, asset, amount, pot } = options
  const key = { owner: from, spender: systemAccounts[pot], asset }
  const approved = allowanceOf(context.state, key)
  check(approved >= amount, 'approval-missing', { ...key, needed: amount, approved })
  if (approved !== ALLOWANCE_UNLIMITED) {
    context.state.allowances.set(allowanceKey(key), approved - amount)
  }
  transfer(context, { from, to: systemAccounts[pot], asset, amount })
}

/**
 * Moves the sender's money into a contract's pot. Checks no allowance, because a connection would
 * approve exactly this amount before.
 *
 * @throws {LedgerError} `insufficient-funds`.
 */
export function creditSystemAccount(
  context: TransactionContext,
  pot: SystemAccountName,
  asset: AssetId,
  amount: bigint,
): void {
  transfer(context, { from: context.sender, to: systemAccounts[pot], asset, amount })
}

/** Pays an amount from a contract's pot. */
export function payOut(
  context: TransactionContext,
  pot: SystemAccountName,
  move: Omit<VaultTransfer, 'from'>,
): void {
  const { asset, amount } = move
  const held = balanceOf(context.state, { account: systemAccounts[pot], asset })
  assert(held >= amount, 'a pot holds all that is owed out of it')
  transfer(context, { ...move, from: systemAccounts[pot] })
}

function credit(state: MemoryState, { account, asset }: BalanceKey, amount: bigint): void {
  state.balances.set(keyOf(account, asset), balanceOf(state, { account, asset }) + amount)
}

function debit({ state }: TransactionContext, holder: BalanceKey, amount: bigint): void {
  const available = balanceOf(state, holder)
  check(available >= amount, 'insufficient-funds', { ...holder, needed: amount, available })
  state.balances.set(keyOf(holder.account, holder.asset), available - amount)
}
