import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { hashAbiEncoded } from '../../abi-hash.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import {
  type DataChallenge,
  SUPPLY_PART_BYTES_MAX,
  SUPPLY_PARTS_MAX,
  WITHHELD_MAX,
} from '../../court/data-challenges.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import type { DataChallengeRecord } from '../chain/court-state.ts'
import { type MemoryState, nextId, parametersOf, type TransactionContext } from '../chain/state.ts'
import { isActingFor, stakeOf, totalStakeOf } from '../money/stakes.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { transfer } from '../money/vault.ts'
import { currentStrike, endCase, openCase } from './court.ts'
import {
  challengeOfKind,
  checkInTime,
  endAsPrivate,
  endChallenge,
  requireOpenChallenge,
  saveChallenge,
  untilPart,
} from './data-challenge-records.ts'
import { checkJuror, seatsBy } from './enlistments.ts'
import {
  auditSubjectOf,
  checkSampled,
  checkWithin,
  type IncludedReceipt,
  requireIncluded,
  valueFor,
} from './evidence.ts'

/** Seats that are drawn for a receipt, by expectation. */
const SEATS = 5
/** Time that each transcript which is demanded adds to that of those demanded after it. */
const QUEUE_SECONDS = 300n
/** Most that others add to the time of one. */
const QUEUE_MAX_SECONDS = 86_400n
/** So long after its time is over a demand that is concluded counts as a failure. */
const CONCLUDE_SECONDS = 21_600n

type ChallengerSeat = {
  readonly seed: Hash
  readonly account: AccountId
  readonly modelVersion: Hash
  readonly atSeconds: bigint
}

/** Whether an account has a seat to demand by a seed, among all jurors or those of the model. */
export const isSelected = (
  state: MemoryState,
  { modelVersion, ...draw }: ChallengerSeat,
): boolean =>
  [GENERAL_DOMAIN, modelVersion].some(
    (domain) => seatsBy(state, { ...draw, domain, expected: SEATS }) > 0n,
  )

/**
 * Demands the transcript of a drawn receipt, for an account that is drawn for it.
 *
 * @returns The data challenge's number.
 * @throws {LedgerError} `account-mismatch`, `receipt-too-old`, `not-selected`,
 * `receipt-already-used`, `insufficient-funds`, and as `included` and `checkSampled`.
 */
export function challengeTranscript(
  context: TransactionContext,
  { item, account }: { item: EvidenceItem; account: AccountId },
): bigint {
  const found = requireIncluded(context, item)
  const seed = checkSampled(context, found)
  const { receiptId, subject } = found
  const { sessionId, index, outputTokens: bytesLeft } = item.receipt
  const challengeSubject = { kind: 'transcript', sessionId, index, receiptId, bytesLeft } as const
  const { id } = begin(context, {
    asked: challengeSubject,
    found,
    subject: receiptId,
    seed,
    account,
  })
  const { provider } = subject
  const words = {
    challengeId: id,
    provider,
    sessionId,
    answer: index,
    receiptId,
    validator: account,
  }
  context.emit({ kind: 'transcript-challenged', ...words })
  return id
}

/**
 * Demands the receipt at the drawn place of what is anchored.
 *
 * @throws {LedgerError} As `demand`, and `receipt-not-anchored`.
 */
export function challengeReceipt(
  context: TransactionContext,
  { subject: sessionId, account }: { readonly subject: Hash; readonly account: AccountId },
): bigint {
  const subject = auditSubjectOf(context, sessionId)
  const [anchor] = subject.anchors
  check(anchor && anchor.count > 0n, 'receipt-not-anchored', { session: sessionId })
  const seed = hashAbiEncoded(valueFor(context, anchor), sessionId)
  const index = BigInt(seed) % anchor.count
  const found = { receiptId: seed, subject, anchor }
  const challengeSubject = { kind: 'receipt', sessionId, index, bytesLeft: 0n } as const
  const { id } = begin(context, { asked: challengeSubject, found, subject: seed, seed, account })
  const words = { challengeId: id, provider: subject.provider, sessionId, answer: index }
  context.emit({ kind: 'receipt-challenged', ...words, validator: account })
  return id
}

type ChallengeSubject = Pick<
  DataChallengeRecord,
  'kind' | 'sessionId' | 'index' | 'receiptId' | 'bytesLeft'
