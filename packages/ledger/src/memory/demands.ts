import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import { type Demand, SUPPLY_PART_BYTES_MAX, SUPPLY_PARTS_MAX } from '../demands.ts'
import { check } from '../errors.ts'
import type { EvidenceItem } from '../evidence.ts'
import { recover } from '../keys/secp256k1.ts'
import { endCase, openCase, strikeNow } from './court.ts'
import type { DemandRecord } from './court-state.ts'
import {
  checkInTime,
  demandOfKind,
  endAsPrivate,
  endDemand,
  openDemand,
  saveDemand,
  untilPart,
} from './demand-records.ts'
import { checkJuror, seatsBy } from './enlistments.ts'
import { checkDrawn, checkWithin, type Included, included, valueFor, workOf } from './evidence.ts'
import { pots } from './pots.ts'
import { actsFor, stakeOf, wholeOf } from './stakes.ts'
import { type Context, nextOf, parametersOf, type State } from './state.ts'
import { transfer } from './vault.ts'
import { hashWords } from './words.ts'

/** Seats that are drawn for a receipt, by expectation. */
const SEATS = 5
/** Time that each transcript which is demanded adds to that of those demanded after it. */
const QUEUE_SECONDS = 300n
/** Most that others add to the time of one. */
const QUEUE_MAX_SECONDS = 86_400n
/** So long after its time is over a demand that is concluded counts as a failure. */
const CONCLUDE_SECONDS = 21_600n
/** Withheld answers of late that exclude. */
const WITHHELD_MAX = 3

type Seat = {
  readonly seed: Hash
  readonly account: AccountId
  readonly modelVersion: Hash
  readonly atSeconds: bigint
}

/** Whether an account has a seat to demand by a seed, among all jurors or those of the model. */
export const isDrawn = (state: State, { modelVersion, ...draw }: Seat): boolean =>
  [GENERAL_DOMAIN, modelVersion].some(
    (domain) => seatsBy(state, { ...draw, domain, expected: SEATS }) > 0n,
  )

/**
 * Demands the transcript of a drawn receipt, for an account that is drawn for it.
 *
 * @returns The demand's number.
 * @throws {LedgerError} `account-mismatch`, `receipt-too-old`, `not-drawn`, `receipt-used`,
 * `insufficient-funds`, and as `included` and `checkDrawn`.
 */
export function demand(
  context: Context,
  { item, account }: { item: EvidenceItem; account: AccountId },
): bigint {
  const found = included(context, item)
  const seed = checkDrawn(context, found)
  const { receiptId, work } = found
  const { sessionId, index, outputTokens: bytesLeft } = item.receipt
  const asked = { kind: 'transcript', sessionId, index, receiptId, bytesLeft } as const
  const { id } = begin(context, { asked, found, subject: receiptId, seed, account })
  const { provider } = work
  const words = { demandId: id, provider, sessionId, answer: index, receiptId, validator: account }
  context.emit({ kind: 'transcript-demanded', ...words })
  return id
}

/**
 * Demands the receipt at the drawn place of what is anchored.
 *
 * @throws {LedgerError} As `demand`, and `receipt-not-anchored`.
 */
export function demandReceipt(
  context: Context,
  { subject: sessionId, account }: { readonly subject: Hash; readonly account: AccountId },
): bigint {
  const work = workOf(context, sessionId)
  const [anchor] = work.anchors
  check(anchor && anchor.count > 0n, 'receipt-not-anchored', { session: sessionId })
  const seed = hashWords(valueFor(context, anchor), sessionId)
  const index = BigInt(seed) % anchor.count
  const found = { receiptId: seed, work, anchor }
  const asked = { kind: 'receipt', sessionId, index, bytesLeft: 0n } as const
  const { id } = begin(context, { asked, found, subject: seed, seed, account })
  const words = { demandId: id, provider: work.provider, sessionId, answer: index }
  context.emit({ kind: 'receipt-demanded', ...words, validator: account })
  return id
}

type Asked = Pick<DemandRecord, 'kind' | 'sessionId' | 'index' | 'receiptId' | 'bytesLeft'>

