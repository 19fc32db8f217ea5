import { type AccountId, Audit, type Hash, Hex, Merkle, Receipt, Session } from '@ostrom/protocol'
import type { EvidenceItem } from '../cases.ts'
import {
  type Demand,
  type ShownConsent,
  SUPPLY_PART_BYTES_MAX,
  SUPPLY_PARTS_MAX,
} from '../demands.ts'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import { checkItem, type Subject, subjectOf } from './evidence.ts'
import { checkValidator } from './juries.ts'
import {
  countWithheld,
  give,
  giveRest,
  penaltyOf,
  release,
  restore,
  restoredOf,
  rewardOf,
} from './penalties.ts'
import { hold, least } from './stakes.ts'
import { type Context, type DemandRecord, nextOf, parametersOf, type State } from './state.ts'
import { forfeit, reserve } from './vault.ts'

/**
 * Demands the transcript of a drawn receipt, by a validator, with a bond.
 *
 * @returns The demand's number.
 * @throws {LedgerError} `validator-unknown`, `account-mismatch`, `receipt-used`,
 * `receipt-too-old`, `insufficient-funds`, and as `checkItem`.
 */
export function demand(context: Context, item: EvidenceItem): bigint {
  const { receiptId, subject } = checkItem(context, item)
  const { sessionId, index } = item.receipt
  const asked = { kind: 'transcript', sessionId, index, receiptId } as const
  const { id, provider } = begin(context, { asked, subject, key: receiptId })
  const { sender: validator, state } = context
  const sealKey = state.validators.get(validator)?.sealKey ?? Hex.zeroHash
  const words = { demandId: id, provider, sessionId, answer: index, receiptId, validator, sealKey }
  context.emit({ kind: 'transcript-demanded', ...words })
  return bind(context, id)
}

/**
 * Demands the receipt at a place of what is anchored, by a validator, with a bond.
 *
 * @throws {LedgerError} As `demand`, and `receipt-planted`, `receipt-not-anchored`,
 * `session-unknown`.
 */
export function demandReceipt(
  context: Context,
  { subject: sessionId, index }: { readonly subject: Hash; readonly index: bigint },
): bigint {
  check(!context.state.planted.get(sessionId), 'receipt-planted', { session: sessionId })
  const subject = subjectOf(context, sessionId)
  const there = subject.anchoredSeconds !== undefined && index < subject.count
  check(there, 'receipt-not-anchored', { session: sessionId, index })
  const asked = { kind: 'receipt', sessionId, index } as const
  const { id, provider } = begin(context, { asked, subject, key: `${sessionId}/${index}` })
  const validator = context.sender
  const words = { demandId: id, provider, sessionId, answer: index, validator }
  context.emit({ kind: 'receipt-demanded', ...words })
  return bind(context, id)
}

type Asked = Pick<DemandRecord, 'kind' | 'sessionId' | 'index' | 'receiptId'>

function begin(
  context: Context,
  options: { readonly asked: Asked; readonly subject: Subject; readonly key: string },
): DemandRecord {
  const { state, sender: validator, nowSeconds, nativeAsset } = context
  const { asked, subject, key } = options
  checkValidator(context)
  const { provider, client, asset, paid, count, anchoredSeconds = 0n } = subject
  check(provider !== validator, 'account-mismatch', { sender: validator, provider })
  const { auditWindowSeconds, accusationBond: bond } = parametersOf(state)
  const oldest = nowSeconds - auditWindowSeconds
  check(anchoredSeconds >= oldest, 'receipt-too-old', { anchoredSeconds, oldest })
  check(!state.spent.get(`demand:${key}`), 'receipt-used', { receipt: key })
  state.spent.set(`demand:${key}`, true)
  const share = asset === nativeAsset ? paid / count : 0n
  const times = { untilSeconds: supplyUntil(context), status: 'open', parts: 0 } as const
  const parties = { provider, validator, client }
  const money = { bond, share, paid, consented: false }
  const record = { id: nextOf(state, 'demands'), ...parties, ...asked, ...money, ...times }
  save(context, record)
  return record
}

/** Last of all, as the contract calls others last. */
function bind(context: Context, id: bigint): bigint {
  const { sender: validator, nativeAsset: asset } = context
  const { provider, bond } = openOne(context, id)
  reserve(context, { account: validator, asset }, bond)
  hold(context, provider, 1)
  return id
}

