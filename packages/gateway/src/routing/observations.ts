import { type AccountId, createBoundedMap } from '@ostrom/protocol'
import type { PinWait } from './conversation-pins.ts'
import { createDistrust } from './distrust.ts'
import { createFailureBackoff, type FailureEvent } from './failure-backoff.ts'
import { HEDGE_WAITS_MAX, LATENCY_WEIGHT, OBSERVATIONS_MAX } from './limits.ts'
import { createPrepaidLosses, type PrepaidLoss } from './prepaid-losses.ts'
import type { ProviderFault } from './provider-faults.ts'
import {
  createRefusalBackoff,
  type ProviderAnswer,
  type ProviderRefusal,
} from './refusal-backoff.ts'

/** This gateway's own measurements of a provider. */
export type Observation = {
  /** Mean time to the first token, in milliseconds; `undefined` before it was ever measured. */
  readonly firstTokenMs: number | undefined
  /** The provider's latest waits for a first token, at most `HEDGE_WAITS_MAX`, oldest first. */
  readonly waits: readonly PinWait[]
  /** True once this gateway has received a complete answer of the provider. */
  readonly hasAnswered: boolean
  /** Running answers of this provider at this gateway. */
  readonly running: number
  /** End of the backoff for the caller, in milliseconds. Until then the provider comes last. */
  readonly backoffUntilMs: number
  /** Failures for the caller since the provider's last answer. */
  readonly failuresInRow: number
  /**
   * End of the time for which the caller's questions must not reach the provider, in milliseconds,
   * because they left unpaid answers (`UNPAID_PER_KEY_MAX`) that count against the wallet of all
   * callers.
   */
  readonly excludedUntilMs: number
  /**
   * End of the time of distrust after protocol violations or prepaid losses that count for the
   * caller, in milliseconds. Until then the gateway prefers any other provider.
   */
  readonly distrustUntilMs: number
  /** End of the lower priority after refusals of the caller's questions, in milliseconds. */
  readonly refusedUntilMs: number
}

/** A failed answer of a provider. */
export type ProviderFailure = FailureEvent & {
  readonly fault: ProviderFault
  /** True if the provider may count the answer as an unpaid one of this gateway's wallet. */
  readonly isUnpaid?: boolean
  /** The error. If one error object ends several answers, it counts as one failure. */
  readonly error?: unknown
}

/** Measurements of providers, in memory only. */
export type Observations = {
  /** Grows with each change: at the same revision, a ranking would be the same. */
  readonly revision: number
  /** Returns the measurements of a provider, including those that apply only to one caller. */
  of(provider: AccountId, asker?: string): Observation
  /** Counts a running answer. Returns a function to call at its end. */
  start(provider: AccountId): () => void
  /** Records the time to the first part of an answer or, if none came yet, the time without it. */
  recordFirstToken(provider: AccountId, wait: PinWait): void
  /** Records a complete answer with content and a valid receipt. */
  recordAnswer(provider: AccountId, answer: ProviderAnswer): void
  /**
   * Records a failure, which causes a backoff for its caller, and in some cases for all callers
   * (`createFailureBackoff`).
   */
  recordFailure(provider: AccountId, failure: ProviderFailure): void
  /**
   * Records a refusal or an empty answer, which lowers the provider's priority without a backoff.
   * The refusal counts only for the caller of its question, so that a caller with refused questions
   * does not affect the ranking for others.
   */
  recordRefusal(provider: AccountId, refusal: ProviderRefusal): void
  /** Records a prepaid loss. `PREPAID_LOSSES_MAX` consecutive losses cause distrust. */
  recordPrepaidLoss(provider: AccountId, loss: PrepaidLoss): void
}

/** Measurements that apply to all callers. */
type SharedObservation = Omit<
  Observation,
  'backoffUntilMs' | 'refusedUntilMs' | 'failuresInRow' | 'distrustUntilMs' | 'excludedUntilMs'
>

const noObservation: SharedObservation = {
  firstTokenMs: undefined,
  waits: [],
  hasAnswered: false,
  running: 0,
}

/** Creates empty observations of providers. */
export function createObservations(): Observations {
  const seen = createBoundedMap<AccountId, SharedObservation>(OBSERVATIONS_MAX)
  const counted = new WeakSet<object>()
  const failures = createFailureBackoff()
  const refusals = createRefusalBackoff()
  const losses = createPrepaidLosses()
  const distrust = createDistrust()
  let revision = 0
  const of = (provider: AccountId) => seen.get(provider) ?? noObservation
  const run = (provider: AccountId, change: 1 | -1) => {
    const before = of(provider)
    revision += 1
    seen.set(provider, { ...before, running: Math.max(0, before.running + change) })
  }
  return {
    get revision() {
      return revision
    },
    of(provider, asker) {
      const observation = of(provider)
      return {
        ...observation,
        backoffUntilMs: failures.untilMs(provider, asker),
        failuresInRow: failures.failuresInRow(provider, asker),
        excludedUntilMs: distrust.excludedUntilMs(provider, asker),
        distrustUntilMs: Math.max(
          distrust.untilMs(provider, asker),
          losses.untilMs(provider, asker),
        ),
        refusedUntilMs: refusals.untilMs(provider, asker),
      }
    },
    start(provider) {
      run(provider, 1)
      let over = false
      return () => {
        if (!over) run(provider, -1)
        over = true
      }
    },
    recordFirstToken(provider, wait) {
      revision += 1
      const before = of(provider)
      const { waitedMs } = wait
      const latencyMs = before.firstTokenMs ?? waitedMs
      const mean = latencyMs * (1 - LATENCY_WEIGHT) + waitedMs * LATENCY_WEIGHT
      const waits = [...before.waits, wait].slice(-HEDGE_WAITS_MAX)
      seen.set(provider, { ...before, firstTokenMs: mean, waits })
    },
    recordAnswer(provider, answer) {
      revision += 1
      losses.recordAnswer(provider, answer.callerId)
      refusals.recordAnswer(provider, answer)
      failures.recordAnswer(provider, answer.callerId)
      seen.set(provider, { ...of(provider), hasAnswered: true })
    },
    recordFailure(provider, failure) {
      revision += 1
      const { fault, error, isUnpaid = false } = failure
      // A lost channel ends all of its answers with the same error object, which counts as one
      // failure.
      if (typeof error === 'object' && error !== null) {
        if (counted.has(error)) return
        counted.add(error)
      }
      failures.recordFailure(provider, failure)
      if (isUnpaid && failure.cause === 'question') distrust.recordUnpaid(provider, failure)
      if (fault === 'misbehaved') distrust.recordViolation(provider, failure)
    },
    recordRefusal(provider, refusal) {
      revision += 1
      refusals.recordRefusal(provider, refusal)
      if (refusal.isUnpaid) distrust.recordUnpaid(provider, refusal)
    },
    recordPrepaidLoss(provider, loss) {
      revision += 1
      losses.recordLoss(provider, loss)
    },
  }
}
