import { type AccountId, type Hash, Hex, Sortition } from '@ostrom/protocol'
import { hashAbiEncoded, hashText } from '../../abi-hash.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import { ANSWER_AUDIT_SECONDS, type AnswerEndorsement } from '../../requests/onchain-answers.ts'
import type { MemoryRequestRecord, MemoryState, TransactionContext } from '../chain/state.ts'
import { beaconValueOf, epochOf } from '../court/beacon.ts'
import { checkJuror, totalAt, weightAt } from '../court/enlistments.ts'
import { domainMin } from '../court/trials.ts'
import { ANSWER_SEATS, pay } from './requests.ts'

// As `AnswerEndorsements` in contracts/evm/onchain.

const TAG = hashText('ostrom:answer-seats:v1')

type AnswerSeatContext = Pick<TransactionContext, 'state' | 'auditRules' | 'nowSeconds'>

export const endorsementOf = (state: MemoryState, requestId: Hash): AnswerEndorsement => ({
  seats: state.answerSeats.get(requestId) ?? 0n,
  expected: ANSWER_SEATS,
})

function isEndorsed(state: MemoryState, requestId: Hash): boolean {
  const { seats, expected } = endorsementOf(state, requestId)
  return seats * 2n > expected
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Returns the seats of an account for an answer that waits; 0 before they are drawn. */
export function seatsOf(
  context: AnswerSeatContext,
  { requestId, account }: { requestId: Hash; account: AccountId },
): bigint {
  const { state, nowSeconds } = context
  const { status, lock, answeredAtSeconds: postedAt } = state.requests.get(requestId) ?? {}
  if (status !== 'answered' || !lock || postedAt === undefined) return 0n
  const { provider, offer } = lock
  const value = beaconValueOf({ state }, epochOf(context, postedAt) + 1n)
  if (nowSeconds >= postedAt + ANSWER_AUDIT_SECONDS || account === provider || !value) return 0n
  const weightOf = (one: AccountId, atSeconds: bigint) =>
    weightAt(state, { account: one, domain: GENERAL_DOMAIN, atSeconds })
  const othersAt = (atSeconds: bigint) =>
    totalAt(state, { domain: GENERAL_DOMAIN, atSeconds }) - weightOf(provider, atSeconds)
  const window = postedAt - BigInt(offer.windowSeconds)
  // In a network's first days nobody was enlisted a window before.
  const before = othersAt(window) < domainMin(state) ? postedAt : window
  const total = least(othersAt(postedAt), othersAt(before))
  if (total < domainMin(state)) return 0n
  const weight = least(least(weightOf(account, postedAt), weightOf(account, before)), total)
  const seed = hashAbiEncoded(TAG, value, requestId)
  return Sortition.seats(seed, { account, expected: ANSWER_SEATS, weight, total })
}

/** Endorses answers, for the seats that were drawn for an account; each counts once. */
export function endorse(
  context: TransactionContext,
  { requestIds, account }: { requestIds: readonly Hash[]; account: AccountId },
): void {
  checkJuror(context, account)
  const { state } = context
  let isAny = false
  for (const requestId of requestIds) {
    const seats = seatsOf(context, { requestId, account })
    const key = `answer:${requestId}/${account}`
    if (seats === 0n || state.endorsements.get(key)) continue
    isAny = true
    state.endorsements.set(key, true)
    const sum = (state.answerSeats.get(requestId) ?? 0n) + seats
    state.answerSeats.set(requestId, sum)
    context.emit({ kind: 'onchain-answer-endorsed', requestId, validator: account, seats })
  }
  check(isAny, 'endorsement-not-due', { account, request: requestIds[0] ?? '' })
}

/** Pays an endorsed answer, by anybody. */
export function settle(context: TransactionContext, requestId: Hash): void {
  const { state } = context
  const request = answeredRecord(state, requestId)
  const { seats, expected } = endorsementOf(state, requestId)
  const isPaid = isEndorsed(state, requestId)
  check(isPaid, 'answer-not-endorsed', { request: requestId, seats, expected })
  const due = { total: request.terms.costMax, count: 0n, receiptsRoot: Hex.zeroHash }
  pay(context, { requestId, request, ...due })
}

type AnsweredRequest = MemoryRequestRecord & Required<Pick<MemoryRequestRecord, 'lock'>>

/** @throws {LedgerError} `request-not-locked`: no answer of it waits. */
function answeredRecord(state: MemoryState, id: Hash): AnsweredRequest {
  const request = state.requests.get(id)
  const { lock, status } = request ?? { status: 'none' }
  check(request && lock && status === 'answered', 'request-not-locked', { request: id, status })
  return { ...request, lock }
}
