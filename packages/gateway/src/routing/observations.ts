import type { AccountId } from '@ostrom/protocol'
import { createFailures, type Failed } from './failures.ts'
import type { Fault } from './faults.ts'
import { LATENCY_WEIGHT, MISBEHAVED_MS, OBSERVED_MAX } from './limits.ts'
import { createLosses, type Loss } from './losses.ts'
import { createRecent } from './recent.ts'
import { createRefusals, type Refusal } from './refusals.ts'

/** What this gateway has itself seen of a provider. */
export type Observation = {
  /** Mean time to the first token, in milliseconds; `undefined` before it was ever measured. */
  readonly firstTokenMs: number | undefined
  /** True once an answer of this provider came to its end here. */
  readonly hasAnswered: boolean
  /** Answers of this provider that are under way here. */
  readonly running: number
  /** Not asked by this asker before this moment, unless all others fail too. */
  readonly coolUntilMs: number
  /**
   * It broke the protocol, or took pay of this asker for nothing: until this moment any other is
   * asked rather than this one.
   */
  readonly distrustUntilMs: number
  /** Until this moment those that did not refuse this asker's questions are asked first. */
  readonly refusedUntilMs: number
}

/** How an answer of a provider ended badly. */
export type Failure = Failed & {
  readonly fault: Fault
  /** What ended it. Of the answers that one error ended, the first counts. */
  readonly error?: unknown
}

/** Measurements of providers, kept in memory: a new gateway begins with an open mind. */
export type Observations = {
  /** What was seen of a provider, by one asker as far as it matters who asks. */
  of(provider: AccountId, asker?: string): Observation
  /** An answer begins. Call what it returns once it is over, one way or the other. */
  begin(provider: AccountId): () => void
  /** The first piece of an answer came. */
  begun(provider: AccountId, firstTokenMs: number): void
  /** An answer with something in it came to its end, and its receipt is right. */
  answered(provider: AccountId, asker?: string): void
  /** Left alone for that by its asker; by all, where the question cannot be the cause. */
  failed(provider: AccountId, failure: Failure): void
  /**
   * It refused a question, which it may, or answered nothing. Nobody is left alone for that, but
   * who refuses all is asked after those that answer. It counts for the same asker alone: nobody
   * leads the questions of others elsewhere by asking what honest providers have to refuse.
   */
  refused(provider: AccountId, refusal: Refusal): void
  /** A prompt was paid ahead, and nothing came: it takes pay for nothing where that goes on. */
  gaveNothing(provider: AccountId, loss: Loss): void
}

/** What is the same for all askers. */
type Seen = Omit<Observation, 'coolUntilMs' | 'refusedUntilMs'>

const unknown: Seen = {
  firstTokenMs: undefined,
  hasAnswered: false,
  running: 0,
  distrustUntilMs: 0,
}

export function createObservations(): Observations {
  const seen = createRecent<AccountId, Seen>(OBSERVED_MAX)
  const counted = new WeakSet<object>()
  const failures = createFailures()
  const refusals = createRefusals()
  const losses = createLosses()
  const of = (provider: AccountId) => seen.get(provider) ?? unknown
  const run = (provider: AccountId, change: 1 | -1) => {
    const before = of(provider)
    seen.put(provider, { ...before, running: Math.max(0, before.running + change) })
  }
  return {
    of(provider, asker) {
      const known = of(provider)
      return {
        ...known,
        coolUntilMs: failures.untilMs(provider, asker),
        distrustUntilMs: Math.max(known.distrustUntilMs, losses.untilMs(provider, asker)),
        refusedUntilMs: refusals.untilMs(provider, asker),
      }
    },
    begin(provider) {
      run(provider, 1)
      let over = false
      return () => {
        if (!over) run(provider, -1)
        over = true
      }
    },
    begun(provider, firstTokenMs) {
      const before = of(provider)
      const known = before.firstTokenMs ?? firstTokenMs
      const mean = known * (1 - LATENCY_WEIGHT) + firstTokenMs * LATENCY_WEIGHT
      seen.put(provider, { ...before, firstTokenMs: mean })
    },
    answered(provider, asker) {
      losses.answered(provider, asker)
      refusals.answered(provider, asker)
      failures.answered(provider, asker)
      seen.put(provider, { ...of(provider), hasAnswered: true })
    },
    failed(provider, failure) {
      const { fault, nowMs, error } = failure
      // A channel that is lost ends all answers on it at once.
      if (typeof error === 'object' && error !== null) {
        if (counted.has(error)) return
        counted.add(error)
      }
      failures.failed(provider, failure)
      if (fault !== 'misbehaved') return
      seen.put(provider, { ...of(provider), distrustUntilMs: nowMs + MISBEHAVED_MS })
    },
    refused: refusals.refused,
    gaveNothing: losses.lost,
  }
}
