import type { Domain } from '@ostrom/protocol'
import {
  type AccountId,
  type AssetId,
  type Hash,
  Hex,
  Merkle,
  type Offer,
  Receipt,
  Request,
} from '@ostrom/protocol'
import { hashAbiEncoded } from '../../abi-hash.ts'
import type { AnchoredRoot } from '../../court/accusations.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { check } from '../../errors.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import type { MemorySessionRecord } from '../chain/work-state.ts'
import type { EscrowId } from '../money/escrow-records.ts'
import { beaconValue, epochOf } from './beacon.ts'

const BPS = 10_000n

/** The chain's record of a session, or of a locked or claimed request. */
export type AuditSubject = {
  readonly id: Hash
  readonly escrow: EscrowId
  readonly provider: AccountId
  readonly client: AccountId
  readonly asset: AssetId
  readonly modelVersion: Hash
  readonly offer: Offer.Offer
  readonly windowSeconds: bigint
  /** Completions of the provider when the session was opened, or the request locked. */
  readonly completionsBefore: bigint
  /** Deadline of a session that is not closed. */
  readonly deadlineSeconds?: bigint
  /** The last two roots of receipts on chain, the newest first. */
  readonly anchors: readonly AnchoredRoot[]
}

type EvidenceContext = Pick<TransactionContext, 'state' | 'nowSeconds'>

/**
 * @throws {LedgerError} `session-unknown`: there is no such session, and no such locked or claimed
 * request.
 */
export function auditSubjectOf(reading: EvidenceContext, id: Hash): AuditSubject {
  const found = sessionSubject(reading, id) ?? requestSubject(reading.state, id)
  check(found, 'session-unknown', { session: id })
  return found
}

function sessionSubject(
  { state, nowSeconds }: EvidenceContext,
  id: Hash,
): AuditSubject | undefined {
  const session = state.sessions.get(id)
  if (!session) return undefined
  const { client } = session.authorization
  const { offer } = session
  const { provider, asset, modelVersion, windowSeconds } = offer
  return {
    id,
    escrow: 'sessions',
    provider,
    client,
    asset,
    modelVersion,
    offer,
    windowSeconds: BigInt(windowSeconds),
    completionsBefore: session.completionsBefore,
    ...(!session.closed && { deadlineSeconds: session.deadlineSeconds }),
    anchors: anchorsOf(session, nowSeconds),
  }
}

/**
 * Returns the roots that a receipt can be proven under. After the deadline of an open session, the
 * last root counts as anchored at the deadline and at its settlement, and the root before it does
 * not count. After the close, the last root counts as anchored at the close, or at the deadline if
 * the close came later. A close after the deadline therefore brings no further draw of receipts.
 */
function anchorsOf(session: MemorySessionRecord, nowSeconds: bigint): readonly AnchoredRoot[] {
  const {
    receiptsRoot,
    settled: total,
    count,
    anchoredAtSeconds,
    deadlineSeconds,
    closed,
  } = session
  if (BigInt(receiptsRoot) === 0n) return []
  const anchor = (root: Hash, sums: { total: bigint; count: bigint }, atSeconds: bigint) => ({
    root,
    ...sums,
    atSeconds,
  })
  const { previous } = session
  const before = previous && anchor(previous.receiptsRoot, previous, previous.atSeconds)
  const own = anchor(receiptsRoot, { total, count }, anchoredAtSeconds)
  if (!closed && nowSeconds < deadlineSeconds) return before ? [own, before] : [own]
  if (closed) {
    const last = { ...own, atSeconds: session.drawnAtSeconds }
    return before ? [last, before] : [last]
  }
  return [{ ...own, atSeconds: deadlineSeconds }, own]
}

function requestSubject(state: MemoryState, id: Hash): AuditSubject | undefined {
  const { terms, lock, status, claim, settled: total } = state.requests.get(id) ?? {}
  if (!terms || !lock || total === undefined || (status !== 'locked' && !claim)) return undefined
  const { completionsBefore, offer } = lock
  const { provider, asset, modelVersion, windowSeconds } = offer
  const anchors = claim
    ? [{ root: claim.receiptsRoot, total, count: claim.count, atSeconds: claim.atSeconds }]
    : []
  return {
    id,
    escrow: 'requests',
    provider,
    client: terms.client,
    asset,
    modelVersion,
    offer,
    windowSeconds: BigInt(windowSeconds),
    completionsBefore,
    anchors,
  }
}

/** Returns the signature domain of the receipts of a session or of a request. */
export const domainOf = (
  { domain }: { readonly domain: Domain },
  { escrow }: AuditSubject,
): Domain => (escrow === 'requests' ? Request.domain(domain) : domain)

