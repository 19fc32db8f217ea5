import { ANSWER_RETENTION_SECONDS, type Ledger, type OnchainAnswerLedger } from '@ostrom/ledger'
import { BaseError, type Clock, type Hash, type Log, monotonicMs } from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { RENT_RECLAIM_POLL_MS } from '../limits.ts'

export type AnswerRentOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly answers: Pick<OnchainAnswerLedger, 'closeAnswer'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  /** Called once for each answer that is no longer on the chain. */
  readonly onClosed: (id: Hash) => Promise<void>
}

/** Posted answers whose rent (the chain's deposit for stored data) this provider paid. */
export type AnswerRent = {
  add(id: Hash, postedAtSeconds: bigint): void
  /** Reclaims the rent of answers whose retention time is over. */
  step(): Promise<void>
}

/** Creates the service that reclaims the rent of posted answers. */
export function createAnswerRent(options: AnswerRentOptions): AnswerRent {
  const { ledger, answers, clock, log, onClosed } = options
  /** Unix second from which the rent can be reclaimed, by request. */
  const untilSeconds = new Map<Hash, bigint>()
  let closedAtMs = Number.NEGATIVE_INFINITY
  return {
    add: (id, postedAtSeconds) =>
      void untilSeconds.set(id, postedAtSeconds + ANSWER_RETENTION_SECONDS),
    async step() {
      if (untilSeconds.size === 0 || monotonicMs(clock) < closedAtMs + RENT_RECLAIM_POLL_MS) return
      closedAtMs = monotonicMs(clock)
      const now = await ledger.nowSeconds()
      for (const [id, until] of untilSeconds) {
        if (now < until) continue
        try {
          await answers.closeAnswer(id)
        } catch (error) {
          // `answer-not-closable`: another account closed the answer first. After any other error,
          // such as an unreachable chain, a later step tries again.
          log('request-close-failed', { request: id, ...logFieldsOf(error) })
          if (!BaseError.is(error) || error.code !== 'answer-not-closable') continue
        }
        untilSeconds.delete(id)
        await onClosed(id)
      }
    },
  }
}
