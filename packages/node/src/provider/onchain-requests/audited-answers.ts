import {
  type AnswerEndorsementLedger,
  isLedgerError,
  type Ledger,
  type RequestState,
} from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, type Log, monotonicMs } from '@ostrom/protocol'
import type { Randomness } from '../../randomness.ts'
import { logFieldsOf } from '../error-fields.ts'
import { AUDITED_ANSWERS_POLL_MS } from './limits.ts'

export type AuditedAnswersOptions = {
  readonly ledger: Pick<Ledger, 'request'>
  readonly provider: AccountId
  readonly endorsements: AnswerEndorsementLedger | undefined
  /**
   * Puts on chain the beacon's value that draws the validators' seats, if the chain waits for it.
   */
  readonly randomness: Pick<Randomness, 'epochOf' | 'ensureOnchain'> | undefined
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  /** Called for each answer that was paid or failed; called again after this function throws. */
  readonly onEnd: (id: Hash, request: RequestState | undefined) => Promise<void>
}

/** Posted answers. Each is settled once more than half of its expected seats endorsed it. */
export type AuditedAnswers = {
  add(id: Hash): void
  /** Settles endorsed answers, at most once in `AUDITED_ANSWERS_POLL_MS`. */
  step(): Promise<void>
}

/** Creates the service that settles audited answers, and reports the end of each. */
export function createAuditedAnswers(options: AuditedAnswersOptions): AuditedAnswers {
  const { ledger, provider, endorsements, randomness, clock, log, onEnd } = options
  const waiting = new Set<Hash>()
  let checkedAtMs = Number.NEGATIVE_INFINITY

  async function advance(id: Hash): Promise<void> {
    const request = await ledger.request(id)
    const own = request?.answers?.find((answer) => answer.provider === provider)
    if (!own) {
      // Another account settled this answer or another answer to the request, or the time for
      // endorsements is over.
      await onEnd(id, request)
      waiting.delete(id)
      return
    }
    const answer = { requestId: id, provider }
    const endorsement = await endorsements?.endorsementOf(answer)
    if (!endorsement || endorsement.seats * 2n <= endorsement.expected) {
      const epoch = await randomness?.epochOf(own.postedAtSeconds)
      if (epoch !== undefined) await randomness?.ensureOnchain(epoch + 1n)
      return
    }
    const settled = await endorsements?.settleAnswer(answer)
    log('answer-settled', { request: id, seats: endorsement.seats, transaction: settled?.hash })
  }

  return {
    add: (id) => void waiting.add(id),
    async step() {
      if (waiting.size === 0 || monotonicMs(clock) < checkedAtMs + AUDITED_ANSWERS_POLL_MS) return
      checkedAtMs = monotonicMs(clock)
      for (const id of waiting) {
        try {
          await advance(id)
        } catch (error) {
          // Another account settled the answer at the same time: the next step reads the new state.
          if (isLedgerError(error, 'request-not-locked')) continue
          log('answer-settle-failed', { request: id, ...logFieldsOf(error) })
        }
      }
    },
  }
}
