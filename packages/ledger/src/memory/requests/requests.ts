import { type Hash, Hex, Offer, Price, Request, Voucher } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import {
  ANSWER_BYTES_MAX,
  type OnchainAnswer,
  onchainTermsDefault,
  WAITING_ANSWERS_MAX,
} from '../../requests/onchain-answers.ts'
import type { ClaimOptions } from '../../requests/requests.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import type { MemoryRequestRecord, RequestLock } from '../chain/work-state.ts'
import { checkByProvider, end, free, use } from '../money/escrow.ts'
import { completionsOf } from '../money/escrow-records.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { checkAsset, creditSystemAccount, payOut, transfer } from '../money/vault.ts'
import { checkAccess, requireServable } from '../registry/models.ts'
import { checkFilter, checkOffer } from '../registry/offers.ts'
import { checkConsent, checkRoot } from '../sessions/sessions.ts'
import { bondOf, burnBonds, type LockContext, returnBond } from './request-bonds.ts'

/** Expected seats for an audited on-chain answer; more than half of them endorse it. */
export const ANSWER_SEATS = 63n

/** Maximum seconds from the opening of a request to its deadline for a lock. */
const DEADLINE_MAX_SECONDS = 7n * 86_400n

/** Maximum bytes of a prompt inside a transaction. */
const INPUT_BYTES_MAX = 4_096

/** Same bound as on chain, where a cost shares its storage slot with other fields. */
const COST_MAX = (1n << 96n) - 1n

/** Opens a request and reserves its maximum cost. */
export function open(
  context: TransactionContext,
  { terms: stated, input }: { terms: Request.RequestTerms; input?: Uint8Array },
): void {
  const { state, sender, nowSeconds, domain } = context
  const terms = statedTerms(context, stated)
  const { client, asset, costMax, deadlineSeconds, modelVersion } = terms
  check(sender === client, 'account-mismatch', { sender, needed: client })
  check(costMax > 0n && costMax <= COST_MAX, 'amount-invalid', { costMax, max: COST_MAX })
  checkAsset(context, asset)
  check(deadlineSeconds >= nowSeconds, 'request-expired', { deadlineSeconds, nowSeconds })
  const near = deadlineSeconds <= nowSeconds + DEADLINE_MAX_SECONDS
  check(near, 'deadline-too-far', { deadlineSeconds, nowSeconds, max: DEADLINE_MAX_SECONDS })
  const short = (input?.length ?? 0) <= INPUT_BYTES_MAX
  check(short, 'request-invalid', { inputBytes: input?.length ?? 0, max: INPUT_BYTES_MAX })
  // A request for an on-chain answer must contain its input on the chain, because no jury examines
  // such answers.
  const isReadable = terms.answer === undefined || ((input?.length ?? 0) > 0 && !terms.held)
  check(isReadable, 'request-invalid', { answer: 'chain', inputBytes: input?.length ?? 0 })
  // Without an audit, the provider that posts is paid for any content.
  const isAudited = terms.onchain?.proof === 'audited'
  const isTrusted = isAudited || terms.filter.providers.length > 0
  check(terms.answer === undefined || isTrusted, 'request-invalid', {
    answer: 'chain',
    filter: 'names no provider',
  })
  const isPrivate = input?.[0] === 0
  check(!isAudited || !isPrivate, 'request-invalid', { proof: 'audited', input: 'private' })
  check(Request.isCourtClear(terms.filter), 'request-invalid', { filter: 'names no court' })
  checkOnchainTerms(terms)
  requireServable(context, modelVersion)
  checkAccess(context, modelVersion, client)
  const id = Request.idOf(terms, domain)
  const floor = state.requestFloors.get(client) ?? 0n
  const isNew = terms.nonce >= floor && !state.requests.get(id)
  check(isNew, 'request-exists', { request: id, nonce: terms.nonce, floor })
  creditSystemAccount(context, 'requests', asset, costMax)
  state.requests.set(id, { terms, status: 'open', settled: 0n, refunded: 0n })
  const words = { kind: 'request-opened', requestId: id, terms } as const
  context.emit(input ? { ...words, input: Hex.from(input) } : words)
}