>

type NewChallenge = {
  readonly asked: ChallengeSubject
  readonly found: IncludedReceipt
  readonly subject: Hash
  readonly seed: Hash
  readonly account: AccountId
}

function begin(context: TransactionContext, options: NewChallenge): DataChallengeRecord {
  const { state, nativeAsset: asset } = context
  const { asked, found, subject, seed, account: validator } = options
  const { provider, modelVersion } = found.subject
  checkJuror(context, validator)
  check(provider !== validator, 'account-mismatch', { sender: validator, provider })
  checkWithin(context, found.anchor, found.subject)
  const { atSeconds } = found.anchor
  const drawn = isSelected(state, { seed, account: validator, modelVersion, atSeconds })
  check(drawn, 'not-selected', { subject, account: validator })
  const key = `challenge:${subject}:${validator}`
  check(!state.usedChallengeKeys.get(key), 'receipt-already-used', { receipt: subject })
  state.usedChallengeKeys.set(key, true)
  const { seatFee: bond } = parametersOf(state)
  const record: DataChallengeRecord = {
    id: nextId(state, 'dataChallenges'),
    provider,
    validator,
    subject,
    bond,
    ...asked,
    untilSeconds: asked.kind === 'transcript' ? queue(context, provider) : supplyUntil(context),
    status: 'open',
    parts: 0,
  }
  saveChallenge(context, record)
  transfer(context, { from: validator, to: systemAccounts.dataChallenges, asset, amount: bond })
  return record
}

const supplyUntil = ({ state, nowSeconds }: TransactionContext): bigint =>
  nowSeconds + parametersOf(state).supplyWindowSeconds

/** Until when a provider is to supply one more transcript, and that it has it to supply. */
function queue({ state, nowSeconds }: TransactionContext, provider: AccountId): bigint {
  const busyUntil = state.supplyQueueEnds.get(provider) ?? 0n
  const latest = nowSeconds + QUEUE_MAX_SECONDS
  const from = busyUntil < nowSeconds ? nowSeconds : busyUntil > latest ? latest : busyUntil
  state.supplyQueueEnds.set(provider, from + QUEUE_SECONDS)
  return from + parametersOf(state).supplyWindowSeconds
}

/** A demand that waits for an answer of the sender's. */
function requireOpenFor(context: TransactionContext, id: bigint): DataChallengeRecord {
  const { sender, state } = context
  const challenge = challengeOfKind(requireOpenChallenge(context, id), 'transcript')
  const { provider, sessionId } = challenge
  const { escrow: market } = auditSubjectOf(context, sessionId)
  const own = isActingFor(state, { account: provider, market }, sender)
  check(own, 'account-mismatch', { sender, needed: provider })
  checkInTime(context, challenge)
  return challenge
}

/**
 * Supplies a part of a transcript, sealed to the validator, by the provider; with the last the bond
 * is its own.
 *
 * @throws {LedgerError} `challenge-not-open`, `account-mismatch`, `transcript-too-long`,
 * `part-out-of-order`, `transcript-too-short`.
 */
