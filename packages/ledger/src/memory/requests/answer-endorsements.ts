import { type AccountId, type Hash, Hex, Request, Sortition } from '@ostrom/protocol'
import { hashAbiEncoded, hashText } from '../../abi-hash.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import {
  ANSWER_AUDIT_SECONDS,
  type AnswerEndorsement,
  type AnswerKey,
  type OnchainAnswer,
} from '../../requests/onchain-answers.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import type { MemoryRequestRecord, MemoryWaitingAnswer } from '../chain/work-state.ts'
import { beaconValueOf, epochOf, nextGoodEpoch } from '../court/beacon.ts'
import { checkJuror, settledOthersAt, settledWeightAt } from '../court/enlistments.ts'
import { domainMin } from '../court/trials.ts'
import { free } from '../money/escrow.ts'
import { payOut } from '../money/vault.ts'
import { burnBonds } from './request-bonds.ts'
import { ANSWER_SEATS, pay, refund as refundUnaudited } from './requests.ts'

// Same rules as `AnswerEndorsements` and `OnchainRequests` in contracts/evm/onchain.

/** As `ENDORSE_SECONDS_MIN` of `AnswerEndorsements`. */
const ENDORSE_SECONDS_MIN = 86_400n

const TAG = hashText('ostrom:answer-seats:v1')

type AnswerSeatContext = Pick<TransactionContext, 'state' | 'auditRules' | 'nowSeconds'>

const waitingOf = (state: MemoryState, requestId: Hash): readonly MemoryWaitingAnswer[] =>
  state.requests.get(requestId)?.waiting ?? []

const waitingAnswerOf = (
  state: MemoryState,
  { requestId, provider }: AnswerKey,
): MemoryWaitingAnswer | undefined =>
  waitingOf(state, requestId).find(({ answer }) => answer.provider === provider)

/** Returns the answers to a request that wait for endorsements. */
export const waitingAnswersOf = (state: MemoryState, requestId: Hash): readonly OnchainAnswer[] =>
  waitingOf(state, requestId).map(({ answer }) => answer)

/** Returns the endorsements of a waiting answer, in seats. */
export const endorsementOf = (state: MemoryState, answer: AnswerKey): AnswerEndorsement => ({
  seats: waitingAnswerOf(state, answer)?.seats ?? 0n,
  expected: ANSWER_SEATS,
})

const isEndorsed = ({ seats }: MemoryWaitingAnswer): boolean => seats * 2n > ANSWER_SEATS

/**
 * Returns the settled weight that all accounts except the provider had when the answer was posted.
 */
function othersAt(state: MemoryState, { provider, postedAtSeconds }: OnchainAnswer): bigint {
  const query = { account: provider, domain: GENERAL_DOMAIN, atSeconds: postedAtSeconds }
  return settledOthersAt(state, query)
}

const valueFor = (context: Pick<AnswerSeatContext, 'state' | 'auditRules'>, postedAt: bigint) =>
  beaconValueOf(context, epochOf(context, postedAt) + 1n)

/**
 * Returns the seats of an account for a waiting answer. Returns 0 before the seats are drawn, after
 * the time for endorsements, and for the answer's provider.
 */
export function seatsOf(
  context: AnswerSeatContext,
  { answer: key, account }: { answer: AnswerKey; account: AccountId },
): bigint {
  const { state, nowSeconds } = context
  const waiting = waitingAnswerOf(state, key)
  if (!waiting) return 0n
  const { requestId, provider, postedAtSeconds: postedAt } = waiting.answer
  const value = valueFor(context, postedAt)
  if (nowSeconds >= postedAt + ANSWER_AUDIT_SECONDS || account === provider || !value) return 0n
  const total = othersAt(state, waiting.answer)
  if (total < domainMin(state)) return 0n
  const at = { domain: GENERAL_DOMAIN, atSeconds: postedAt }
  const weight = settledWeightAt(state, { account, ...at })
  const seed = hashAbiEncoded(TAG, value, requestId, provider)
  return Sortition.seats(seed, { account, expected: ANSWER_SEATS, weight, total })
}

/** Endorses answers with the drawn seats of an account; each seat counts once. */
export function endorse(
  context: TransactionContext,
  { answers, account }: { answers: readonly AnswerKey[]; account: AccountId },
): void {
  checkJuror(context, account)
  const { state } = context
  let isAny = false
  for (const answer of answers) {
    const { requestId, provider } = answer
    const seats = seatsOf(context, { answer, account })
    const key = `answer:${requestId}/${provider}/${account}`
    const request = state.requests.get(requestId)
    if (seats === 0n || !request || state.endorsements.get(key)) continue
    isAny = true
    state.endorsements.set(key, true)
    const waiting = waitingOf(state, requestId).map((one) =>
      one.answer.provider === provider ? { ...one, seats: one.seats + seats } : one,
    )
    state.requests.set(requestId, { ...request, waiting })
    const names = { requestId, provider, validator: account }
    context.emit({ kind: 'onchain-answer-endorsed', ...names, seats })
  }
  check(isAny, 'endorsement-not-due', { account, request: answers[0]?.requestId ?? '' })
}

