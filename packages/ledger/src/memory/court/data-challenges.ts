import type { AccountId, Hash } from '@ostrom/protocol'
import { hashAbiEncoded } from '../../abi-hash.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { type DataChallenge, WITHHELD_MAX } from '../../court/data-challenges.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { check } from '../../errors.ts'
import type { DataChallengeRecord } from '../chain/court-state.ts'
import { type MemoryState, nextId, parametersOf, type TransactionContext } from '../chain/state.ts'
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
  auditSubjectOf,
  checkSampled,
  checkWithin,
  type IncludedReceipt,
  register,
  requireIncluded,
  valueFor,
} from './evidence.ts'

/** Seats that are drawn for a receipt, by expectation. */
const SEATS = 5
/** Time that each transcript which is demanded adds to that of those demanded after it. */
const QUEUE_SECONDS = 300n
/** Most that others add to the time of one. */
const QUEUE_MAX_SECONDS = 86_400n
/** How long after its deadline a concluded challenge counts as a failure. */
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
 * Challenges the transcript of a drawn receipt, for an account that is drawn for it.
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
  const { receiptId, subject, anchor } = found
  const from = anchor.atSeconds + subject.windowSeconds / 2n
  const mayOpenModes = subject.isOpen && context.nowSeconds < from
  check(!mayOpenModes, 'challenge-too-early', { session: subject.id, from })
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
    share: shareOf(state, { account: validator, domain: modelVersion, atSeconds }),
  }
  saveChallenge(context, record)
  transfer(context, { from: validator, to: systemAccounts.dataChallenges, asset, amount: bond })
  return record
}

/** Millionths of a domain's weight that an account had. */
function shareOf(
  state: MemoryState,
  query: { readonly account: AccountId; readonly domain: Hash; readonly atSeconds: bigint },
): bigint {
  const total = settledTotalAt(state, query)
  return total === 0n ? 0n : (settledWeightAt(state, query) * SHARE_ONE) / total
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

/**
 * Ends a challenge after its deadline, by anyone. A late conclusion has no effect on the provider
 * or on pay.
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
  if (nowSeconds < untilSeconds + CONCLUDE_SECONDS) {
    state.subjectsWithWithholding.set(sessionId, true)
    // However many challenged it, it counts once.
    if (!state.withheldSubjects.get(subject)) {
      state.withheldSubjects.set(subject, true)
      punish(context, { provider, validator, subject })
    }
  }
  context.emit({ kind: 'transcript-withheld', challengeId: id, provider })
  endChallenge(context, challenge, 'withheld')
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