export function supply(context: TransactionContext, options: supply.Options): void {
  const { id, part, last, sealed } = options
  const challenge = requireOpenFor(context, id)
  const short = sealed.length <= SUPPLY_PART_BYTES_MAX
  check(short, 'transcript-too-long', { bytes: sealed.length, max: SUPPLY_PART_BYTES_MAX })
  const next = part === challenge.parts && part < SUPPLY_PARTS_MAX
  check(next, 'part-out-of-order', { part, expected: challenge.parts, max: SUPPLY_PARTS_MAX })
  const bytes = BigInt(sealed.length)
  const bytesLeft = challenge.bytesLeft > bytes ? challenge.bytesLeft - bytes : 0n
  check(!last || bytesLeft === 0n, 'transcript-too-short', { missing: bytesLeft })
  context.emit({
    kind: 'transcript-supplied',
    challengeId: id,
    part,
    last,
    sealed: Hex.from(sealed),
  })
  if (last) endChallenge(context, challenge, 'supplied', challenge.provider)
  else saveChallenge(context, { ...challenge, parts: part + 1, bytesLeft })
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
 * @throws {LedgerError} `challenge-not-open`, `receipt-not-anchored`, `signature-invalid`.
 */
export function supplyReceipt(
  context: TransactionContext,
  options: { readonly id: bigint; readonly item: EvidenceItem; readonly signature: Hex.Hex },
): void {
  const { id, item, signature } = options
  const challenge = challengeOfKind(requireOpenChallenge(context, id), 'receipt')
  checkInTime(context, challenge)
  const { receiptId, subject } = requireIncluded(context, item)
  const there = subject.id === challenge.sessionId && item.receipt.index === challenge.index
  check(there, 'receipt-not-anchored', { receipt: receiptId, session: challenge.sessionId })
  const { provider, escrow: market } = subject
  const { operator } = stakeOf(context.state, { account: provider, market })
  const signer = recover(receiptId, signature)
  const signed = signer === provider || (operator !== undefined && signer === operator)
  check(signed, 'signature-invalid', { needed: provider })
  const { receipt, path } = item
  context.emit({ kind: 'receipt-supplied', challengeId: id, receiptId, receipt, signature, path })
  // A receipt costs its provider nothing to show: to be asked for it on chain earns nothing.
  endChallenge(context, challenge, 'supplied', challenge.validator)
}

/**
 * Says that no consent came, by the provider, while half of the supply window is left and none
 * stands on the chain.
 *
 * @throws {LedgerError} `challenge-not-open`, `account-mismatch`, `consent-invalid`.
 */
export function reportMissingConsent(context: TransactionContext, id: bigint): void {
  const challenge = requireOpenFor(context, id)
  const { auditRequests, consents } = context.state
  const isPublished = (consents.get(challenge.sessionId)?.count ?? 0n) > challenge.index
  check(!isPublished && !auditRequests.get(challenge.sessionId), 'consent-invalid', {
    challenge: id,
  })
  checkInTime(context, challenge, untilPart(context, challenge, 2n))
  saveChallenge(context, { ...challenge, status: 'consent-missing' })
  context.emit({ kind: 'consent-missing', challengeId: id, provider: challenge.provider })
}

/**
 * Ends a demand whose time is over, by anyone.
 *
 * @throws {LedgerError} `challenge-not-open`, `challenge-pending`.
 */
export function concludeChallenge(context: TransactionContext, id: bigint): void {
  const { state, nowSeconds } = context
  const challenge = requireOpenChallenge(context, id, ['open', 'consent-missing'])
  const { provider, validator, subject, untilSeconds, sessionId } = challenge
  check(nowSeconds >= untilSeconds, 'challenge-pending', {
    challenge: id,
    nowSeconds,
    untilSeconds,
  })
  if (challenge.status === 'consent-missing') {
    endAsPrivate(context, challenge, false)
    return
  }
  state.subjectsWithWithholding.set(sessionId, true)
  // However many asked for it, it counts once; and not where somebody waited to tell of it.
  const inTime = nowSeconds < untilSeconds + CONCLUDE_SECONDS
  if (inTime && !state.withheldSubjects.get(subject)) {
    state.withheldSubjects.set(subject, true)
    punish(context, { provider, validator, subject })
  }
  context.emit({ kind: 'transcript-withheld', challengeId: id, provider })
  endChallenge(context, challenge, 'withheld', validator)
}

function punish(
  context: TransactionContext,
  options: { provider: AccountId; validator: AccountId; subject: Hash },
): void {
  const { provider, validator, subject } = options
  const { withheldPenalty, minorPenaltyBps } = parametersOf(context.state)
  const strike = currentStrike(context, provider)
  // What it missed in an outage, it missed once.
  if (strike === 0) return
  const third = strike === WITHHELD_MAX
  const share = (totalStakeOf(context.state, provider) * minorPenaltyBps) / 10_000n
  const caseId = openCase(context, {
    module: 'data-challenges',
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

export function view(state: MemoryState, id: bigint): DataChallenge | undefined {
  const challenge = state.dataChallenges.get(String(id))
  if (!challenge) return undefined
  const { kind, provider, validator, sessionId, index, receiptId } = challenge
  const { status, parts, untilSeconds } = challenge
  const common = { kind, provider, validator, sessionId, index, status, parts, untilSeconds }
  return { id, ...common, ...(receiptId && { receiptId }) }
}
