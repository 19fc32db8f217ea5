import {
  ANSWER_BYTES_MAX,
  type AnswerEndorsementLedger,
  endorsedAnswer,
  type Ledger,
  type MarketReader,
  type OnchainAnswerContent,
  type RequestState,
} from '@ostrom/ledger'
import { type Hash, Hex, type Log } from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { REQUESTS_SCANNED_MAX } from '../limits.ts'
import { ANSWER_CONTEST_SECONDS, ANSWERS_CONTESTED_MAX } from './limits.ts'

export type AnswerContestsOptions = {
  readonly ledger: Pick<Ledger, 'request' | 'nowSeconds'>
  readonly market: Pick<MarketReader, 'answeredRequests'>
  readonly endorsements: AnswerEndorsementLedger | undefined
  readonly log: Log
}

/** Steps of an answer that is computed before its request is locked. */
export type ContestSteps = {
  readonly compute: () => Promise<Uint8Array>
  /** Locks the request, and posts this answer. */
  readonly lock: (content: OnchainAnswerContent) => Promise<void>
  /** Called at the end, whether the request was locked or not. */
  readonly onEnd: () => Promise<void>
}

/**
 * Audited answers that are computed before their request is locked. Some compete with posted
 * answers that got no majority of endorsements in time. Others may take longer than a minute, or
 * may exceed the request's limit of bytes.
 */
export type AnswerContests = {
  /**
   * Returns requests whose answers got no majority of validators in time, and which have so few
   * answers that one more may compete.
   */
  due(): Promise<readonly RequestState[]>
  /**
   * Computes an answer. Then locks the request if it can still be locked, if none of its answers is
   * endorsed, and if no posted answer has the same bytes.
   */
  start(request: RequestState, steps: ContestSteps): void
  /** Number of answers that are being computed, or whose request is being locked. */
  readonly running: number
  drain(): Promise<void>
}

/** Creates the service that computes answers before their lock. */
export function createAnswerContests(options: AnswerContestsOptions): AnswerContests {
  const { ledger, market, endorsements, log } = options
  const runs = new Map<Hash, Promise<void>>()

  async function contest({ id, terms }: RequestState, { compute, lock }: ContestSteps) {
    const bytes = await compute()
    const max = terms.onchain?.answerBytesMax ?? ANSWER_BYTES_MAX
    if (bytes.length === 0 || bytes.length > max) {
      log('answer-not-fitting', { request: id, bytes: bytes.length, max })
      return
    }
    const state = await ledger.request(id)
    const { status, answers = [] } = state ?? {}
    const sha256 = Hex.sha256Hex(bytes)
    const isKnown = answers.some((one) => one.sha256 === sha256)
    const isLockable = status === 'open' || status === 'answered'
    if (!state || !isLockable || isKnown || (await endorsedAnswer(endorsements, state))) return
    if (answers.length > 0) log('answer-contested', { request: id, answers: answers.length })
    await lock({ kind: 'bytes', bytes })
  }

  return {
    async due() {
      if (!endorsements) return []
      const now = await ledger.nowSeconds()
      const found: RequestState[] = []
      for (const request of await market.answeredRequests({ limit: REQUESTS_SCANNED_MAX })) {
        const { status, answers = [] } = request
        const isDue = answers.every((one) => now >= one.postedAtSeconds + ANSWER_CONTEST_SECONDS)
        const hasPlace = status === 'answered' && answers.length <= ANSWERS_CONTESTED_MAX
        if (isDue && hasPlace && !(await endorsedAnswer(endorsements, request))) found.push(request)
      }
      return found
    },
    start(request, steps) {
      const { id } = request
      const run = contest(request, steps)
        .catch((error) => log('answer-contest-failed', { request: id, ...logFieldsOf(error) }))
        .finally(() => {
          runs.delete(id)
          return steps.onEnd()
        })
      runs.set(id, run)
    },
    get running() {
      return runs.size
    },
    drain: async () => void (await Promise.all(runs.values())),
  }
}
