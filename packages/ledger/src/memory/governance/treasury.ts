import type { AccountId, AssetId } from '@ostrom/protocol'
import { Contribution, Load } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  REWARD_BUCKETS,
  type RewardKey,
  type RewardPool,
  SALE_ANSWER_SECONDS,
  SALE_PRICE_SECONDS,
  SPEND_BPS,
  type TreasuryBalance,
  type TreasuryLedger,
} from '../../governance/treasury.ts'
import type { HoneypotFlow, SaleRecord } from '../chain/governance-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { fund } from '../court/honeypots.ts'
import { BURN_ADDRESS, FEE_SINK } from '../money/system-accounts.ts'
import { balanceOf, transfer } from '../money/vault.ts'
import { bucketAt, pointsIn, totalPointsIn } from './points.ts'
import { setting, settingAt } from './settings.ts'

// Rules of the contract `Treasury`, whose account is the first fee sink.

const BPS = 10_000n
const PRICE_SCALE = 10n ** 18n

type TreasuryContext = Pick<
  TransactionContext,
  'state' | 'governanceRules' | 'nowSeconds' | 'nativeAsset'
>
type PoolKey = Omit<RewardKey, 'account'>
type SupportOptions = Parameters<TreasuryLedger['supportHoneypot']>[0]

const shareOf = {
  provider: 'providersBps',
  validator: 'validatorsBps',
  trainer: 'trainersBps',
  curator: 'curatorsBps',
} as const

const amountIn = ({ governance }: MemoryState, pot: 'honeypots' | 'assigned'): bigint =>
  governance.pots.get(pot) ?? 0n

const changePot = (state: MemoryState, pot: 'honeypots' | 'assigned', by: bigint): void =>
  state.governance.pots.set(pot, amountIn(state, pot) + by)

const reserveOf = ({ governance }: MemoryState, asset: AssetId): bigint =>
  governance.reserves.get(asset) ?? 0n

const changeReserve = (state: MemoryState, asset: AssetId, by: bigint): void =>
  state.governance.reserves.set(asset, reserveOf(state, asset) + by)

/** Returns the pool of rewards of a role in a bucket. */
export const poolOf = ({ governance }: MemoryState, { bucket, role }: PoolKey): RewardPool =>
  governance.pools.get(`${bucket}:${role}`) ?? { total: 0n, paid: 0n }

/** Returns the Unix second at which a bucket has just ended. */
const endOf = ({ governanceRules }: TreasuryContext, bucket: bigint): bigint =>
  (bucket + 1n) * governanceRules.bucketSeconds

function spentIn(context: TreasuryContext, asset: AssetId): bigint {
  const bucket = bucketAt(context, context.nowSeconds)
  return context.state.governance.spent.get(`${bucket}:${asset}`) ?? 0n
}

/**
 * Returns the largest amount of an asset that votes may still spend from the reserve in the current
 * bucket.
 */
function spendable(context: TreasuryContext, asset: AssetId): bigint {
  const spent = spentIn(context, asset)
  const most = ((reserveOf(context.state, asset) + spent) * SPEND_BPS) / BPS
  return most > spent ? most - spent : 0n
}

/**
 * Returns the treasury's balance of an asset, with its undistributed income, its reserve and the
 * amount that votes may still spend.
 */
export function treasuryBalance(context: TreasuryContext, asset: AssetId): TreasuryBalance {
  const { state, nativeAsset } = context
  const balance = balanceOf(state, { account: FEE_SINK, asset })
  const reserve = reserveOf(state, asset)
  const held = asset === nativeAsset ? amountIn(state, 'assigned') : reserve
  return { balance, income: balance - held, reserve, spendable: spendable(context, asset) }
}

/** Returns the amount in the pot of honeypots, in native base units. */
export const honeypotPot = (state: MemoryState): bigint => amountIn(state, 'honeypots')

const honeypotFlow = ({ state, ...context }: TreasuryContext): HoneypotFlow =>
  state.governance.honeypotFlows.get(`${bucketAt(context, context.nowSeconds)}`) ?? {
    income: 0n,
    paid: 0n,
  }

