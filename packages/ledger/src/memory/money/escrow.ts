import { type AccountId, assert, type Hash, type Offer, Price } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { PayState } from '../../money/pay.ts'
import type { MemoryState, PayRecord, TransactionContext } from '../chain/state.ts'
import { type EscrowId, recordOf, setRecord } from './escrow-records.ts'
import { feeSinkOf } from './fee-sink.ts'
import { activeOf, isActingFor } from './stakes.ts'
import { payOut } from './vault.ts'

/**
 * Seconds after the end of its audit window at which pay is due even if the court holds it, as on
 * chain.
 */
const HOLD_MAX_SECONDS = 7n * 86_400n

export const RATIO_SCALE = 10n ** 18n

/** Returns the stake that backs a value under an offer, rounded up. */
export const stakeForUp = (value: bigint, { stakeRatio }: Offer.Offer): bigint =>
  (value * RATIO_SCALE + stakeRatio - 1n) / stakeRatio

type EscrowOffer = { readonly escrow: EscrowId; readonly offer: Offer.Offer }

/**
 * @throws {LedgerError} `account-mismatch`: the sender is neither the provider nor its operator.
 */
export function checkByProvider(
  { state, sender }: TransactionContext,
  { escrow, offer }: EscrowOffer,
): void {
  const { provider: account } = offer
  const own = isActingFor(state, { account, market: escrow }, sender)
  check(own, 'account-mismatch', { sender, needed: account })
}

/**
 * Counts a cap, or the additional need of a raised cap, against the provider's stake. The provider
 * or its operator may call it.
 *
 * @throws {LedgerError} `account-mismatch`, `stake-too-low`.
 */
export function use(
  context: TransactionContext,
  work: EscrowOffer,
  caps: { from: bigint; to: bigint },
): void {
  const { escrow, offer } = work
  const { provider } = offer
  checkByProvider(context, work)
  const record = recordOf(context.state, escrow, provider)
  const inUse = record.inUse - stakeForUp(caps.from, offer) + stakeForUp(caps.to, offer)
  const stake = activeOf(context.state, { account: provider, market: escrow })
  check(inUse <= stake, 'stake-too-low', { provider, stake, needed: inUse })
  setRecord(context.state, escrow, provider, { ...record, inUse })
}

/** Frees the provider's stake that backed a value in an escrow. */
export function free(
  { state }: TransactionContext,
  { escrow, offer }: EscrowOffer,
  value: bigint,
): void {
  const record = recordOf(state, escrow, offer.provider)
  const inUse = record.inUse - stakeForUp(value, offer)
  assert(inUse >= 0n, 'stake in use is the sum of what work needs')
  setRecord(state, escrow, offer.provider, { ...record, inUse })
}

/**
 * Ends a session or request: the amount `owed` begins to mature, and the rest of the cap returns to
 * the client at once.
 */
export function end(context: TransactionContext, options: end.Options): void {
  const { escrow, offer, id, client, cap, owed, count } = options
  const { asset } = offer
  const { state, nowSeconds: endedAtSeconds } = context
  free(context, options, cap)
  const record = recordOf(state, escrow, offer.provider)
  const inUse = record.inUse + stakeForUp(owed, offer)
  setRecord(state, escrow, offer.provider, { ...record, inUse })
  const status = owed === 0n ? 'paid' : 'maturing'
  state.pays.set(id, { escrow, offer, client, owed, count, status, endedAtSeconds })
  payOut(context, escrow, { to: client, asset, amount: cap - owed })
}

export declare namespace end {
  type Options = EscrowOffer & {
    readonly id: Hash
    readonly client: AccountId
    readonly cap: bigint
    readonly owed: bigint
    readonly count: bigint
  }
}

const dueAt = ({ endedAtSeconds, offer, status }: PayRecord): bigint =>
  endedAtSeconds + BigInt(offer.windowSeconds) + (status === 'held' ? HOLD_MAX_SECONDS : 0n)

/** Returns the state of the pay of an ended session or request. */
export function payState(state: MemoryState, id: Hash): PayState | undefined {
  const pay = state.pays.get(id)
  return pay && { status: pay.status, dueAtSeconds: dueAt(pay) }
}

