import type { AccountId, Hash } from '@ostrom/protocol'
import { hashAbiEncoded } from '../../abi-hash.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { type DataChallenge, WITHHELD_MAX } from '../../court/data-challenges.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { penaltyOf } from '../../court/penalties.ts'
import { check } from '../../errors.ts'
import type { DataChallengeRecord } from '../chain/court-state.ts'
import { type MemoryState, nextId, parametersOf, type TransactionContext } from '../chain/state.ts'
import { payState } from '../money/escrow.ts'
import { totalStakeOf } from '../money/stakes.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { transfer } from '../money/vault.ts'
import { currentStrike, endCase, openCase } from './court.ts'
import {
  endChallenge,
  requireOpenChallenge,
  SHARE_ONE,
  saveChallenge,
} from './data-challenge-records.ts'
import { checkJuror, seatsBy, settledTotalAt, settledWeightAt } from './enlistments.ts'
import {
  type AuditSubject,
  auditSubjectOf,
  checkSampled,
  checkWithin,
  type IncludedReceipt,
  register,
  requireIncluded,
  valueFor,
} from './evidence.ts'
import { larger } from './extremes.ts'
import { attachPay, resolveHeldPay } from './pay-holds.ts'
import { domainMin } from './trials.ts'

/** Expected number of seats that are drawn for a receipt. */
const SEATS = 5
/**
 * Seconds by which each challenge extends the time limit of later challenges of the same provider.
 */
const QUEUE_SECONDS = 300n
/**
 * Seconds by which, at most, a provider's other challenges extend the time limit of one challenge.
 */
const QUEUE_MAX_SECONDS = 86_400n
/**
 * Seconds after the deadline of a challenge within which its conclusion counts as a failure of the
 * provider.
 */
const CONCLUDE_SECONDS = 21_600n

type ChallengerSeat = {
  readonly seed: Hash
  readonly account: AccountId
  readonly modelVersion: Hash
  readonly atSeconds: bigint
}

/**
 * Returns true if a seed gives an account a seat to challenge, among all jurors or those of the
 * model.
 */
export const isSelected = (
  state: MemoryState,
  { modelVersion, ...draw }: ChallengerSeat,
): boolean =>
  [GENERAL_DOMAIN, modelVersion].some(
    (domain) => seatsBy(state, { ...draw, domain, expected: SEATS }) > 0n,
  )

/**
 * Challenges the provider to supply the transcript of a drawn receipt, in the name of an account
 * that is drawn to challenge this receipt.
 *
 * @returns The data challenge's number.
 * @throws {LedgerError} `account-mismatch`, `receipt-too-old`, `not-selected`,
 * `challenge-too-early`, `receipt-already-used`, `insufficient-funds`, and as `requireIncluded` and
 * `checkSampled`.
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
  register(context, found)
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
 * Challenges the provider to show one receipt of a session or request, whose index the beacon draws
 * among those under the latest root.
 *
 * @throws {LedgerError} `account-mismatch`, `receipt-too-old`, `not-selected`,
 * `challenge-too-early`, `receipt-already-used`, `insufficient-funds`, `session-unknown`,
 * `receipt-not-anchored`, `beacon-not-final`.
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
  checkModesOpenable(context, found.subject)
  const { atSeconds } = found.anchor
  const drawn = isSelected(state, { seed, account: validator, modelVersion, atSeconds })
  check(drawn, 'not-selected', { subject, account: validator })
  const key = `challenge:${subject}:${validator}`
  check(!state.usedChallengeKeys.get(key), 'receipt-already-used', { receipt: subject })
  state.usedChallengeKeys.set(key, true)
  const bond = bondOf(state)
  const record: DataChallengeRecord = {
    id: nextId(state, 'dataChallenges'),
    provider,
    validator,
    subject,
    bond,
    ...asked,
    untilSeconds: queue(context, provider),
    status: 'open',
    parts: 0,
    share: shareOf(state, { account: validator, domain: modelVersion, atSeconds }),
  }
  saveChallenge(context, record)
  transfer(context, { from: validator, to: systemAccounts.dataChallenges, asset, amount: bond })
  return record
}

/**
 * Returns the bond of a challenge, which is only a seat's pay, because this chain has no gas price.
 */
export const bondOf = (state: MemoryState): bigint => parametersOf(state).seatFee

/**
 * Refuses a challenge until half an audit window after an open session's deadline, because until
 * then the client may still open its opt-outs.
 */
function checkModesOpenable({ nowSeconds }: TransactionContext, subject: AuditSubject): void {
  const { id: session, deadlineSeconds, windowSeconds } = subject
  const from = deadlineSeconds === undefined ? 0n : deadlineSeconds + windowSeconds / 2n
  check(nowSeconds >= from, 'challenge-too-early', { session, from })
}