function changeHoneypotFlow(context: TreasuryContext, by: HoneypotFlow): void {
  const { income, paid } = honeypotFlow(context)
  const flow = { income: income + by.income, paid: paid + by.paid }
  const bucket = bucketAt(context, context.nowSeconds)
  context.state.governance.honeypotFlows.set(`${bucket}`, flow)
}

/** Returns the native base units that can still be paid to honeypots in the current bucket. */
function supportable(context: TreasuryContext): bigint {
  const { income, paid } = honeypotFlow(context)
  const before = honeypotPot(context.state) + paid - income
  const most = income + (before * SPEND_BPS) / BPS
  return most > paid ? most - paid : 0n
}

/** @throws {LedgerError} `nothing-to-distribute`. */
export function distribute(context: TransactionContext): void {
  const { state, nativeAsset, nowSeconds } = context
  const { income } = treasuryBalance(context, nativeAsset)
  check(income > 0n, 'nothing-to-distribute', { income })
  const bucket = bucketAt(context, nowSeconds)
  let reserved = income
  for (const role of Contribution.roles) {
    const part = (income * setting(context, shareOf[role])) / BPS
    const pool = poolOf(state, { bucket, role })
    state.governance.pools.set(`${bucket}:${role}`, { ...pool, total: pool.total + part })
    reserved -= part
  }
  const forHoneypots = (income * setting(context, 'honeypotsBps')) / BPS
  changePot(state, 'honeypots', forHoneypots)
  changeHoneypotFlow(context, { income: forHoneypots, paid: 0n })
  reserved -= forHoneypots
  changeReserve(state, nativeAsset, reserved)
  changePot(state, 'assigned', income)
  context.emit({ kind: 'income-distributed', bucket, income, reserved })
}

const isPaid = ({ governance }: MemoryState, { bucket, account, role }: RewardKey): boolean =>
  governance.rewarded.get(`${bucket}:${account}:${role}`) ?? false

/** @throws {LedgerError} `reward-not-due`. */
export function rewardMultiplierBps(context: TreasuryContext, bucket: bigint): bigint {
  const { state, nowSeconds } = context
  const fromSeconds = endOf(context, bucket)
  check(nowSeconds >= fromSeconds, 'reward-not-due', { bucket, fromSeconds })
  let usual = 0n
  for (let age = 1n; age <= Load.LOAD_BUCKETS; age++) {
    usual += totalPointsIn(state, bucket - age).provider
  }
  return Load.rewardMultiplierBps({
    points: totalPointsIn(state, bucket).provider,
    usual,
    minBps: settingAt(context, 'loadMinBps', fromSeconds - 1n),
    targetBps: settingAt(context, 'loadTargetBps', fromSeconds - 1n),
  })
}

/** @throws {LedgerError} `reward-not-due`. */
export function rewardOf(
  context: TreasuryContext,
  key: RewardKey,
): { readonly amount: bigint; readonly isPaid: boolean } {
  const { state, nowSeconds } = context
  const { bucket, role } = key
  const fromSeconds = endOf(context, bucket)
  check(nowSeconds >= fromSeconds, 'reward-not-due', { bucket, fromSeconds })
  const points = pointsIn(state, key)[role]
  const paid = isPaid(state, key)
  if (points === 0n) return { amount: 0n, isPaid: paid }
  const rate = settingAt(context, 'rewardRateBps', fromSeconds - 1n)
  const most = (points * rate) / BPS
  const share = (poolOf(state, key).total * points) / totalPointsIn(state, bucket)[role]
  const whole = share < most ? share : most
  return { amount: (whole * rewardMultiplierBps(context, bucket)) / BPS, isPaid: paid }
}