type Beginning = {
  readonly asked: Asked
  readonly found: Included
  readonly subject: Hash
  readonly seed: Hash
  readonly account: AccountId
}

function begin(context: Context, options: Beginning): DemandRecord {
  const { state, nativeAsset: asset } = context
  const { asked, found, subject, seed, account: validator } = options
  const { provider, modelVersion } = found.work
  checkJuror(context, validator)
  check(provider !== validator, 'account-mismatch', { sender: validator, provider })
  checkWithin(context, found.anchor, found.work)
  const { atSeconds } = found.anchor
  const drawn = isDrawn(state, { seed, account: validator, modelVersion, atSeconds })
  check(drawn, 'not-drawn', { subject, account: validator })
  const key = `demand:${subject}:${validator}`
  check(!state.spent.get(key), 'receipt-used', { receipt: subject })
  state.spent.set(key, true)
  const { seatFee: bond } = parametersOf(state)
  const record: DemandRecord = {
    id: nextOf(state, 'demands'),
    provider,
    validator,
    subject,
    bond,
    ...asked,
    untilSeconds: asked.kind === 'transcript' ? queue(context, provider) : supplyUntil(context),
    status: 'open',
    parts: 0,
  }
  saveDemand(context, record)
  transfer(context, { from: validator, to: pots.demands, asset, amount: bond })
  return record
}

const supplyUntil = ({ state, nowSeconds }: Context): bigint =>
  nowSeconds + parametersOf(state).supplyWindowSeconds

/** Until when a provider is to supply one more transcript, and that it has it to supply. */
function queue({ state, nowSeconds }: Context, provider: AccountId): bigint {
  const busyUntil = state.busyUntil.get(provider) ?? 0n
  const latest = nowSeconds + QUEUE_MAX_SECONDS
  const from = busyUntil < nowSeconds ? nowSeconds : busyUntil > latest ? latest : busyUntil
  state.busyUntil.set(provider, from + QUEUE_SECONDS)
  return from + parametersOf(state).supplyWindowSeconds
}

/** A demand that waits for an answer of the sender's. */
function dueFrom(context: Context, id: bigint): DemandRecord {
  const { sender, state } = context
  const known = demandOfKind(openDemand(context, id), 'transcript')
  const { provider, sessionId } = known
  const { escrow: market } = workOf(context, sessionId)
  const own = actsFor(state, { account: provider, market }, sender)
  check(own, 'account-mismatch', { sender, needed: provider })
  checkInTime(context, known)
  return known
}

/**
 * Supplies a part of a transcript, sealed to the validator, by the provider; with the last the bond
 * is its own.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `transcript-too-long`,
 * `part-out-of-order`, `transcript-too-short`.
 */
export function supply(context: Context, options: supply.Options): void {
  const { id, part, last, sealed } = options
  const known = dueFrom(context, id)
  const short = sealed.length <= SUPPLY_PART_BYTES_MAX
  check(short, 'transcript-too-long', { bytes: sealed.length, max: SUPPLY_PART_BYTES_MAX })
  const next = part === known.parts && part < SUPPLY_PARTS_MAX
  check(next, 'part-out-of-order', { part, expected: known.parts, max: SUPPLY_PARTS_MAX })
  const bytes = BigInt(sealed.length)
  const bytesLeft = known.bytesLeft > bytes ? known.bytesLeft - bytes : 0n
  check(!last || bytesLeft === 0n, 'transcript-too-short', { missing: bytesLeft })
  context.emit({ kind: 'transcript-supplied', demandId: id, part, last, sealed: Hex.from(sealed) })
  if (last) endDemand(context, known, 'supplied', known.provider)
  else saveDemand(context, { ...known, parts: part + 1, bytesLeft })
}

export declare namespace supply {
  type Options = {
    readonly id: bigint
    readonly part: number
    readonly last: boolean
    readonly sealed: Uint8Array
  }
}

/**
 * Supplies a receipt that its provider signed, by anybody; the bond returns to the validator.
 *
 * @throws {LedgerError} `demand-not-open`, `receipt-not-anchored`, `signature-invalid`.
 */
