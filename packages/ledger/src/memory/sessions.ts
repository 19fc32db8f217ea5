import { type AccountId, type Hash, type Hex, Offer, Session, Voucher } from '@ostrom/protocol'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import type { SettleOptions } from '../ledger.ts'
import { checkOffer } from './offers.ts'
import { checkAccess } from './registry.ts'
import { complete, inProbation } from './reputation.ts'
import { expose } from './stakes.ts'
import { type Context, nothingPaid, parametersOf, type SessionRecord } from './state.ts'
import { addPaid, pay, reserve, unreserve } from './vault.ts'

/** As on chain, where a cap shares its storage slot with other fields. */
const CAP_MAX = (1n << 96n) - 1n

/** A client's money is never held for longer than this. */
const SESSION_MAX_SECONDS = 30n * 86_400n

type Opening = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly offer: Offer.Offer
}

/** Opens a session; see docs/spec/sessions.md, section 1, for each check. */
export function open(context: Context, options: Opening): void {
  const { state, domain } = context
  const { authorization, offer } = options
  const { client, provider, asset, cap, expiresAtSeconds } = authorization
  const named = Offer.hash(offer, domain) === authorization.offerHash
  const matches = named && offer.provider === provider && offer.asset === asset
  check(matches, 'offer-mismatch', { offerHash: authorization.offerHash, provider, asset })
  checkAuthorization(context, options)
  const id = Session.idOf(authorization, domain)
  check(!state.sessions.get(id), 'session-exists', { session: id })
  checkOffer(context, offer)
  checkAccess(context, offer.modelVersion, client)
  expose(context, { provider, asset, by: cap })
  reserve(context, { account: client, asset }, cap)

  state.sessions.set(id, {
    authorization,
    offer,
    closed: false,
    probation: inProbation(state, provider),
    cap,
    settled: 0n,
    count: 0n,
    receiptsRoot: `0x${'00'.repeat(32)}`,
    deadlineSeconds: expiresAtSeconds,
    anchoredAtSeconds: 0n,
    paid: nothingPaid,
    refunded: 0n,
  })
  const { signer, offerHash } = authorization
  const parties = { client, signer, provider, asset, offerHash }
  context.emit({ kind: 'session-opened', sessionId: id, ...parties, cap, expiresAtSeconds })
}

function checkAuthorization(context: Context, { authorization, signature }: Opening): void {
  const { sender, nowSeconds, domain, state } = context
  const { client, provider, openBySeconds, expiresAtSeconds, nonce, cap } = authorization
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  check(cap > 0n && cap <= CAP_MAX, 'amount-invalid', { cap, max: CAP_MAX })
  check(nowSeconds <= openBySeconds, 'authorization-expired', { openBySeconds, nowSeconds })
  const soon = openBySeconds <= nowSeconds + Session.OPEN_BY_MAX_SECONDS
  check(soon, 'authorization-too-early', { openBySeconds, nowSeconds })
  check(expiresAtSeconds > nowSeconds, 'session-expired', { expiresAtSeconds, nowSeconds })
  const brief = expiresAtSeconds <= nowSeconds + SESSION_MAX_SECONDS
  check(brief, 'deadline-too-far', { expiresAtSeconds, nowSeconds, max: SESSION_MAX_SECONDS })
  const floor = state.nonceFloors.get(client) ?? 0n
  check(nonce >= floor, 'nonce-cancelled', { nonce, floor })
  checkSigned(Session.authorizationHash(authorization, domain), signature, [client])
}

/** @throws {LedgerError} `signature-invalid`. */
function checkSigned(digest: Hash, signature: Hex.Hex, allowed: readonly AccountId[]): void {
  const signer = recover(digest, signature)
  check(signer && allowed.includes(signer), 'signature-invalid', { needed: allowed.join(' or ') })
}

/** @throws {LedgerError} `session-unknown`, `session-closed`. */
function openRecord({ state }: Context, id: Hash): SessionRecord {
  const known = state.sessions.get(id)
  check(known, 'session-unknown', { session: id })
  check(!known.closed, 'session-closed', { session: id })
  return known
}

/** As `openRecord`, strictly before the deadline. */
function liveRecord(context: Context, id: Hash): SessionRecord {
  const known = openRecord(context, id)
  const { nowSeconds } = context
  const { deadlineSeconds } = known
  check(nowSeconds < deadlineSeconds, 'session-expired', { deadlineSeconds, nowSeconds })
  return known
}

/** Raises the cap to that of the top-up; one at or below the present cap changes nothing. */
export function raiseCap(
  context: Context,
  { topUp, signature }: { topUp: Session.TopUp; signature: Hex.Hex },
): void {
  const { nowSeconds, state, domain } = context
  const { sessionId, cap, validUntilSeconds } = topUp
  const known = liveRecord(context, sessionId)
  const { client, provider, asset } = known.authorization
  const valid = nowSeconds <= validUntilSeconds
  check(valid, 'authorization-expired', { validUntilSeconds, nowSeconds })
  checkSigned(Session.topUpHash(topUp, domain), signature, [client])
  if (cap <= known.cap) return
  expose(context, { provider, asset, by: cap - known.cap })
  reserve(context, { account: client, asset }, cap - known.cap)
  state.sessions.set(sessionId, { ...known, cap })
  context.emit({ kind: 'session-topped-up', sessionId, cap })
}

/**
 * Refuses a settlement that the provider neither sends nor has consented to.
 *
 * @throws {LedgerError} `account-mismatch`, `signature-invalid`.
 */
