import { type Hash, Hex, Offer, Price, Request, Voucher } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import type { SettleOptions } from '../ledger.ts'
import { returnHeld } from './held-requests.ts'
import { checkOffer } from './offers.ts'
import { checkAccess, servable } from './registry.ts'
import { complete, count, inProbation, passes } from './reputation.ts'
import { checkConsent } from './sessions.ts'
import { expose } from './stakes.ts'
import { type Context, type Lock, nothingPaid, parametersOf, type RequestRecord } from './state.ts'
import { checkAsset, forfeit, pay, reserve, unreserve } from './vault.ts'

/** Longest that a request waits for a lock. */
const DEADLINE_MAX_SECONDS = 7n * 86_400n

/** Longest prompt inside a transaction. */
const INPUT_BYTES_MAX = 4_096

/** Opens a request and sets its highest cost aside. */
export function open(
  context: Context,
  { terms, input }: { terms: Request.RequestTerms; input?: Uint8Array },
): void {
  const { state, sender, nowSeconds, domain } = context
  const { client, asset, costMax, deadlineSeconds, modelVersion } = terms
  check(sender === client, 'account-mismatch', { sender, needed: client })
  check(costMax > 0n, 'amount-invalid', { costMax })
  checkAsset(context, asset)
  check(deadlineSeconds >= nowSeconds, 'request-expired', { deadlineSeconds, nowSeconds })
  const near = deadlineSeconds <= nowSeconds + DEADLINE_MAX_SECONDS
  check(near, 'deadline-too-far', { deadlineSeconds, nowSeconds, max: DEADLINE_MAX_SECONDS })
  const short = (input?.length ?? 0) <= INPUT_BYTES_MAX
  check(short, 'request-invalid', { inputBytes: input?.length ?? 0, max: INPUT_BYTES_MAX })
  // Nobody could answer on the chain what stands nowhere; no jury looks at such answers.
  const told = terms.answer === undefined || ((input?.length ?? 0) > 0 && !terms.held)
  check(told, 'request-invalid', { answer: 'chain', inputBytes: input?.length ?? 0 })
  // Who posts is paid whatever it posts.
  const known = terms.answer === undefined || Request.isFiltered(terms.filter)
  check(known, 'request-invalid', { answer: 'chain', filter: 'lets every stranger answer' })
  servable(state, modelVersion)
  checkAccess(context, modelVersion, client)
  const id = Request.idOf(terms, domain)
  check(!state.requests.get(id), 'request-exists', { request: id })
  reserve(context, { account: client, asset }, costMax)
  const money = { settled: 0n, paid: nothingPaid, refunded: 0n }
  state.requests.set(id, { terms, status: 'open', ...money })
  const words = { kind: 'request-opened', requestId: id, terms } as const
  context.emit(input ? { ...words, input: Hex.from(input) } : words)
}

/** @throws {LedgerError} `request-not-open`: also where there is no such request. */
function openRecord({ state }: Context, id: Hash): RequestRecord {
  const known = state.requests.get(id)
  const status = known?.status ?? 'none'
  check(known && status === 'open', 'request-not-open', { request: id, status })
  return known
}

type Locked = RequestRecord & { readonly lock: Lock }

/** @throws {LedgerError} `request-not-locked`: also where there is no such request. */
export function lockedRecord({ state }: Context, id: Hash): Locked {
  const known = state.requests.get(id)
  const { lock, status } = known ?? { status: 'none' }
  check(known && lock && status === 'locked', 'request-not-locked', { request: id, status })
  return { ...known, lock }
}

type Due = {
  readonly requestId: Hash
  readonly known: Locked
  readonly total: bigint
  readonly receiptsRoot: Hash
}

/** Takes a request: pins the offer's prices and sets the bond aside. */
export function lock(
  context: Context,
  options: {
    requestId: Hash
    offer: Offer.Offer
    addresses: readonly string[]
    sealKey: Hex.Hex
  },
): void {
  const { state, sender: provider, nowSeconds, nativeAsset } = context
  const { requestId, offer, addresses, sealKey } = options
  const known = openRecord(context, requestId)
  const { terms, releasedBy } = known
  const isNew = !releasedBy?.includes(provider)
  check(isNew, 'request-released', { request: requestId, provider })
  const { deadlineSeconds, modelVersion, asset, pricesMax, filter } = terms
  check(nowSeconds <= deadlineSeconds, 'request-expired', { deadlineSeconds, nowSeconds })
  check(offer.provider === provider, 'account-mismatch', { provider, needed: offer.provider })
  const offerHash = Offer.hash(offer, context.domain)
  checkOffer(context, offer)
  checkAccess(context, offer.modelVersion, terms.client)
  expose(context, { provider, asset: offer.asset, by: terms.costMax })
  const fits = offer.modelVersion === modelVersion && offer.asset === asset
  check(fits, 'offer-mismatch', { offerHash, modelVersion, asset })
  check(Price.within(offer.prices, pricesMax), 'price-above-maximum', { offerHash })
  check(passes(context, filter, provider), 'filter-not-passed', { request: requestId, provider })
  const { requestBond: bond } = parametersOf(state)
  reserve(context, { account: provider, asset: nativeAsset }, bond)
  count(context, provider, { locks: 1n })

  const probation = inProbation(state, provider)
  const made: Lock = { provider, offer, atSeconds: nowSeconds, addresses, bond, probation }
  state.requests.set(requestId, { ...known, status: 'locked', lock: made })
  const words = { requestId, provider, offerHash, prices: offer.prices, addresses, sealKey, bond }
  context.emit({ kind: 'request-locked', ...words })
}

/**
 * Pays the provider by the client's voucher, by the provider or with its consent, strictly within
 * the claim window. A total of zero, for an answer that cost nothing, ends the request unpaid.
 */
