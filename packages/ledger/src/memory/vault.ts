import { type AccountId, type AssetId, assert, type Offer, Price } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { type Account, type Context, keyOf, type Paid, parametersOf, type State } from './state.ts'

const empty: Account = { available: 0n, reserved: 0n, frozen: 0n, lots: [] }

/** What the Vault owes an account in one asset, in base units. The parts do not overlap. */
export type VaultAccount = Omit<Account, 'lots'> & {
  /** Earned, and available once the audit window is over. */
  readonly maturing: bigint
}

/** Where the network's fee goes: an account without a key, split later by the treasury. */
export const FEE_SINK: AccountId = `0x${'fe'.repeat(20)}`

type Holder = { readonly account: AccountId; readonly asset: AssetId }

/** An account's money with whatever has matured by `nowSeconds` moved to `available`. */
function accountAt(state: State, { account, asset }: Holder, nowSeconds: bigint): Account {
  const known = state.accounts.get(keyOf(account, asset)) ?? empty
  const ripe = known.lots.filter(({ atSeconds }) => atSeconds <= nowSeconds)
  if (ripe.length === 0) return known
  return {
    ...known,
    available: known.available + ripe.reduce((sum, { amount }) => sum + amount, 0n),
    lots: known.lots.filter(({ atSeconds }) => atSeconds > nowSeconds),
  }
}

function change(context: Context, holder: Holder, by: (known: Account) => Account): void {
  const { state, nowSeconds } = context
  const next = by(accountAt(state, holder, nowSeconds))
  const fits = next.available >= 0n && next.reserved >= 0n && next.frozen >= 0n
  assert(fits, 'no part of a balance is negative')
  state.accounts.set(keyOf(holder.account, holder.asset), next)
}

export function vaultAccount(state: State, holder: Holder, nowSeconds: bigint): VaultAccount {
  const { available, reserved, frozen, lots } = accountAt(state, holder, nowSeconds)
  return { available, reserved, frozen, maturing: lots.reduce((sum, lot) => sum + lot.amount, 0n) }
}

const walletOf = (state: State, { account, asset }: Holder): bigint =>
  state.wallets.get(keyOf(account, asset)) ?? 0n

/** Moves money from the sender's wallet into what the Vault holds. */
export function receive(context: Context, asset: AssetId, amount: bigint): void {
  const { state, sender: account } = context
  const wallet = walletOf(state, { account, asset })
  check(wallet >= amount, 'insufficient-funds', { account, asset, needed: amount, wallet })
  state.wallets.set(keyOf(account, asset), wallet - amount)
  state.holdings.set(asset, (state.holdings.get(asset) ?? 0n) + amount)
}

/** Moves money from what the Vault holds to the sender's wallet. */
export function send(context: Context, asset: AssetId, amount: bigint): void {
  const { state, sender: account } = context
  const held = state.holdings.get(asset) ?? 0n
  assert(held >= amount, 'the Vault holds all that it owes')
  state.holdings.set(asset, held - amount)
  const wallet = walletOf(state, { account, asset })
  state.wallets.set(keyOf(account, asset), wallet + amount)
}

/** @throws {LedgerError} `asset-not-allowed`. */
export function checkAsset({ nativeAsset, assets }: Context, asset: AssetId): void {
  check(asset === nativeAsset || assets.has(asset), 'asset-not-allowed', { asset })
}

/** @throws {LedgerError} `asset-not-allowed`, `amount-invalid`, `insufficient-funds`. */
export function deposit(context: Context, options: { asset: AssetId; amount: bigint }): void {
  const { asset, amount } = options
  checkAsset(context, asset)
  check(amount > 0n, 'amount-invalid', { amount })
  receive(context, asset, amount)
  credit(context, { account: context.sender, asset }, amount)
  context.emit({ kind: 'deposited', account: context.sender, asset, amount })
}

/** @throws {LedgerError} `amount-invalid`, `insufficient-funds`. */
export function withdraw(context: Context, options: { asset: AssetId; amount: bigint }): void {
  const { asset, amount } = options
  check(amount > 0n, 'amount-invalid', { amount })
  const holder = { account: context.sender, asset }
  checkAvailable(context, holder, amount)
  change(context, holder, (known) => ({ ...known, available: known.available - amount }))
  send(context, asset, amount)
  context.emit({ kind: 'withdrawn', account: context.sender, asset, amount })
}

