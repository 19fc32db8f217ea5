import type { AccountId } from '@ostrom/protocol'
import { createBoundedMap } from './bounded-map.ts'
import { createFailureBackoff, type FailureEvent } from './failure-backoff.ts'
import { DISTRUST_MS, LATENCY_WEIGHT, OBSERVATIONS_MAX } from './limits.ts'
import { createPrepaidLosses, type PrepaidLoss } from './prepaid-losses.ts'
import type { ProviderFault } from './provider-faults.ts'
import { createRefusalBackoff, type ProviderRefusal } from './refusal-backoff.ts'

/** What this gateway has itself seen of a provider. */
export type Observation = {
  /** Mean time to the first token, in milliseconds; `undefined` before it was ever measured. */
  readonly firstTokenMs: number | undefined
  /** True once an answer of this provider came to its end here. */
  readonly hasAnswered: boolean
  /** Answers of this provider that are under way here. */
  readonly running: number
  /** Not asked by this asker before this moment, unless all others fail too. */
  readonly backoffUntilMs: number
  /**
   * It broke the protocol, or took pay of this asker for nothing: until this moment any other is
   * asked rather than this one.
   */
  readonly distrustUntilMs: number
  /** Until this moment those that did not refuse this asker's questions are asked first. */
  readonly refusedUntilMs: number
}

/** How an answer of a provider ended badly. */
export type ProviderFailure = FailureEvent & {
  readonly fault: ProviderFault
  /** What ended it. Of the answers that one error ended, the first counts. */
  readonly error?: unknown
}

/** Measurements of providers, kept in memory: a new gateway begins with an open mind. */
export type Observations = {
  /** What was seen of a provider, by one asker as far as it matters who asks. */
  of(provider: AccountId, asker?: string): Observation
  /** An answer begins. Call what it returns once it is over, one way or the other. */
  start(provider: AccountId): () => void
  /** The first piece of an answer came. */
  recordFirstToken(provider: AccountId, firstTokenMs: number): void
  /** An answer with something in it came to its end, and its receipt is right. */
  recordAnswer(provider: AccountId, asker?: string): void
  /** Left alone for that by its asker; by all, where the question cannot be the cause. */
  recordFailure(provider: AccountId, failure: ProviderFailure): void
  /**
   * It refused a question, which it may, or answered nothing. Nobody is left alone for that, but
   * who refuses all is asked after those that answer. It counts for the same asker alone: nobody
   * leads the questions of others elsewhere by asking what honest providers have to refuse.
   */
  recordRefusal(provider: AccountId, refusal: ProviderRefusal): void
  /** A prompt was paid ahead, and nothing came: it takes pay for nothing where that goes on. */
  recordPrepaidLoss(provider: AccountId, loss: PrepaidLoss): void
}

/** What is the same for all askers. */
type SharedObservation = Omit<Observation, 'backoffUntilMs' | 'refusedUntilMs'>

const noObservation: SharedObservation = {
  firstTokenMs: undefined,
  hasAnswered: false,
  running: 0,
  distrustUntilMs: 0,
}

export function createObservations(): Observations {
  const seen = createBoundedMap<AccountId, SharedObservation>(OBSERVATIONS_MAX)
  const counted = new WeakSet<object>()
  const failures = createFailureBackoff()
  const refusals = createRefusalBackoff()
  const losses = createPrepaidLosses()
  const of = (provider: AccountId) => seen.get(provider) ?? noObservation
  const run = (provider: AccountId, change: 1 | -1) => {
    const before = of(provider)
    seen.put(provider, { ...before, running: Math.max(0, before.running + change) })
  }
  return {
    of(provider, asker) {
      const known = of(provider)
      return {
        ...known,
        backoffUntilMs: failures.untilMs(provider, asker),
        distrustUntilMs: Math.max(known.distrustUntilMs, losses.untilMs(provider, asker)),
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
    recordFirstToken(provider, firstTokenMs) {
      const before = of(provider)
      const known = before.firstTokenMs ?? firstTokenMs
      const mean = known * (1 - LATENCY_WEIGHT) + firstTokenMs * LATENCY_WEIGHT
      seen.put(provider, { ...before, firstTokenMs: mean })
    },
    recordAnswer(provider, asker) {
      losses.recordAnswer(provider, asker)
      refusals.recordAnswer(provider, asker)
      failures.recordAnswer(provider, asker)
      seen.put(provider, { ...of(provider), hasAnswered: true })
    },
    recordFailure(provider, failure) {
      const { fault, nowMs, error } = failure
      // A channel that is lost ends all answers on it at once.
      if (typeof error === 'object' && error !== null) {
        if (counted.has(error)) return
        counted.add(error)
      }
      failures.recordFailure(provider, failure)
      if (fault !== 'misbehaved') return
      seen.put(provider, { ...of(provider), distrustUntilMs: nowMs + DISTRUST_MS })
    },
    recordRefusal: refusals.recordRefusal,
    recordPrepaidLoss: losses.recordLoss,
  }
}
