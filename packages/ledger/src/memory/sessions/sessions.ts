import {
  type AccountId,
  type Channel,
  type Hash,
  type Hex,
  Offer,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import type { SettleOptions } from '../../sessions/sessions.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import type { MemorySessionRecord } from '../chain/work-state.ts'
import { checkByProvider, collectDue, end, use } from '../money/escrow.ts'
import { completionsOf } from '../money/escrow-records.ts'
import { isActingFor, stakeOf } from '../money/stakes.ts'
import { pull, submitApproval } from '../money/vault.ts'
import { checkAccess } from '../registry/models.ts'
import { checkOffer } from '../registry/offers.ts'

/** Same bound as on chain, where a cap shares its storage slot with other fields. */
const CAP_MAX = (1n << 96n) - 1n

type SessionOpenOptions = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly offer: Offer.Offer
  readonly approval?: Channel.SignedApproval
}

/** Opens a session; see docs/spec/sessions.md, section 1, for each check. */
export function open(context: TransactionContext, options: SessionOpenOptions): void {
  const { state, domain } = context
  const { authorization, offer, approval } = options
  const { client, provider, asset, cap, expiresAtSeconds } = authorization
  const named = Offer.hash(offer, domain) === authorization.offerHash
  const matches = named && offer.provider === provider && offer.asset === asset
  check(matches, 'offer-mismatch', { offerHash: authorization.offerHash, provider, asset })
  checkAuthorization(context, options)
  const id = Session.idOf(authorization, domain)
  check(!state.sessions.get(id), 'session-exists', { session: id })
  checkOffer(context, offer)
  checkAccess(context, offer.modelVersion, client)
  const completionsBefore = completionsOf(state, 'sessions', provider)
  use(context, { escrow: 'sessions', offer }, { from: 0n, to: cap })
  if (approval) submitApproval(context, approval)
  pull(context, { from: client, asset, amount: cap, pot: 'sessions' })

  state.sessions.set(id, {
    authorization,
    offer,
    closed: false,
    completionsBefore,
    cap,
    settled: 0n,
    count: 0n,
    receiptsRoot: `0x${'00'.repeat(32)}`,
    deadlineSeconds: expiresAtSeconds,
    anchoredAtSeconds: 0n,
    drawnAtSeconds: 0n,
  })
  const { signer, offerHash } = authorization
  const parties = { client, signer, provider, asset, offerHash }
  context.emit({ kind: 'session-opened', sessionId: id, ...parties, cap, expiresAtSeconds })
}

