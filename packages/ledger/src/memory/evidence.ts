import type { Domain } from '@ostrom/protocol'
import {
  type AccountId,
  type AssetId,
  type Hash,
  Merkle,
  type Offer,
  Receipt,
  Request,
} from '@ostrom/protocol'
import type { Anchor } from '../audits.ts'
import { check } from '../errors.ts'
import type { EvidenceItem } from '../evidence.ts'
import { beaconValue, epochOf } from './beacon.ts'
import type { Escrow } from './records.ts'
import { type Context, parametersOf, type SessionRecord, type State } from './state.ts'
import { hashWords } from './words.ts'

const BPS = 10_000n

/** What the chain knows of a session, or of a request that a provider took. */
export type Work = {
  readonly id: Hash
  readonly escrow: Escrow
  readonly provider: AccountId
  readonly client: AccountId
  readonly asset: AssetId
  readonly modelVersion: Hash
  readonly offer: Offer.Offer
  readonly windowSeconds: bigint
  /** Completions of its provider as it began. */
  readonly completionsBefore: bigint
  /** The last two roots, the newest first. */
  readonly anchors: readonly Anchor[]
}

type Reading = Pick<Context, 'state' | 'nowSeconds'>

/** @throws {LedgerError} `session-unknown`: neither a session nor a request that was taken. */
export function workOf(reading: Reading, id: Hash): Work {
  const found = sessionWork(reading, id) ?? requestWork(reading.state, id)
  check(found, 'session-unknown', { session: id })
  return found
}

function sessionWork({ state, nowSeconds }: Reading, id: Hash): Work | undefined {
  const known = state.sessions.get(id)
  if (!known) return undefined
  const { client } = known.authorization
  const { offer } = known
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
    completionsBefore: known.completionsBefore,
    anchors: anchorsOf(known, nowSeconds),
  }
}

/**
 * From its deadline on, or once closed before it, what was anchored last counts as anchored at that
 * second too: so a provider cannot close its way to another draw.
 */
function anchorsOf(known: SessionRecord, nowSeconds: bigint): readonly Anchor[] {
  const { receiptsRoot, settled: total, count, anchoredAtSeconds, deadlineSeconds, closed } = known
  if (BigInt(receiptsRoot) === 0n) return []
  const anchor = (root: Hash, sums: { total: bigint; count: bigint }, atSeconds: bigint) => ({
    root,
    ...sums,
    atSeconds,
  })
  const { previous } = known
  const before = previous && anchor(previous.receiptsRoot, previous, previous.atSeconds)
  const own = anchor(receiptsRoot, { total, count }, anchoredAtSeconds)
  if (!closed && nowSeconds < deadlineSeconds) return before ? [own, before] : [own]
  if (closed) {
    const last = { ...own, atSeconds: known.drawnAtSeconds }
    return before ? [last, before] : [last]
  }
  return [{ ...own, atSeconds: deadlineSeconds }, own]
}

function requestWork(state: State, id: Hash): Work | undefined {
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

/** The domain of words about work in an escrow. */
export const domainOf = ({ domain }: { readonly domain: Domain }, { escrow }: Work): Domain =>
  escrow === 'requests' ? Request.domain(domain) : domain

/** Share of the receipts of a session or request that is drawn, in basis points. */
export function rateOf(state: State, { id, completionsBefore }: Work): bigint {
  const { probationSessions, auditRateBps } = parametersOf(state)
  const all = completionsBefore < probationSessions || state.audited.get(id) === true
  return all ? BPS : auditRateBps
}

export type Included = {
  readonly receiptId: Hash
  readonly work: Work
  readonly anchor: Anchor
}

/**
 * A receipt under one of the last two roots of its session, or under that of its request.
 *
 * @throws {LedgerError} `session-unknown`, `receipt-not-anchored`.
 */
export function included(context: Context, { receipt, path }: EvidenceItem): Included {
  const work = workOf(context, receipt.sessionId)
  const id = Receipt.idOf(receipt, domainOf(context, work))
  const { index } = receipt
  const anchor = work.anchors.find(({ root, count }) =>
    Merkle.verify({ id, index, count, proof: path, root }),
  )
  check(anchor, 'receipt-not-anchored', { receipt: id, session: receipt.sessionId })
  return { receiptId: id, work, anchor }
}

/** The value that draws what was anchored then. Throws `beacon-not-final`. */
export const valueFor = (context: Context, { atSeconds }: Anchor): Hash =>
  beaconValue(context, epochOf(context, atSeconds) + 1n)

/** @throws {LedgerError} `receipt-too-old`: the offer's window after the anchor is over. */
export function checkWithin({ nowSeconds }: Context, anchor: Anchor, work: Work): void {
  const until = anchor.atSeconds + work.windowSeconds
  check(nowSeconds < until, 'receipt-too-old', { anchoredSeconds: anchor.atSeconds, until })
}

/**
 * Refuses a receipt that the beacon did not draw. Returns the receipt's own seed.
 *
 * @throws {LedgerError} `beacon-not-final`, `receipt-not-drawn`.
 */
export function checkDrawn(context: Context, { receiptId, work, anchor }: Included): Hash {
  const seed = hashWords(valueFor(context, anchor), receiptId)
  const drawn = BigInt(seed) % BPS
  const rate = rateOf(context.state, work)
  check(drawn < rate, 'receipt-not-drawn', { receipt: receiptId, drawn, rate })
  return seed
}

/** As `included`, `checkWithin` and `checkDrawn` together. */
export function checkItem(context: Context, item: EvidenceItem): Included {
  const found = included(context, item)
  checkWithin(context, found.anchor, found.work)
  checkDrawn(context, found)
  return found
}