/**
 * Returns the terms of a request; on a chain with endorsements, a request for an on-chain answer
 * gets the default terms if it states none.
 */
function statedTerms({ hasEndorsements }: TransactionContext, terms: Request.RequestTerms) {
  if (hasEndorsements && terms.answer === 'chain') return { onchain: onchainTermsDefault, ...terms }
  check(hasEndorsements || !terms.onchain, 'request-invalid', { onchain: 'not on this chain' })
  return terms
}

/** Refuses terms of on-chain answers that need contracts: callbacks, and proofs. */
function checkOnchainTerms({ answer, onchain }: Request.RequestTerms): void {
  if (!onchain) return
  const { proof, callbackGas, answerBytesMax: max } = onchain
  const isKnown = answer === 'chain' && proof !== 'required' && callbackGas === 0
  check(isKnown, 'request-invalid', { proof, callbackGas, reason: 'this chain has no contracts' })
  const fits = max > 0 && max <= ANSWER_BYTES_MAX
  check(fits, 'request-invalid', { answerBytesMax: max, max: ANSWER_BYTES_MAX })
}

/** @throws {LedgerError} `request-not-open`: the request does not exist or is not open. */
function openRecord({ state }: TransactionContext, id: Hash): MemoryRequestRecord {
  const request = state.requests.get(id)
  const status = request?.status ?? 'none'
  check(request && status === 'open', 'request-not-open', { request: id, status })
  return request
}

/**
 * @throws {LedgerError} `request-not-open`: the request is not open, or has the maximum of waiting
 * answers.
 */
function lockableRecord(
  { state }: Pick<TransactionContext, 'state'>,
  id: Hash,
): MemoryRequestRecord {
  const request = state.requests.get(id)
  const { status, waiting = [] } = request ?? { status: 'none' as const }
  const isOpen = status === 'open' || status === 'answered'
  const answers = waiting.length
  const isLockable = request && isOpen && answers < WAITING_ANSWERS_MAX
  check(isLockable, 'request-not-open', { request: id, status, answers })
  return request
}

/** Returns the bond that a lock takes now. */
export const lockBond = (
  context: LockContext,
  { requestId, offer }: { requestId: Hash; offer: Offer.Offer },
): bigint => bondOf(context, lockableRecord(context, requestId), offer)

export type LockedRequest = MemoryRequestRecord & { readonly lock: RequestLock }

/** @throws {LedgerError} `request-not-locked`: the request does not exist or is not locked. */
export function lockedRecord({ state }: TransactionContext, id: Hash): LockedRequest {
  const request = state.requests.get(id)
  const { lock, status } = request ?? { status: 'none' }
  check(request && lock && status === 'locked', 'request-not-locked', { request: id, status })
  return { ...request, lock }
}

/**
 * Locks a request under an offer; the bond comes from the provider's balance. The provider or its
 * operator may call it.
 */
export function lock(
  context: TransactionContext,
  options: {
    requestId: Hash
    offer: Offer.Offer
    addresses: readonly string[]
    sealKey: Hex.Hex
    bondMax?: bigint
  },
): void {
  const { state, nowSeconds, nativeAsset, domain } = context
  const { requestId, offer, addresses, sealKey, bondMax } = options
  const { provider } = offer
  const request = lockableRecord(context, requestId)
  const { terms, releasedBy } = request
  const { deadlineSeconds, modelVersion, asset, pricesMax, filter } = terms
  check(nowSeconds <= deadlineSeconds, 'request-expired', { deadlineSeconds, nowSeconds })
  const offerHash = Offer.hash(offer, domain)
  checkOffer(context, offer)
  checkAccess(context, modelVersion, terms.client)
  const fits = offer.modelVersion === modelVersion && offer.asset === asset
  check(fits, 'offer-mismatch', { offerHash, modelVersion, asset })
  check(Price.isWithin(offer.prices, pricesMax), 'price-above-maximum', { offerHash })
  checkFilter(context, filter, provider)
  const isNew = !releasedBy?.includes(provider)
  check(isNew, 'request-already-released', { request: requestId, provider })
  const completionsBefore = completionsOf(state, 'requests', provider)
  use(context, { escrow: 'requests', offer }, { from: 0n, to: terms.costMax })
  const bond = bondOf(context, request, offer)
  const isMeant = bondMax === undefined || bond <= bondMax
  check(isMeant, 'request-not-open', { request: requestId, bond, bondMax: bondMax ?? bond })
  transfer(context, {
    from: provider,
    to: systemAccounts.requests,
    asset: nativeAsset,
    amount: bond,
  })

  const lockTerms = { provider, offer, atSeconds: nowSeconds, addresses }
  const made: RequestLock = { ...lockTerms, bond, completionsBefore }
  state.requests.set(requestId, { ...request, status: 'locked', lock: made })
  const words = { requestId, provider, offerHash, prices: offer.prices, addresses, sealKey, bond }
  context.emit({ kind: 'request-locked', ...words })
}