/** Pays an endorsed answer and ends all others. Any account may call it. */
export function settle(context: TransactionContext, key: AnswerKey): void {
  const { state, nativeAsset: asset } = context
  const { requestId } = key
  const request = state.requests.get(requestId)
  const paid = waitingAnswerOf(state, key)
  check(request && paid, 'request-not-locked', { request: requestId, provider: key.provider })
  const { seats, expected } = endorsementOf(state, key)
  check(isEndorsed(paid), 'answer-not-endorsed', { request: requestId, seats, expected })
  const { lock: running, waiting = [], ...record } = request
  if (running) {
    const { provider, offer, bond: amount } = running
    free(context, { escrow: 'requests', offer }, record.terms.costMax)
    context.emit({ kind: 'request-released', requestId, provider })
    payOut(context, 'requests', { to: provider, asset, amount })
  }
  const others = waiting.filter((one) => one !== paid)
  const costMax = record.terms.costMax
  const forfeited = others.map((one) =>
    endAnswer(context, one, { costMax, forfeited: isEndorsed(one) ? 0n : one.lock.bond }),
  )
  const { lock, answer } = paid
  const lost = forfeited.reduce((sum, bond) => sum + bond, 0n)
  payOut(context, 'requests', { to: record.terms.client, asset, amount: lost })
  payOut(context, 'requests', { to: lock.provider, asset, amount: lock.bond })
  state.answers.set(requestId, answer)
  const due = { total: costMax, count: 0n, receiptsRoot: Hex.zeroHash }
  pay(context, { requestId, request: { ...record, lock }, ...due })
}

/**
 * Ends the expired lock and the expired answers of a request for an audited answer. If no lock and
 * no answer is left, the request is open again; providers can lock it until its deadline. Refunds
 * any other request. Any account may call it.
 */
export function refund(context: TransactionContext, requestId: Hash): void {
  const request = context.state.requests.get(requestId)
  const isUnsettled = request?.status === 'locked' || request?.status === 'answered'
  const isAudited = request?.terms.onchain?.proof === 'audited'
  if (request && isUnsettled && isAudited) endOverdue(context, { requestId, request })
  else refundUnaudited(context, requestId)
}

function endOverdue(
  context: TransactionContext,
  { requestId, request }: { requestId: Hash; request: MemoryRequestRecord },
): void {
  const { state, nowSeconds } = context
  const { lock, waiting = [], ...record } = request
  const { costMax } = record.terms
  const lateAt = ({ answer }: MemoryWaitingAnswer) => answer.postedAtSeconds + ANSWER_AUDIT_SECONDS
  const open = waiting.filter((one) => !isEndorsed(one))
  const late = open.filter((one) => nowSeconds >= lateAt(one))
  const overAt = lock && lock.atSeconds + parametersOf(state).claimWindowSeconds
  const isOver = overAt !== undefined && nowSeconds >= overAt
  if (late.length === 0 && !isOver) {
    const [dueAt] = [...open.map(lateAt), ...(overAt === undefined ? [] : [overAt])].toSorted(
      (a, b) => Number(a - b),
    )
    check(dueAt !== undefined, 'request-not-locked', { request: requestId })
    check(false, 'refund-too-early', { dueAt, nowSeconds })
  }
  // Answers end from the latest to the first, as in the contract.
  const bonds = late.toReversed().map((one) => {
    const { bond } = one.lock
    const forfeited = isJudged(context, one) ? bond : Request.bondPart(bond)
    return endAnswer(context, one, { costMax, forfeited })
  })
  let forfeited = bonds.reduce((sum, bond) => sum + bond, 0n)
  let releasedBy = record.releasedBy ?? []
  if (lock && isOver) {
    const { provider, offer, bond } = lock
    free(context, { escrow: 'requests', offer }, costMax)
    forfeited += bond
    releasedBy = [...releasedBy, provider]
    context.emit({ kind: 'request-lock-expired', requestId, provider, bond })
  }
  const left = waiting.filter((one) => !late.includes(one))
  const held = lock && !isOver ? { lock, status: 'locked' as const } : undefined
  const status = left.length > 0 ? ('answered' as const) : ('open' as const)
  const next = held ?? { status }
  state.requests.set(requestId, { ...record, ...next, releasedBy, waiting: left })
  burnBonds(context, forfeited)
}

/**
 * Returns true if seats could be drawn while validators still had `ENDORSE_SECONDS_MIN` to endorse
 * the answer.
 */
function isJudged(context: TransactionContext, { answer }: MemoryWaitingAnswer): boolean {
  const { postedAtSeconds: postedAt } = answer
  const later = epochOf(context, postedAt + ANSWER_AUDIT_SECONDS - ENDORSE_SECONDS_MIN)
  const source = nextGoodEpoch(context, epochOf(context, postedAt) + 1n)
  if (source === undefined || source >= later) return false
  return othersAt(context.state, answer) >= domainMin(context.state)
}

/** Ends an answer unpaid, and returns the lost part of its provider's bond. */
function endAnswer(
  context: TransactionContext,
  { lock, answer }: MemoryWaitingAnswer,
  { costMax, forfeited }: { costMax: bigint; forfeited: bigint },
): bigint {
  const { provider, offer, bond } = lock
  const { nativeAsset: asset } = context
  free(context, { escrow: 'requests', offer }, costMax)
  context.emit({ kind: 'answer-failed', requestId: answer.requestId, provider, forfeited })
  payOut(context, 'requests', { to: provider, asset, amount: bond - forfeited })
  return forfeited
}