/**
 * Returns an account's share of a domain's weight in millionths. If the domain's weight is below
 * the quorum, the share is relative to the quorum.
 */
function shareOf(
  state: MemoryState,
  query: { readonly account: AccountId; readonly domain: Hash; readonly atSeconds: bigint },
): bigint {
  const total = larger(settledTotalAt(state, query), domainMin(state))
  return (settledWeightAt(state, query) * SHARE_ONE) / total
}

/** Adds a challenge to the provider's queue; returns its deadline. */
function queue({ state, nowSeconds }: TransactionContext, provider: AccountId): bigint {
  const busyUntil = state.supplyQueueEnds.get(provider) ?? 0n
  const latest = nowSeconds + QUEUE_MAX_SECONDS
  const from = busyUntil < nowSeconds ? nowSeconds : busyUntil > latest ? latest : busyUntil
  state.supplyQueueEnds.set(provider, from + QUEUE_SECONDS)
  return from + parametersOf(state).supplyWindowSeconds
}

/**
 * Ends a challenge after its deadline. Any account may call it. A conclusion later than
 * `CONCLUDE_SECONDS` after the deadline has no effect on the provider or on pay.
 *
 * @throws {LedgerError} `challenge-not-open`, `challenge-pending`.
 */
export function concludeChallenge(context: TransactionContext, id: bigint): void {
  const { state, nowSeconds } = context
  const challenge = requireOpenChallenge(context, id)
  const { provider, validator, subject, untilSeconds, sessionId } = challenge
  check(nowSeconds >= untilSeconds, 'challenge-pending', {
    challenge: id,
    nowSeconds,
    untilSeconds,
  })
  // A subject counts once, even if several validators challenged it.
  const isNew = !state.withheldSubjects.get(subject)
  if (nowSeconds < untilSeconds + CONCLUDE_SECONDS && isNew) {
    state.withheldSubjects.set(subject, true)
    // If the client requested an audit, `returnToClient` of `audit-hold.ts` returns the pay,
    // because it checks whether the answer was endorsed.
    const isReturned =
      !state.subjectsWithWithholding.get(sessionId) && !state.auditRequests.get(sessionId)
    state.subjectsWithWithholding.set(sessionId, true)
    const parties = { provider, validator, subject }
    punish(context, { ...parties, ...(isReturned && { sessionId }) })
  }
  context.emit({ kind: 'transcript-withheld', challengeId: id, provider })
  endChallenge(context, challenge, 'withheld')
}

type Silence = {
  readonly provider: AccountId
  readonly validator: AccountId
  readonly subject: Hash
  /** The session or request whose pay returns, if any. */
  readonly sessionId?: Hash
}

/**
 * Takes the penalty for withheld data, but only once for all challenges that the provider misses
 * within a day, and returns the pay of the withheld answer.
 */
function punish(
  context: TransactionContext,
  { provider, validator, subject, sessionId }: Silence,
): void {
  const parameters = parametersOf(context.state)
  // Challenges missed in one outage count once.
  const strike = currentStrike(context, provider)
  if (strike === 0 && !sessionId) return
  const share = penaltyOf('minor', totalStakeOf(context.state, provider), parameters)
  const minor = strike === WITHHELD_MAX ? share : parameters.withheldPenalty
  const caseId = openCase(context, {
    module: 'data-challenges',
    kind: 'silence',
    jury: false,
    ...(strike !== 0 && { recorded: true, minor }),
    returnsFrom: 'minor',
    domain: GENERAL_DOMAIN,
    subject,
    opener: validator,
    respondent: provider,
  })
  if (sessionId) attachPay(context, caseId, sessionId)
  endCase(context, caseId, 'minor')
  const pay = sessionId && payState(context.state, sessionId)
  // Pay of an open session returns after its close; matured pay does not return.
  const isOver = pay && pay.status === 'maturing' && context.nowSeconds >= pay.dueAtSeconds
  if (sessionId && pay && !isOver) resolveHeldPay(context, { caseId, subject: sessionId })
}

/** Returns a data challenge in the form of the ledger port; `undefined` if it does not exist. */
export function view(state: MemoryState, id: bigint): DataChallenge | undefined {
  const challenge = state.dataChallenges.get(String(id))
  if (!challenge) return undefined
  const { kind, provider, validator, sessionId, index, receiptId } = challenge
  const { status, parts, untilSeconds } = challenge
  const common = { kind, provider, validator, sessionId, index, status, parts, untilSeconds }
  return { id, ...common, ...(receiptId && { receiptId }) }
}