/**
 * Ends a locked request by the client's voucher. The provider may call it, or any account with the
 * provider's consent. A total of zero ends it unpaid, for an answer that cost nothing.
 */
export function claim(context: TransactionContext, options: ClaimOptions): void {
  const { voucher, signature, consent } = options
  const { sessionId: requestId, total, count, receiptsRoot } = voucher
  const request = lockedRecord(context, requestId)
  const { terms, lock } = request
  check(terms.answer === undefined, 'answer-mode-mismatch', { request: requestId })
  Voucher.increase({ previous: undefined, next: voucher, cap: terms.costMax })
  const { totalMin = 0n, signature: agreed } = consent ?? {}
  check(total >= totalMin, 'consent-mismatch', { total, totalMin })
  const { domain: ledgerDomain } = context
  const digest = Request.claimConsentHash(
    { requestId, totalMin, count, receiptsRoot },
    ledgerDomain,
  )
  checkConsent(context, { digest, consent: agreed, provider: lock.provider, market: 'requests' })
  checkRoot(voucher)
  const domain = Request.domain(ledgerDomain)
  const signer = recover(Voucher.hash(voucher, domain), signature)
  check(signer === terms.signer, 'signature-invalid', { needed: terms.signer })
  pay(context, { requestId, request, total, count, receiptsRoot })
  returnBond(context, request, parametersOf(context.state).claimWindowSeconds)
}

function checkInTime({ state, nowSeconds }: TransactionContext, { lock }: LockedRequest): void {
  const endsAt = lock.atSeconds + parametersOf(state).claimWindowSeconds
  check(nowSeconds < endsAt, 'claim-too-late', { endsAt, nowSeconds })
}

type RequestPayment = {
  readonly requestId: Hash
  readonly request: LockedRequest
  readonly total: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
}

/**
 * Pays a locked request strictly within the claim window. The rest of its reserve returns to the
 * client, and the bond to the provider.
 */
export function finish(context: TransactionContext, due: RequestPayment): void {
  checkInTime(context, due.request)
  pay(context, due)
  returnBond(context, due.request, parametersOf(context.state).claimWindowSeconds)
}

/**
 * Leaves an answer to validators, strictly within the claim window; the bond stays in the pot of
 * the requests.
 */
export function leaveToAudit(
  context: TransactionContext,
  { requestId, request, answer }: leaveToAudit.Options,
): void {
  checkInTime(context, request)
  const { sha256, provider } = answer
  const { lock, waiting = [], releasedBy = [], ...record } = request
  check(answer.content.kind === 'bytes', 'answer-invalid', { request: requestId, bytes: 0 })
  const isNew = waiting.every((one) => one.answer.sha256 !== sha256)
  check(isNew, 'answer-known', { request: requestId, sha256 })
  context.state.requests.set(requestId, {
    ...record,
    status: 'answered',
    releasedBy: [...releasedBy, provider],
    waiting: [...waiting, { lock, answer, seats: 0n }],
  })
}

export declare namespace leaveToAudit {
  type Options = Pick<RequestPayment, 'requestId' | 'request'> & { readonly answer: OnchainAnswer }
}