/** Returns the share of a subject's receipts that is drawn, in basis points. */
export function rateOf(state: MemoryState, { id, completionsBefore }: AuditSubject): bigint {
  const { probationCompletions, auditRateBps } = parametersOf(state)
  const all = completionsBefore < probationCompletions || state.auditRequests.get(id) === true
  return all ? BPS : auditRateBps
}

export type IncludedReceipt = {
  readonly receiptId: Hash
  readonly subject: AuditSubject
  readonly anchor: AnchoredRoot
}

/**
 * Returns a registered receipt whose audit window is open, or a receipt under one of the last two
 * roots of its session, or under the root of its request. A registered receipt needs no path.
 *
 * @throws {LedgerError} `session-unknown`, `receipt-not-anchored`.
 */
export function requireIncluded(context: TransactionContext, item: EvidenceItem): IncludedReceipt {
  const subject = auditSubjectOf(context, item.receipt.sessionId)
  const receiptId = Receipt.idOf(item.receipt, domainOf(context, subject))
  const atSeconds = context.state.drawnAtSeconds.get(receiptId)
  const lasts = context.nowSeconds < (atSeconds ?? 0n) + subject.windowSeconds
  if (atSeconds === undefined || !lasts) return requireAnchored(context, item)
  return { receiptId, subject, anchor: { root: Hex.zeroHash, total: 0n, count: 0n, atSeconds } }
}

/**
 * Returns a receipt with the anchor that includes it.
 *
 * @throws {LedgerError} `session-unknown`, `receipt-not-anchored`.
 */
export function requireAnchored(
  context: TransactionContext,
  { receipt, path }: EvidenceItem,
): IncludedReceipt {
  const subject = auditSubjectOf(context, receipt.sessionId)
  const id = Receipt.idOf(receipt, domainOf(context, subject))
  const { index } = receipt
  const anchor = subject.anchors.find(({ root, count }) =>
    Merkle.verify({ id, index, count, proof: path, root }),
  )
  check(anchor, 'receipt-not-anchored', { receipt: id, session: receipt.sessionId })
  return { receiptId: id, subject, anchor }
}

/**
 * Returns the beacon value that draws the receipts anchored at a second. Throws `beacon-not-final`.
 */
export const valueFor = (context: TransactionContext, { atSeconds }: AnchoredRoot): Hash =>
  beaconValue(context, epochOf(context, atSeconds) + 1n)

/** @throws {LedgerError} `receipt-too-old`: the offer's audit window after the anchor is over. */
export function checkWithin(
  { nowSeconds }: TransactionContext,
  anchor: AnchoredRoot,
  work: AuditSubject,
): void {
  const until = anchor.atSeconds + work.windowSeconds
  check(nowSeconds < until, 'receipt-too-old', { anchoredSeconds: anchor.atSeconds, until })
}

/**
 * Refuses a receipt that the beacon did not draw. Returns the receipt's own seed.
 *
 * @throws {LedgerError} `beacon-not-final`, `receipt-not-sampled`.
 */
export function checkSampled(
  context: TransactionContext,
  { receiptId, subject, anchor }: IncludedReceipt,
): Hash {
  const seed = hashAbiEncoded(valueFor(context, anchor), receiptId)
  const drawn = BigInt(seed) % BPS
  const rate = rateOf(context.state, subject)
  check(drawn < rate, 'receipt-not-sampled', { receipt: receiptId, drawn, rate })
  return seed
}

/**
 * Registers a drawn receipt. A receipt that was registered before is registered again only under a
 * later anchor. Any account may call it.
 */
export function registerReceipt(context: TransactionContext, item: EvidenceItem): void {
  register(context, checkItem(context, item))
}

/** Registers a drawn receipt under its anchor, and keeps the latest anchor. */
export function register(
  { state, emit }: TransactionContext,
  { receiptId, subject, anchor }: IncludedReceipt,
): void {
  const { atSeconds } = anchor
  if ((state.drawnAtSeconds.get(receiptId) ?? 0n) >= atSeconds) return
  state.drawnAtSeconds.set(receiptId, atSeconds)
  const sessionId = subject.id
  emit({ kind: 'receipt-registered', receiptId, sessionId, anchoredSeconds: atSeconds })
}

/**
 * Refuses a receipt unless a root on chain includes it, its audit window is open, and the beacon
 * drew it.
 */
export function checkItem(context: TransactionContext, item: EvidenceItem): IncludedReceipt {
  const found = requireIncluded(context, item)
  checkWithin(context, found.anchor, found.subject)
  checkSampled(context, found)
  return found
}