const supplyUntil = ({ state, nowSeconds }: Context): bigint =>
  nowSeconds + parametersOf(state).supplyWindowSeconds

function save({ state }: Context, record: DemandRecord): void {
  state.demands.set(String(record.id), record)
}

/** @throws {LedgerError} `demand-not-open`: also where there is no such demand. */
function openOne(
  { state }: Context,
  id: bigint,
  statuses: readonly string[] = ['open'],
): DemandRecord {
  const known = state.demands.get(String(id))
  const status = known?.status ?? 'none'
  check(known && statuses.includes(status), 'demand-not-open', { demand: id, status })
  return known
}

/** A demand that waits for an answer of the sender's. */
function dueFrom(context: Context, id: bigint, kind: Demand['kind']): DemandRecord {
  const { sender } = context
  const known = openOne(context, id)
  check(known.kind === kind, 'demand-not-open', { demand: id, kind: known.kind })
  const { provider } = known
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  checkTime(context, known)
  return known
}

function checkTime({ nowSeconds }: Context, { id, untilSeconds }: DemandRecord): void {
  check(nowSeconds < untilSeconds, 'demand-not-open', { demand: id, nowSeconds, untilSeconds })
}

/**
 * Supplies a part of a transcript, sealed to the validator, by the provider; with the last the bond
 * is its own.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `transcript-too-long`,
 * `part-out-of-order`.
 */
export function supply(context: Context, options: supply.Options): void {
  const { id, part, last, sealed } = options
  const known = dueFrom(context, id, 'transcript')
  const short = sealed.length <= SUPPLY_PART_BYTES_MAX
  check(short, 'transcript-too-long', { bytes: sealed.length, max: SUPPLY_PART_BYTES_MAX })
  const next = part === known.parts && part < SUPPLY_PARTS_MAX
  check(next, 'part-out-of-order', { part, expected: known.parts, max: SUPPLY_PARTS_MAX })
  context.emit({ kind: 'transcript-supplied', demandId: id, part, last, sealed: Hex.from(sealed) })
  if (last) answered(context, known)
  else save(context, { ...known, parts: part + 1 })
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
 * Supplies a receipt, by the provider that signed it; the bond returns to the validator.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `receipt-not-anchored`,
 * `signature-invalid`.
 */
export function supplyReceipt(context: Context, options: supplyReceipt.Options): void {
  const { id, receipt, signature, path } = options
  const known = dueFrom(context, id, 'receipt')
  const { sessionId, index, provider } = known
  const receiptId = Receipt.idOf(receipt, context.domain)
  const { count, receiptsRoot: root } = subjectOf(context, sessionId)
  const same = receipt.sessionId === sessionId && receipt.index === index
  const there = same && Merkle.verify({ id: receiptId, index, count, proof: path, root })
  check(there, 'receipt-not-anchored', { receipt: receiptId, session: sessionId })
  check(recover(receiptId, signature) === provider, 'signature-invalid', { needed: provider })
  const words = { demandId: id, receiptId, receipt, signature, path }
  context.emit({ kind: 'receipt-supplied', ...words })
  answered(context, known)
}

export declare namespace supplyReceipt {
  type Options = {
    readonly id: bigint
    readonly receipt: Receipt.ReceiptCore
    readonly signature: Hex.Hex
    readonly path: readonly Hash[]
  }
}

/** Ends a demand that its provider answered. */
function answered(context: Context, known: DemandRecord): void {
  save(context, { ...known, status: 'supplied' })
  // A receipt costs its provider nothing to show: to be asked for it on chain earns nothing.
  settle(context, known, known.kind === 'transcript')
}

function settle(context: Context, known: DemandRecord, pays: boolean): void {
  const { validator, provider, bond } = known
  hold(context, provider, -1)
  const asset = context.nativeAsset
  if (pays) forfeit(context, { from: validator, to: provider, asset, amount: bond })
  else release(context, validator, bond)
}

/**
 * Says that no consent came, by the provider, once.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `consent-unfit`.
 */
export function deny(context: Context, id: bigint): void {
  const known = dueFrom(context, id, 'transcript')
  check(!known.consented, 'consent-unfit', { demand: id })
  const untilSeconds = supplyUntil(context)
  save(context, { ...known, status: 'denied', untilSeconds })
  context.emit({ kind: 'consent-denied', demandId: id, provider: known.provider })
}

/**
 * Shows a client's word on who may see an answer.
 *
 * @throws {LedgerError} `demand-not-open`, `consent-unfit`, `signature-invalid`.
 */
export function showConsent(
  context: Context,
  { id, shown }: { readonly id: bigint; readonly shown: ShownConsent },
): void {
  const known = openOne(context, id, ['open', 'denied'])
  check(known.kind === 'transcript', 'demand-not-open', { demand: id, kind: known.kind })
  checkTime(context, known)
  const { consent, modes, signature } = shown
  const { sessionId, index, provider } = known
  const counted = BigInt(modes.length) === consent.count && index < consent.count
  const bound = consent.sessionId === sessionId && consent.modesHash === Audit.modesHash(modes)
  check(counted && bound, 'consent-unfit', { session: sessionId, index })
  const needed = signerOf(context, sessionId, shown)
  const digest = Audit.consentHash(consent, context.domain)
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })

  if (modes[Number(index)] === 0) {
    endPrivate(context, known, true)
    return
  }
  check(known.status === 'denied', 'consent-unfit', { demand: id })
  const untilSeconds = supplyUntil(context)
  save(context, { ...known, status: 'open', consented: true, untilSeconds })
  context.emit({ kind: 'consent-shown', demandId: id, provider })
}