/** @throws {LedgerError} `reward-expired`, `reward-not-due`, `nothing-to-claim`. */
export function claimReward(context: TransactionContext, key: RewardKey): void {
  const { state, nowSeconds, nativeAsset: asset } = context
  const { bucket, account, role } = key
  const untilSeconds = endOf(context, bucket + REWARD_BUCKETS)
  check(nowSeconds < untilSeconds, 'reward-expired', { bucket, untilSeconds })
  const { amount, isPaid: paid } = rewardOf(context, key)
  check(amount > 0n && !paid, 'nothing-to-claim', { bucket, account, role })
  state.governance.rewarded.set(`${bucket}:${account}:${role}`, true)
  const pool = poolOf(state, key)
  state.governance.pools.set(`${bucket}:${role}`, { ...pool, paid: pool.paid + amount })
  changePot(state, 'assigned', -amount)
  context.emit({ kind: 'reward-paid', bucket, account, role, amount })
  transfer(context, { from: FEE_SINK, to: account, asset, amount })
}

/** @throws {LedgerError} `reward-not-due`, `nothing-to-distribute`. */
export function returnPool(context: TransactionContext, key: PoolKey): void {
  const { state, nowSeconds } = context
  const { bucket, role } = key
  const fromSeconds = endOf(context, bucket + REWARD_BUCKETS)
  check(nowSeconds >= fromSeconds, 'reward-not-due', { bucket, fromSeconds })
  const { total, paid } = poolOf(state, key)
  const amount = total - paid
  check(amount > 0n, 'nothing-to-distribute', { bucket, role })
  state.governance.pools.set(`${bucket}:${role}`, { total: paid, paid })
  changePot(state, 'assigned', -amount)
  context.emit({ kind: 'pool-returned', bucket, role, amount })
}

/**
 * Sells the due amount of a token to the account that votes named as the swap. On this chain, which
 * has no contracts, that account pays the governed price out of its balance.
 *
 * @throws {LedgerError} `sale-not-due`, `nothing-to-distribute`.
 */
export function sell(context: TransactionContext, token: AssetId): void {
  const { state, nowSeconds, nativeAsset } = context
  const sale = state.governance.sales.get(token)
  const swap = state.governance.swap.get('now')
  check(token !== nativeAsset, 'sale-not-due', { token, reason: 'native income is not sold' })
  check(sale && sale.price > 0n && swap, 'sale-not-due', { token, reason: 'no price or no swap' })
  const { nextAtSeconds } = tokenSale(context, token)
  const { untilSeconds } = sale
  check(nowSeconds < untilSeconds, 'sale-not-due', { token, untilSeconds, nowSeconds })
  check(nowSeconds >= nextAtSeconds, 'sale-not-due', { token, nextAtSeconds, nowSeconds })
  const amount = takeForSale(context, token, sale.amountMax)
  const next = nowSeconds + setting(context, 'saleSeconds')
  state.governance.sales.set(token, { ...sale, nextAtSeconds: next })
  // If `reserveBps` is 100 %, the whole income stays in the reserve, and nothing is sold.
  if (amount === 0n) return
  const received = (amount * sale.price) / PRICE_SCALE
  const available = balanceOf(state, { account: swap.account, asset: nativeAsset })
  check(available >= received, 'sale-not-due', { token, received: available, min: received })
  const burnt = (received * setting(context, 'burnBps')) / BPS
  context.emit({ kind: 'token-sold', token, amount, received, burnt })
  const { account: from } = swap
  transfer(context, { from: FEE_SINK, to: from, asset: token, amount })
  transfer(context, { from, to: BURN_ADDRESS, asset: nativeAsset, amount: burnt })
  const amountLeft = received - burnt
  transfer(context, { from, to: FEE_SINK, asset: nativeAsset, amount: amountLeft })
}

const noSale: SaleRecord = { price: 0n, amountMax: 0n, nextAtSeconds: 0n, untilSeconds: 0n }

/** Returns a token's sale, with the second from which both the sale and its swap are due. */
export function tokenSale({ state }: TreasuryContext, token: AssetId): SaleRecord {
  const { governance } = state
  const sale = governance.sales.get(token) ?? noSale
  const { fromSeconds = 0n } = governance.swap.get('now') ?? {}
  const isLater = fromSeconds > sale.nextAtSeconds
  return { ...sale, nextAtSeconds: isLater ? fromSeconds : sale.nextAtSeconds }
}