const isDue = ({ nowSeconds }: TransactionContext, pay: PayRecord | undefined): pay is PayRecord =>
  (pay?.status === 'maturing' || pay?.status === 'held') && nowSeconds >= dueAt(pay)

type PayCollection = { readonly escrow: EscrowId; readonly subjects: readonly Hash[] }

/**
 * Pays the due pay of all given subjects with the same provider and asset as the first one. Skips
 * the others.
 *
 * @throws {LedgerError} `no-pay-due`.
 */
export function collect(context: TransactionContext, options: PayCollection): void {
  const paid = collectDue(context, options)
  check(paid > 0, 'no-pay-due', { subjects: options.subjects.length })
}

/** Like `collect`, but does nothing if no pay is due. Returns the number of paid subjects. */
export function collectDue(
  context: TransactionContext,
  { escrow, subjects }: PayCollection,
): number {
  let first: Offer.Offer | undefined
  let paid = 0
  for (const id of subjects) {
    const pay = context.state.pays.get(id)
    if (pay?.escrow !== escrow || !isDue(context, pay)) continue
    first ??= pay.offer
    const { provider, asset } = pay.offer
    if (provider !== first.provider || asset !== first.asset) continue
    payNow(context, id, pay)
    paid += 1
  }
  return paid
}

function payNow(context: TransactionContext, id: Hash, pay: PayRecord): void {
  const { escrow, offer, owed: total } = pay
  const { provider, asset, feeBps, royalties } = offer
  const royaltyBps = royalties.map(({ bps }) => bps)
  const split = Price.split({ previous: 0n, total, feeBps, royaltyBps })
  context.state.pays.set(id, { ...pay, status: 'paid' })
  free(context, pay, total)
  const record = recordOf(context.state, escrow, provider)
  setRecord(context.state, escrow, provider, {
    ...record,
    completions: record.completions + 1n,
    feeWeight: record.feeWeight + (split.fee * RATIO_SCALE) / offer.stakeRatio,
  })
  payOut(context, escrow, { to: provider, asset, amount: split.net })
  payOut(context, escrow, { to: feeSinkOf(context.state), asset, amount: split.fee })
  for (const [index, { recipient }] of royalties.entries()) {
    payOut(context, escrow, { to: recipient, asset, amount: split.royalties[index] ?? 0n })
  }
  const { net, fee } = split
  const sum = split.royalties.reduce((total, part) => total + part, 0n)
  context.emit({ kind: 'pay-collected', subject: id, provider, net, fee, royalties: sum })
}

/**
 * Holds maturing pay for the court.
 *
 * @throws {LedgerError} `pay-not-maturing`.
 */
export function hold(context: TransactionContext, id: Hash): void {
  const pay = context.state.pays.get(id)
  const maturing = pay?.status === 'maturing' && context.nowSeconds < dueAt(pay)
  check(pay && maturing, 'pay-not-maturing', { subject: id, status: pay?.status ?? 'open' })
  context.state.pays.set(id, { ...pay, status: 'held' })
  context.emit({ kind: 'pay-held', subject: id, provider: pay.offer.provider })
}

/** @throws {LedgerError} `pay-not-held`. */
export function release(context: TransactionContext, id: Hash): void {
  const pay = heldPay(context, id)
  context.state.pays.set(id, { ...pay, status: 'maturing' })
  context.emit({ kind: 'pay-released', subject: id, provider: pay.offer.provider })
}

/**
 * Returns pay that the court holds to the client, before the pay is due.
 *
 * @throws {LedgerError} `pay-not-held`.
 */
export function returnPay(context: TransactionContext, id: Hash): void {
  const pay = heldPay(context, id)
  check(context.nowSeconds < dueAt(pay), 'pay-not-held', { subject: id, status: 'due' })
  const { escrow, client, owed: amount, offer } = pay
  context.state.pays.set(id, { ...pay, status: 'returned' })
  free(context, pay, amount)
  payOut(context, escrow, { to: client, asset: offer.asset, amount })
  context.emit({ kind: 'pay-returned', subject: id, client, amount })
}

function heldPay({ state }: TransactionContext, id: Hash): PayRecord {
  const pay = state.pays.get(id)
  check(pay?.status === 'held', 'pay-not-held', { subject: id, status: pay?.status ?? 'open' })
  return pay
}