export function checkConsent(
  { sender, domain }: Context,
  { voucher, consent }: SettleOptions,
  provider: AccountId,
): void {
  if (sender === provider) return
  check(consent, 'account-mismatch', { sender, needed: provider })
  checkSigned(Session.settlementConsentHash(voucher, domain), consent, [provider])
}

/** Pays what the voucher adds. By the provider or with its consent, before the deadline. */
export function settle(context: Context, options: SettleOptions): void {
  const known = openRecord(context, options.voucher.sessionId)
  checkConsent(context, options, known.authorization.provider)
  payVoucher(context, options)
}

function payVoucher(context: Context, { voucher, signature }: SettleOptions): void {
  const { state, domain } = context
  const { sessionId, total, count: answers, receiptsRoot } = voucher
  const known = liveRecord(context, sessionId)
  const { client, signer } = known.authorization
  const before = { sessionId, total: known.settled, count: known.count, receiptsRoot }
  const previous = known.settled === 0n && known.count === 0n ? undefined : before
  Voucher.increase({ previous, next: voucher, cap: known.cap })
  checkSigned(Voucher.hash(voucher, domain), signature, [signer])

  const step = pay(context, { client, offer: known.offer, previous: known.settled, total })
  const settled = { settled: total, count: answers, receiptsRoot, paid: addPaid(known.paid, step) }
  const anchoredAtSeconds = context.nowSeconds
  state.sessions.set(sessionId, { ...known, ...settled, anchoredAtSeconds })
  const words = { sessionId, total, count: answers, receiptsRoot }
  context.emit({ kind: 'session-settled', ...words, fee: step.fee })
}

function close(context: Context, sessionId: Hash): void {
  const known = openRecord(context, sessionId)
  const { client, provider, asset } = known.authorization
  const { settled } = known
  const rest = known.cap - known.settled
  expose(context, { provider, asset, by: -known.cap })
  unreserve(context, { account: client, asset }, rest)
  const { deadlineSeconds: due } = known
  const deadlineSeconds = context.nowSeconds < due ? context.nowSeconds : due
  const ended = { closed: true, refunded: rest, deadlineSeconds }
  context.state.sessions.set(sessionId, { ...known, ...ended })
  complete(context, { provider, asset, settled, fee: known.paid.fee })
  context.emit({ kind: 'session-closed', sessionId, total: settled, refunded: rest })
}

/** Ends a session at once, by its provider. */
export function closeByProvider(
  context: Context,
  { sessionId, last }: { sessionId: Hash; last?: SettleOptions },
): void {
  const { provider } = openRecord(context, sessionId).authorization
  const { sender } = context
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  if (last) {
    const same = last.voucher.sessionId === sessionId
    check(same, 'session-unknown', { session: last.voucher.sessionId, closing: sessionId })
    settle(context, last)
  }
  close(context, sessionId)
}

/** Ends a session at once, by anyone who holds both sides' word. */
export function closeTogether(
  context: Context,
  options: { last: SettleOptions; consent: Session.CloseConsent; consentSignature: Hex.Hex },
): void {
  const { last, consent, consentSignature } = options
  const { sessionId, total, count: answers, receiptsRoot } = consent
  const known = openRecord(context, sessionId)
  const digest = Session.closeConsentHash(consent, context.domain)
  checkSigned(digest, consentSignature, [known.authorization.provider])
  const anchorsMore = total === known.settled && answers > known.count
  if (total > known.settled || anchorsMore) {
    const { voucher } = last
    const isSame = voucher.sessionId === sessionId && voucher.total === total
    const isSameRoot = voucher.count === answers && voucher.receiptsRoot === receiptsRoot
    check(isSame && isSameRoot, 'consent-mismatch', { consented: total, voucher: voucher.total })
    payVoucher(context, last)
  }
  close(context, sessionId)
}

/** Brings the deadline to now plus the governed window, never later than it was. */
export function requestClose(
  context: Context,
  { sessionId, signature }: { sessionId: Hash; signature: Hex.Hex },
): void {
  const { state, nowSeconds, domain } = context
  const known = openRecord(context, sessionId)
  const { client, signer } = known.authorization
  checkSigned(Session.closeRequestHash({ sessionId }, domain), signature, [signer, client])
  const { closeWindowSeconds } = parametersOf(state)
  const wished = nowSeconds + closeWindowSeconds
  if (wished >= known.deadlineSeconds) return
  state.sessions.set(sessionId, { ...known, deadlineSeconds: wished })
  context.emit({ kind: 'session-close-requested', sessionId, deadlineSeconds: wished })
}

/** Returns the rest to the client. By anyone, from the deadline on. */
export function expire(context: Context, sessionId: Hash): void {
  const { deadlineSeconds } = openRecord(context, sessionId)
  const { nowSeconds } = context
  check(nowSeconds >= deadlineSeconds, 'refund-too-early', { deadlineSeconds, nowSeconds })
  close(context, sessionId)
}

/** @throws {LedgerError} `nonce-cancelled`: the floor does not rise. */
export function cancelNonces(context: Context, floor: bigint): void {
  const { state, sender: client } = context
  const known = state.nonceFloors.get(client) ?? 0n
  check(floor > known, 'nonce-cancelled', { floor, present: known })
  state.nonceFloors.set(client, floor)
  context.emit({ kind: 'nonces-cancelled', client, floor })
}