/** Sets the account of the swap. All sales then wait so that another vote can respond first. */
export function setSwap({ state, nowSeconds }: TransactionContext, account: AccountId): void {
  state.governance.swap.set('now', { account, fromSeconds: nowSeconds + SALE_ANSWER_SECONDS })
}

/**
 * Sets price and amount of a token's sale. After a change to the treasury's disadvantage, the next
 * sale waits so that another vote can respond first.
 */
export function setSale(
  { state, nowSeconds }: TransactionContext,
  next: { readonly token: AssetId; readonly price: bigint; readonly amountMax: bigint },
): void {
  const { token, price, amountMax } = next
  const { sales } = state.governance
  const before = sales.get(token) ?? noSale
  const isWorse = before.price === 0n || price < before.price || amountMax > before.amountMax
  const from = nowSeconds + SALE_ANSWER_SECONDS
  const isLater = isWorse && from > before.nextAtSeconds
  const nextAtSeconds = isLater ? from : before.nextAtSeconds
  const untilSeconds = nowSeconds + SALE_PRICE_SECONDS
  sales.set(token, { price, amountMax, nextAtSeconds, untilSeconds })
}

/**
 * Takes at most `amountMax` of a token's undistributed income for a sale, and moves the share
 * `reserveBps` of the taken amount to the reserve. Returns the remaining amount, which is sold.
 */
function takeForSale(context: TransactionContext, token: AssetId, amountMax: bigint): bigint {
  const { income } = treasuryBalance(context, token)
  const taken = income < amountMax ? income : amountMax
  check(taken > 0n, 'nothing-to-distribute', { token, income })
  const reserved = (taken * setting(context, 'reserveBps')) / BPS
  changeReserve(context.state, token, reserved)
  return taken - reserved
}

/**
 * @throws {LedgerError} `honeypot-not-supported`, `honeypot-state-invalid`,
 * `nothing-to-distribute`, `terms-changed`.
 */
export function supportHoneypot(
  context: TransactionContext,
  { honeypotId, termsHash }: SupportOptions,
): void {
  const { state } = context
  const { supported, honeypotOwners } = state.governance
  const owner = state.honeypots.get(String(honeypotId))?.honeypotOwner
  const isNamed = owner !== undefined && honeypotOwners.get(owner) === true
  const [reward, paid] = [
    setting(context, 'honeypotReward'),
    supported.get(String(honeypotId)) ?? 0n,
  ]
  const isOpen = isNamed && (paid === 0n || paid < reward)
  check(isOpen, 'honeypot-not-supported', { honeypotId, owner: owner ?? 'none' })
  const [left, most] = [reward - paid, supportable(context)]
  const amount = left < most ? left : most
  check(amount > 0n, 'nothing-to-distribute', { honeypotId })
  supported.set(String(honeypotId), paid + amount)
  changePot(state, 'honeypots', -amount)
  changeHoneypotFlow(context, { income: 0n, paid: amount })
  changePot(state, 'assigned', -amount)
  context.emit({ kind: 'honeypot-supported', honeypotId, amount })
  fund({ ...context, sender: FEE_SINK }, { id: honeypotId, termsHash, amount })
}

/** @throws {LedgerError} `reserve-too-low`. */
export function spend(
  context: TransactionContext,
  { asset, to, amount }: { asset: AssetId; to: AccountId; amount: bigint },
): void {
  const { state, nativeAsset, nowSeconds } = context
  const most = spendable(context, asset)
  check(amount <= most, 'reserve-too-low', { asset, amount, most })
  const bucket = bucketAt(context, nowSeconds)
  state.governance.spent.set(`${bucket}:${asset}`, spentIn(context, asset) + amount)
  changeReserve(state, asset, -amount)
  if (asset === nativeAsset) changePot(state, 'assigned', -amount)
  context.emit({ kind: 'reserve-spent', asset, to, amount })
  transfer(context, { from: FEE_SINK, to, asset, amount })
}