export function supplyReceipt(
  context: Context,
  options: { readonly id: bigint; readonly item: EvidenceItem; readonly signature: Hex.Hex },
): void {
  const { id, item, signature } = options
  const known = demandOfKind(openDemand(context, id), 'receipt')
  checkInTime(context, known)
  const { receiptId, work } = included(context, item)
  const there = work.id === known.sessionId && item.receipt.index === known.index
  check(there, 'receipt-not-anchored', { receipt: receiptId, session: known.sessionId })
  const { provider, escrow: market } = work
  const { operator } = stakeOf(context.state, { account: provider, market })
  const signer = recover(receiptId, signature)
  const signed = signer === provider || (operator !== undefined && signer === operator)
  check(signed, 'signature-invalid', { needed: provider })
  const { receipt, path } = item
  context.emit({ kind: 'receipt-supplied', demandId: id, receiptId, receipt, signature, path })
  // A receipt costs its provider nothing to show: to be asked for it on chain earns nothing.
  endDemand(context, known, 'supplied', known.validator)
}

/**
 * Says that no consent came, by the provider, while half of the supply window is left and none
 * stands on the chain.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `consent-unfit`.
 */
export function deny(context: Context, id: bigint): void {
  const known = dueFrom(context, id)
  const { audited, consents } = context.state
  const isTold = (consents.get(known.sessionId)?.count ?? 0n) > known.index
  check(!isTold && !audited.get(known.sessionId), 'consent-unfit', { demand: id })
  checkInTime(context, known, untilPart(context, known, 2n))
  saveDemand(context, { ...known, status: 'denied' })
  context.emit({ kind: 'consent-denied', demandId: id, provider: known.provider })
}

/**
 * Ends a demand whose time is over, by anyone.
 *
 * @throws {LedgerError} `demand-not-open`, `demand-running`.
 */
export function concludeDemand(context: Context, id: bigint): void {
  const { state, nowSeconds } = context
  const known = openDemand(context, id, ['open', 'denied'])
  const { provider, validator, subject, untilSeconds, sessionId } = known
  check(nowSeconds >= untilSeconds, 'demand-running', { demand: id, nowSeconds, untilSeconds })
  if (known.status === 'denied') {
    endAsPrivate(context, known, false)
    return
  }
  state.withheldIn.set(sessionId, true)
  // However many asked for it, it counts once; and not where somebody waited to tell of it.
  const inTime = nowSeconds < untilSeconds + CONCLUDE_SECONDS
  if (inTime && !state.withheldSubjects.get(subject)) {
    state.withheldSubjects.set(subject, true)
    punish(context, { provider, validator, subject })
  }
  context.emit({ kind: 'transcript-withheld', demandId: id, provider })
  endDemand(context, known, 'withheld', validator)
}

function punish(
  context: Context,
  options: { provider: AccountId; validator: AccountId; subject: Hash },
): void {
  const { provider, validator, subject } = options
  const { withheldPenalty, minorPenaltyBps } = parametersOf(context.state)
  const strike = strikeNow(context, provider)
  // What it missed in an outage, it missed once.
  if (strike === 0) return
  const third = strike === WITHHELD_MAX
  const share = (wholeOf(context.state, provider) * minorPenaltyBps) / 10_000n
  const caseId = openCase(context, {
    module: 'demands',
    kind: 'silence',
    jury: false,
    recorded: true,
    domain: GENERAL_DOMAIN,
    subject,
    opener: validator,
    respondent: provider,
    minor: third ? share : withheldPenalty,
  })
  endCase(context, caseId, 'minor')
}

export function view(state: State, id: bigint): Demand | undefined {
  const known = state.demands.get(String(id))
  if (!known) return undefined
  const { kind, provider, validator, sessionId, index, receiptId } = known
  const { status, parts, untilSeconds } = known
  const place = { kind, provider, validator, sessionId, index, status, parts, untilSeconds }
  return { id, ...place, ...(receiptId && { receiptId }) }
}
