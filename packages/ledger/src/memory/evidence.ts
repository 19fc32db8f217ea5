import { type AccountId, type AssetId, type Hash, Hex, Merkle, Receipt } from '@ostrom/protocol'
import type { EvidenceItem } from '../cases.ts'
import { check } from '../errors.ts'
import { beaconValue, epochOf } from './beacon.ts'
import { type Context, parametersOf, type SessionRecord, type State } from './state.ts'
import { hashWords } from './words.ts'

const BPS = 10_000n

/** What the chain knows of a session, or of a locked or claimed request. */
export type Subject = {
  readonly provider: AccountId
  readonly client: AccountId
  readonly asset: AssetId
  /** What was settled in all, and the provider's part of it. */
  readonly paid: bigint
  readonly net: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  /** All its receipts are drawn: its provider was new, or it is audited before it is paid. */
  readonly probation: boolean
  /** Absent while nothing is anchored. */
  readonly anchoredSeconds?: bigint
}

type Reading = Pick<Context, 'state' | 'nowSeconds'>

/** @throws {LedgerError} `session-unknown`: neither a session nor a locked or claimed request. */
export function subjectOf(reading: Reading, id: Hash): Subject {
  const found = sessionOf(reading, id) ?? requestOf(reading.state, id)
  check(found, 'session-unknown', { session: id })
  return found
}

function sessionOf({ state, nowSeconds }: Reading, id: Hash): Subject | undefined {
  const known = state.sessions.get(id)
  if (!known) return undefined
  const { authorization, settled, count, receiptsRoot, paid, probation } = known
  const { provider, client, asset } = authorization
  const parties = { provider, client, asset }
  const anchored = anchorOf(known, nowSeconds)
  return {
    ...{ ...parties, paid: settled, net: paid.net, count, receiptsRoot, probation },
    ...(anchored === undefined ? {} : { anchoredSeconds: anchored }),
  }
}

/**
 * Second from which a session's root counts as anchored: from its deadline on that one, so that a
 * provider who dislikes a draw cannot settle its way to another.
 */
function anchorOf(known: SessionRecord, nowSeconds: bigint): bigint | undefined {
  const { closed, receiptsRoot, anchoredAtSeconds, deadlineSeconds } = known
  if (receiptsRoot === Hex.zeroHash) return undefined
  return !closed && nowSeconds < deadlineSeconds ? anchoredAtSeconds : deadlineSeconds
}

function requestOf(state: State, id: Hash): Subject | undefined {
  const { terms, lock, status, claim, settled, paid } = state.requests.get(id) ?? {}
  // One that was refused keeps its receipt.
  if (!terms || !lock || (status !== 'locked' && !claim)) return undefined
  const { client, asset } = terms
  const { provider } = lock
  const parties = { provider, client, asset, probation: lock.probation || terms.held }
  const nothing = { paid: 0n, net: 0n, count: 0n, receiptsRoot: Hex.zeroHash }
  if (!claim || !paid) return { ...parties, ...nothing }
  const { receiptsRoot, atSeconds: anchoredSeconds } = claim
  const earned = { paid: settled ?? 0n, net: paid.net }
  // Its client paid for pieces and counted no answer: there is no receipt to ask for.
  if (receiptsRoot === Hex.zeroHash) return { ...parties, ...nothing, ...earned }
  // A request has one answer, so its tree has one leaf.
  return { ...parties, ...earned, count: 1n, receiptsRoot, anchoredSeconds }
}

/** Share of a subject's receipts that are drawn, in basis points: fixed when its work began. */
export const rateOf = (state: State, { probation }: Subject): bigint =>
  probation ? BPS : parametersOf(state).auditRateBps

/**
 * Checks that a receipt counts: anchored, not too old, drawn by the beacon.
 *
 * @throws {LedgerError} `receipt-planted`, `session-unknown`, `receipt-not-anchored`,
 * `receipt-too-old`, `beacon-not-final`, `receipt-not-drawn`.
 */
export function checkItem(
  context: Context,
  { receipt, path }: EvidenceItem,
): { readonly receiptId: Hash; readonly subject: Subject } {
  const { state, nowSeconds, domain } = context
  const receiptId = Receipt.idOf(receipt, domain)
  check(!state.planted.get(receipt.sessionId), 'receipt-planted', { receipt: receiptId })
  const subject = subjectOf(context, receipt.sessionId)
  const { anchoredSeconds, count, receiptsRoot: root } = subject
  const leaf = { id: receiptId, index: receipt.index, count, proof: path, root }
  const anchored = anchoredSeconds !== undefined && Merkle.verify(leaf)
  check(anchored, 'receipt-not-anchored', { receipt: receiptId, session: receipt.sessionId })
  const oldest = nowSeconds - parametersOf(state).unbondingSeconds
  check(anchoredSeconds >= oldest, 'receipt-too-old', { receiptId, anchoredSeconds, oldest })
  const value = beaconValue(context, epochOf(context, anchoredSeconds) + 1n)
  const drawnAt = BigInt(hashWords(value, receiptId)) % BPS
  const rateBps = rateOf(state, subject)
  check(drawnAt < rateBps, 'receipt-not-drawn', { receiptId, drawnAt, rateBps })
  return { receiptId, subject }
}