function checkAvailable(context: Context, holder: Holder, needed: bigint): void {
  const { available } = vaultAccount(context.state, holder, context.nowSeconds)
  check(available >= needed, 'insufficient-funds', { ...holder, needed, available })
}

/** Adds to what is available at once. */
export function credit(context: Context, holder: Holder, amount: bigint): void {
  if (amount === 0n) return
  change(context, holder, (known) => ({ ...known, available: known.available + amount }))
}

/**
 * Sets money aside for a session or a request.
 *
 * @throws {LedgerError} `insufficient-funds`.
 */
export function reserve(context: Context, holder: Holder, amount: bigint): void {
  checkAvailable(context, holder, amount)
  change(context, holder, (known) => ({
    ...known,
    available: known.available - amount,
    reserved: known.reserved + amount,
  }))
}

/** Gives back what was set aside. */
export function unreserve(context: Context, holder: Holder, amount: bigint): void {
  change(context, holder, (known) => ({
    ...known,
    available: known.available + amount,
    reserved: known.reserved - amount,
  }))
}

/** Moves money that one account had set aside to another, available at once. */
export function forfeit(context: Context, options: forfeit.Options): void {
  const { from, to, asset, amount } = options
  change(context, { account: from, asset }, (known) => ({
    ...known,
    reserved: known.reserved - amount,
  }))
  credit(context, { account: to, asset }, amount)
}

export declare namespace forfeit {
  type Options = {
    readonly from: AccountId
    readonly to: AccountId
    readonly asset: AssetId
    readonly amount: bigint
  }
}

/** Holds back up to `amount` of what is maturing, newest first. Returns what was held back. */
export function freeze(context: Context, holder: Holder, amount: bigint): bigint {
  let frozen = 0n
  change(context, holder, (known) => {
    const lots = known.lots.toReversed().map(({ amount: held, atSeconds }) => {
      const part = held < amount - frozen ? held : amount - frozen
      frozen += part
      return { amount: held - part, atSeconds }
    })
    const left = lots.toReversed().filter(({ amount: held }) => held > 0n)
    return { ...known, frozen: known.frozen + frozen, lots: left }
  })
  return frozen
}

/** Gives what was held back of `from` to `to`, which may be the same; available at once. */
export function unfreeze(context: Context, options: forfeit.Options): void {
  const { from, to, asset, amount } = options
  change(context, { account: from, asset }, (known) => ({
    ...known,
    frozen: known.frozen - amount,
  }))
  credit(context, { account: to, asset }, amount)
}

/** Adds money that becomes available when the audit window is over. */
function mature(context: Context, holder: Holder, amount: bigint): void {
  if (amount === 0n) return
  const { auditWindowSeconds } = parametersOf(context.state)
  if (auditWindowSeconds === 0n) {
    credit(context, holder, amount)
    return
  }
  const lot = { amount, atSeconds: context.nowSeconds + auditWindowSeconds }
  change(context, holder, (known) => ({ ...known, lots: [...known.lots, lot] }))
}

/**
 * Pays the increase of a session's or request's total out of what the client had set aside.
 *
 * @returns How it was divided.
 */
export function pay(context: Context, options: pay.Options): Paid {
  const { client, offer, previous, total } = options
  const { asset, provider, feeBps, royalties } = offer
  const royaltyBps = royalties.map(({ bps }) => bps)
  const split = Price.split({ previous, total, feeBps, royaltyBps })
  change(context, { account: client, asset }, (known) => ({
    ...known,
    reserved: known.reserved - (total - previous),
  }))
  if (options.isDue) credit(context, { account: provider, asset }, split.net)
  else mature(context, { account: provider, asset }, split.net)
  credit(context, { account: FEE_SINK, asset }, split.fee)
  for (const [index, { recipient }] of royalties.entries()) {
    credit(context, { account: recipient, asset }, split.royalties[index] ?? 0n)
  }
  const royaltySum = split.royalties.reduce((sum, part) => sum + part, 0n)
  return { net: split.net, fee: split.fee, royalties: royaltySum }
}

export declare namespace pay {
  type Options = {
    readonly client: AccountId
    readonly offer: Offer.Offer
    /** Cumulative, before this payment. */
    readonly previous: bigint
    /** Cumulative, after it. */
    readonly total: bigint
    /** The audit window is over, or needed no more: the provider's part is available at once. */
    readonly isDue?: boolean
  }
}

export const addPaid = (a: Paid, b: Paid): Paid => ({
  net: a.net + b.net,
  fee: a.fee + b.fee,
  royalties: a.royalties + b.royalties,
})