/** Ends a paid request; the rest of its reserve returns to the client. */
export function pay(context: TransactionContext, due: RequestPayment): void {
  const { requestId, request, total, count, receiptsRoot } = due
  const { state, nowSeconds: atSeconds } = context
  const { terms, lock } = request
  const { client, costMax } = terms
  const { provider, offer } = lock
  const refunded = costMax - total
  const claim = { receiptsRoot, count, atSeconds }
  state.requests.set(requestId, { ...request, status: 'claimed', claim, settled: total, refunded })
  context.emit({
    kind: 'request-claimed',
    requestId,
    provider,
    paid: total,
    count,
    refunded,
    receiptsRoot,
  })
  end(context, {
    escrow: 'requests',
    offer,
    id: requestId,
    client,
    cap: costMax,
    owed: total,
    count,
  })
}

/**
 * Ends the lock of a request, so that other providers can lock it. Only its provider or the
 * provider's operator may call it; this provider cannot lock the request again.
 */
export function release(context: TransactionContext, requestId: Hash): void {
  const { state, nowSeconds } = context
  const { lock, ...record } = lockedRecord(context, requestId)
  const { provider, offer } = lock
  const work = { escrow: 'requests', offer } as const
  checkByProvider(context, work)
  const { releaseWindowSeconds, claimWindowSeconds } = parametersOf(state)
  const endsAt = lock.atSeconds + claimWindowSeconds
  const isReleasable = !record.terms.onchain || nowSeconds < endsAt
  check(isReleasable, 'release-too-late', { endsAt, nowSeconds })
  free(context, work, record.terms.costMax)
  returnBond(context, { lock }, releaseWindowSeconds)
  const releasedBy = [...(record.releasedBy ?? []), provider]
  const status = record.waiting?.length ? 'answered' : 'open'
  state.requests.set(requestId, { ...record, status, releasedBy })
  context.emit({ kind: 'request-released', requestId, provider })
}

/** Ends an open request unpaid. Only its client may call it. */
export function cancel(context: TransactionContext, requestId: Hash): void {
  const request = openRecord(context, requestId)
  const { client } = request.terms
  const { sender } = context
  check(sender === client, 'account-mismatch', { sender, needed: client })
  refundClient(context, { requestId, record: request, reason: 'cancelled' })
}

/**
 * Refunds a request: after the claim window of its lock, or, without a lock, after its deadline.
 * Any account may call it.
 */
export function refund(context: TransactionContext, requestId: Hash): void {
  const { state, nowSeconds } = context
  const { status } = state.requests.get(requestId) ?? {}
  if (status !== 'locked') {
    const record = openRecord(context, requestId)
    const dueAt = record.terms.deadlineSeconds + 1n
    check(nowSeconds >= dueAt, 'refund-too-early', { dueAt, nowSeconds })
    refundClient(context, { requestId, record, reason: 'cancelled' })
    return
  }
  const request = lockedRecord(context, requestId)
  const { costMax } = request.terms
  const { bond, atSeconds, offer } = request.lock
  const dueAt = atSeconds + parametersOf(state).claimWindowSeconds
  check(nowSeconds >= dueAt, 'refund-too-early', { dueAt, nowSeconds })
  free(context, { escrow: 'requests', offer }, costMax)
  burnBonds(context, bond)
  refundClient(context, { requestId, record: request, reason: 'timed-out' })
}

function refundClient(context: TransactionContext, options: refundClient.Options): void {
  const { requestId, record: request, reason } = options
  const { client, asset, costMax } = request.terms
  payOut(context, 'requests', { to: client, asset, amount: costMax })
  const status = reason === 'cancelled' ? 'cancelled' : 'refunded'
  const end = { status, refunded: costMax, endedAtSeconds: context.nowSeconds } as const
  context.state.requests.set(requestId, { ...request, ...end })
  context.emit({ kind: 'request-refunded', requestId, reason, refunded: costMax })
}

declare namespace refundClient {
  type Options = {
    readonly requestId: Hash
    readonly record: MemoryRequestRecord
    readonly reason: 'cancelled' | 'timed-out'
  }
}