export function claim(context: Context, options: SettleOptions): void {
  const { voucher, signature } = options
  const { sessionId: requestId, total, receiptsRoot } = voucher
  const known = lockedRecord(context, requestId)
  const { terms } = known
  check(terms.answer === undefined, 'answer-elsewhere', { request: requestId })
  checkInTime(context, known)
  Voucher.increase({ previous: undefined, next: voucher, cap: terms.costMax })
  checkConsent(context, options, known.lock.provider)
  const signer = recover(Voucher.hash(voucher, context.domain), signature)
  check(signer === terms.signer, 'signature-invalid', { needed: terms.signer })
  finish(context, { requestId, known, total, receiptsRoot })
}

function checkInTime({ state, nowSeconds }: Context, { lock }: Locked): void {
  const endsAt = lock.atSeconds + parametersOf(state).claimWindowSeconds
  check(nowSeconds < endsAt, 'claim-too-late', { endsAt, nowSeconds })
}

/** Pays a locked request, strictly within the claim window; the rest and the bond go back. */
export function finish(context: Context, { requestId, known, total, receiptsRoot }: Due): void {
  const { state, nowSeconds, nativeAsset } = context
  const { terms, lock } = known
  const { client, asset, costMax } = terms
  const { provider, offer, bond } = lock
  checkInTime(context, known)
  expose(context, { provider, asset, by: -costMax })
  const { auditWindowSeconds } = parametersOf(state)
  const held = terms.held && total > 0n && auditWindowSeconds > 0n
  const royaltyBps = offer.royalties.map(({ bps }) => bps)
  const { fee } = Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps })
  const paid = held ? nothingPaid : pay(context, { client, offer, previous: 0n, total })
  const refunded = costMax - total
  unreserve(context, { account: client, asset }, refunded)
  unreserve(context, { account: provider, asset: nativeAsset }, bond)
  complete(context, { provider, asset, settled: total, fee })
  const untilSeconds = nowSeconds + auditWindowSeconds
  const anchor = { receiptsRoot, atSeconds: nowSeconds }
  const made = held
    ? ({ status: 'held', claim: { ...anchor, held: { total, untilSeconds } } } as const)
    : ({ status: 'claimed', claim: anchor } as const)
  const ended = { settled: held ? 0n : total, paid, refunded, ...made }
  state.requests.set(requestId, { ...known, ...ended })
  const words = { requestId, provider, paid: total, fee, refunded, receiptsRoot }
  const until = held && { heldUntilSeconds: untilSeconds }
  context.emit({ kind: 'request-claimed', ...words, ...until })
}

/** Opens a request again, by its provider, soon after the lock; it cannot lock it again. */
export function release(context: Context, requestId: Hash): void {
  const { state, sender, nowSeconds, nativeAsset } = context
  const { lock, ...known } = lockedRecord(context, requestId)
  const { provider, bond, atSeconds } = lock
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  const endsAt = atSeconds + parametersOf(state).releaseWindowSeconds
  check(nowSeconds < endsAt, 'release-too-late', { endsAt, nowSeconds })
  const { asset, costMax } = known.terms
  expose(context, { provider, asset, by: -costMax })
  unreserve(context, { account: provider, asset: nativeAsset }, bond)
  count(context, provider, { locks: -1n })
  const releasedBy = [...(known.releasedBy ?? []), provider]
  state.requests.set(requestId, { ...known, status: 'open', releasedBy })
  context.emit({ kind: 'request-released', requestId, provider })
}

/** Ends a request that nobody has locked, by its client. */
export function cancel(context: Context, requestId: Hash): void {
  const known = openRecord(context, requestId)
  const { client } = known.terms
  const { sender } = context
  check(sender === client, 'account-mismatch', { sender, needed: client })
  giveBack(context, { requestId, known, reason: 'cancelled' })
}

/** Gives everything back, by anyone: after the claim window of a lock, or after the deadline. */
export function refund(context: Context, requestId: Hash): void {
  const { state, nowSeconds, nativeAsset } = context
  const { status } = state.requests.get(requestId) ?? {}
  if (status === 'held') {
    returnHeld(context, requestId)
    return
  }
  if (status !== 'locked') {
    const known = openRecord(context, requestId)
    const dueAt = known.terms.deadlineSeconds + 1n
    check(nowSeconds >= dueAt, 'refund-too-early', { dueAt, nowSeconds })
    giveBack(context, { requestId, known, reason: 'cancelled' })
    return
  }
  const known = lockedRecord(context, requestId)
  const { client, asset, costMax } = known.terms
  const { provider, bond, atSeconds } = known.lock
  const dueAt = atSeconds + parametersOf(state).claimWindowSeconds
  check(nowSeconds >= dueAt, 'refund-too-early', { dueAt, nowSeconds })
  expose(context, { provider, asset, by: -costMax })
  forfeit(context, { from: provider, to: client, asset: nativeAsset, amount: bond })
  count(context, provider, { timeouts: 1n })
  giveBack(context, { requestId, known, reason: 'timed-out' })
}

function giveBack(context: Context, options: giveBack.Options): void {
  const { requestId, known, reason } = options
  const { client, asset, costMax } = known.terms
  unreserve(context, { account: client, asset }, costMax)
  const status = reason === 'cancelled' ? 'cancelled' : 'refunded'
  context.state.requests.set(requestId, { ...known, status, refunded: costMax })
  context.emit({ kind: 'request-refunded', requestId, reason, refunded: costMax })
}

declare namespace giveBack {
  type Options = {
    readonly requestId: Hash
    readonly known: RequestRecord
    readonly reason: 'cancelled' | 'timed-out'
  }
}