function checkAuthorization(
  context: TransactionContext,
  { authorization, signature }: SessionOpenOptions,
): void {
  const { nowSeconds, domain, state } = context
  const { client, openBySeconds, expiresAtSeconds, nonce, cap } = authorization
  check(cap > 0n && cap <= CAP_MAX, 'amount-invalid', { cap, max: CAP_MAX })
  check(nowSeconds <= openBySeconds, 'authorization-expired', { openBySeconds, nowSeconds })
  const soon = openBySeconds <= nowSeconds + Session.OPEN_BY_MAX_SECONDS
  check(soon, 'authorization-too-early', { openBySeconds, nowSeconds })
  check(expiresAtSeconds > nowSeconds, 'session-expired', { expiresAtSeconds, nowSeconds })
  const brief = expiresAtSeconds <= nowSeconds + Session.SESSION_MAX_SECONDS
  const max = Session.SESSION_MAX_SECONDS
  check(brief, 'deadline-too-far', { expiresAtSeconds, nowSeconds, max })
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
function openRecord({ state }: TransactionContext, id: Hash): MemorySessionRecord {
  const session = state.sessions.get(id)
  check(session, 'session-unknown', { session: id })
  check(!session.closed, 'session-closed', { session: id })
  return session
}

/** Like `openRecord`, but refuses a session from its deadline on. */
function liveRecord(context: TransactionContext, id: Hash): MemorySessionRecord {
  const session = openRecord(context, id)
  const { nowSeconds } = context
  const { deadlineSeconds } = session
  check(nowSeconds < deadlineSeconds, 'session-expired', { deadlineSeconds, nowSeconds })
  return session
}

/**
 * Raises the cap to that of the top-up; a cap at or below the present one changes nothing. Only the
 * provider or its operator may call it, because a higher cap needs more of the provider's stake.
 */
export function raiseCap(
  context: TransactionContext,
  { topUp, signature }: { topUp: Session.TopUp; signature: Hex.Hex },
): void {
  const { nowSeconds, state, domain } = context
  const { sessionId, cap, validUntilSeconds } = topUp
  const session = liveRecord(context, sessionId)
  const { client, asset } = session.authorization
  const valid = nowSeconds <= validUntilSeconds
  check(valid, 'authorization-expired', { validUntilSeconds, nowSeconds })
  checkSigned(Session.topUpHash(topUp, domain), signature, [client])
  if (cap <= session.cap) return
  use(context, { escrow: 'sessions', offer: session.offer }, { from: session.cap, to: cap })
  pull(context, { from: client, asset, amount: cap - session.cap, pot: 'sessions' })
  state.sessions.set(sessionId, { ...session, cap })
  context.emit({ kind: 'session-cap-raised', sessionId, cap })
}

/** Returns the accounts that may sign for a provider: itself, and the operator that it named. */
const signersFor = (
  { state }: TransactionContext,
  market: 'sessions' | 'requests',
  provider: AccountId,
) => {
  const { operator } = stakeOf(state, { account: provider, market })
  return operator ? [operator, provider] : [provider]
}

/**
 * Refuses a transaction unless the provider or its operator sends it, or signed `digest` as
 * consent.
 *
 * @throws {LedgerError} `account-mismatch`, `signature-invalid`.
 */
export function checkConsent(
  context: TransactionContext,
  options: {
    readonly digest: Hash
    readonly consent: Hex.Hex | undefined
    readonly provider: AccountId
    readonly market: 'sessions' | 'requests'
  },
): void {
  const { digest, consent, provider, market } = options
  const { state, sender } = context
  if (isActingFor(state, { account: provider, market }, sender)) return
  check(consent, 'account-mismatch', { sender, needed: provider })
  checkSigned(digest, consent, signersFor(context, market, provider))
}

/**
 * Anchors a voucher before the deadline. The provider may call it, or any account with the
 * provider's consent.
 */
export function settle(context: TransactionContext, options: SettleOptions): void {
  const { voucher, consent } = options
  const session = openRecord(context, voucher.sessionId)
  const { provider } = session.authorization
  const digest = Session.settlementConsentHash(voucher, context.domain)
  checkConsent(context, { digest, consent, provider, market: 'sessions' })
  checkVoucher(context, options)
  const { nowSeconds, state } = context
  const from = session.anchoredAtSeconds + parametersOf(state).settleIntervalSeconds
  const early = session.anchoredAtSeconds !== 0n && nowSeconds < from
  check(!early, 'settlement-too-soon', { fromSeconds: from, nowSeconds })
  anchor(context, options)
}

/** @throws {LedgerError} `root-mismatch`: an answer that no root covers could never be audited. */
export function checkRoot({ sessionId, count, receiptsRoot }: Voucher.Voucher): void {
  const rooted = BigInt(receiptsRoot) !== 0n
  check(rooted === (count !== 0n), 'root-mismatch', { subject: sessionId, count })
}

/** Throws as `Voucher.increase`. */
function checkNewer(session: MemorySessionRecord, next: Voucher.Voucher): void {
  const { settled: total, count, cap, receiptsRoot } = session
  const before = { sessionId: next.sessionId, total, count, receiptsRoot }
  Voucher.increase({ previous: total === 0n && count === 0n ? undefined : before, next, cap })
}

/** @throws {LedgerError} `signature-invalid`, `root-mismatch`, and as `Voucher.increase`. */
function checkVoucher(context: TransactionContext, { voucher, signature }: SettleOptions): void {
  const session = liveRecord(context, voucher.sessionId)
  const { signer } = session.authorization
  checkNewer(session, voucher)
  checkRoot(voucher)
  checkSigned(Voucher.hash(voucher, context.domain), signature, [signer])
}

function anchor({ state, emit, nowSeconds }: TransactionContext, { voucher }: SettleOptions): void {
  const { sessionId, total, count, receiptsRoot } = voucher
  const session = state.sessions.get(sessionId)
  if (!session) return
  const { settled, count: counted, anchoredAtSeconds: atSeconds } = session
  const before = { receiptsRoot: session.receiptsRoot, total: settled, count: counted, atSeconds }
  state.sessions.set(sessionId, {
    ...session,
    settled: total,
    count,
    receiptsRoot,
    anchoredAtSeconds: nowSeconds,
    ...(atSeconds !== 0n && { previous: before }),
  })
  emit({ kind: 'session-settled', sessionId, total, count, receiptsRoot })
}

function close(context: TransactionContext, sessionId: Hash, anchoredNow: boolean): void {
  const session = openRecord(context, sessionId)
  const { state, nowSeconds } = context
  const { cap, settled: owed, count, offer, deadlineSeconds: due } = session
  const { client } = session.authorization
  const { receiptsRoot, anchoredAtSeconds: atSeconds } = session
  const drawnAtSeconds = nowSeconds < due ? nowSeconds : due
  // A close makes the beacon draw the last root's receipts for another second. If an earlier
  // settlement anchored this root, the second of that settlement counts, too.
  const again = !anchoredNow && atSeconds !== 0n
  const before = { receiptsRoot, total: owed, count, atSeconds }
  state.sessions.set(sessionId, {
    ...session,
    closed: true,
    deadlineSeconds: drawnAtSeconds,
    drawnAtSeconds,
    ...(again && { previous: before }),
  })
  end(context, { escrow: 'sessions', offer, id: sessionId, client, cap, owed, count })
  context.emit({ kind: 'session-closed', sessionId, total: owed, refunded: cap - owed })
}

const isNewer = (session: MemorySessionRecord, { total, count }: Voucher.Voucher): boolean =>
  total > session.settled || (total === session.settled && count > session.count)

/**
 * Ends a session at once, and collects the due pay of the ended sessions in `matured`. Only the
 * provider or its operator may call it.
 */
export function closeByProvider(
  context: TransactionContext,
  options: { sessionId: Hash; last?: SettleOptions; matured?: readonly Hash[] },
): void {
  const { sessionId, last, matured = [] } = options
  const session = openRecord(context, sessionId)
  checkByProvider(context, { escrow: 'sessions', offer: session.offer })
  const newer = last !== undefined && isNewer(session, last.voucher)
  if (last) {
    const same = last.voucher.sessionId === sessionId
    check(same, 'session-unknown', { session: last.voucher.sessionId, closing: sessionId })
  }
  if (newer) {
    checkVoucher(context, last)
    anchor(context, last)
  }
  close(context, sessionId, newer)
  collectDue(context, { escrow: 'sessions', subjects: matured })
}

/** Ends a session at once. Any account with both sides' consent may call it. */
export function closeCooperatively(
  context: TransactionContext,
  options: { last: SettleOptions; consentSignature: Hex.Hex },
): void {
  const { last, consentSignature: consent } = options
  const { voucher } = last
  const session = openRecord(context, voucher.sessionId)
  const { provider } = session.authorization
  const digest = Session.closeConsentHash(voucher, context.domain)
  checkConsent(context, { digest, consent, provider, market: 'sessions' })
  const newer = isNewer(session, voucher)
  if (newer) {
    checkVoucher(context, last)
    anchor(context, last)
  } else {
    const same = voucher.total === session.settled && voucher.count === session.count
    const own = isActingFor(
      context.state,
      { account: provider, market: 'sessions' },
      context.sender,
    )
    if (!same && !own) checkNewer(session, voucher)
  }
  close(context, voucher.sessionId, newer)
}

/**
 * Moves the deadline to the end of the close window from now on, if that is earlier than the
 * present deadline. The client or the session signer must have signed the request.
 */
export function requestClose(
  context: TransactionContext,
  { sessionId, signature }: { sessionId: Hash; signature: Hex.Hex },
): void {
  const { state, nowSeconds, domain } = context
  const session = openRecord(context, sessionId)
  const { client, signer } = session.authorization
  checkSigned(Session.closeRequestHash({ sessionId }, domain), signature, [signer, client])
  const { closeWindowSeconds } = parametersOf(state)
  const wished = nowSeconds + closeWindowSeconds
  if (wished >= session.deadlineSeconds) return
  state.sessions.set(sessionId, { ...session, deadlineSeconds: wished })
  context.emit({ kind: 'session-close-requested', sessionId, deadlineSeconds: wished })
}

/**
 * Ends a session from its deadline on; the unused part of the cap returns to the client. Any
 * account may call it.
 */
export function expire(context: TransactionContext, sessionId: Hash): void {
  const { deadlineSeconds } = openRecord(context, sessionId)
  const { nowSeconds } = context
  check(nowSeconds >= deadlineSeconds, 'refund-too-early', { deadlineSeconds, nowSeconds })
  close(context, sessionId, false)
}

/** @throws {LedgerError} `nonce-cancelled`: the floor does not rise. */
export function cancelNonces(context: TransactionContext, floor: bigint): void {
  const { state, sender: client } = context
  const current = state.nonceFloors.get(client) ?? 0n
  check(floor > current, 'nonce-cancelled', { floor, present: current })
  state.nonceFloors.set(client, floor)
  context.emit({ kind: 'nonces-cancelled', client, floor })
}