/** Who signs for a session: the chain forgets it, its client's authorization does not. */
function signerOf(context: Context, sessionId: Hash, { opening }: ShownConsent): AccountId {
  const { state, domain } = context
  const request = state.requests.get(sessionId)
  if (request) return request.terms.signer
  const { authorization, signature } = opening ?? {}
  const ours = authorization && Session.idOf(authorization, domain) === sessionId
  check(ours && signature, 'consent-unfit', { session: sessionId })
  const needed = authorization.client
  const digest = Session.authorizationHash(authorization, domain)
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
  return authorization.signer
}

function endPrivate(context: Context, known: DemandRecord, paid: boolean): void {
  const { id, provider } = known
  save(context, { ...known, status: 'private' })
  context.emit({ kind: 'transcript-private', demandId: id, provider, paid })
  settle(context, known, paid)
}

/**
 * Ends a demand whose time is over, by anyone.
 *
 * @throws {LedgerError} `demand-not-open`, `demand-running`.
 */
export function concludeDemand(context: Context, id: bigint): void {
  const { state, nowSeconds, nativeAsset: asset } = context
  const known = openOne(context, id, ['open', 'denied'])
  const { provider, client, validator, sessionId: subject, untilSeconds, bond } = known
  check(nowSeconds >= untilSeconds, 'demand-running', { demand: id, nowSeconds, untilSeconds })
  if (known.status === 'denied') {
    endPrivate(context, known, false)
    return
  }
  save(context, { ...known, status: 'withheld' })
  hold(context, provider, -1)
  countWithheld(context, provider)
  state.withheldIn.set(subject, true)

  const penalty = penaltyOf(context, provider, parametersOf(state).withheldPenalty)
  const { left: slashed } = penalty
  const amount = give(context, penalty, client, dueOf(context, known))
  restore(context, { subject, client, asset, amount })
  give(context, penalty, validator, rewardOf(context, slashed))
  giveRest(context, penalty)
  release(context, validator, bond)
  context.emit({ kind: 'transcript-withheld', demandId: id, provider })
}

/** The share, less where the session's client already has most of what it paid. */
function dueOf(context: Context, { share, paid, sessionId }: DemandRecord): bigint {
  const before = restoredOf(context, sessionId)
  return least(share, paid > before ? paid - before : 0n)
}

export function view(state: State, id: bigint): Demand | undefined {
  const known = state.demands.get(String(id))
  if (!known) return undefined
  const { kind, provider, validator, sessionId, index, receiptId } = known
  const { status, parts, untilSeconds } = known
  const place = { kind, provider, validator, sessionId, index, status, parts, untilSeconds }
  return { id, ...place, ...(receiptId && { receiptId }) }
}
