import type { Answer, AnswerEvent, InferenceService } from '@ostrom/gateway'
import { statusOf } from '@ostrom/gateway/http'
import { BaseError, type Clock, createBoundedMap, monotonicMs } from '@ostrom/protocol'
import { quantile } from '../dashboard/percentiles.ts'
import { ANSWER_METRICS_MAX } from './limits.ts'

/** Measurements of one answer, as this gateway saw it. */
export type AnswerMeasurement = {
  readonly atMs: number
  readonly model: string
  /** Account of the provider; empty if no provider began to answer. */
  readonly provider: string
  readonly outcome: 'answered' | 'stopped' | 'failed'
  /** Milliseconds to the first token. */
  readonly firstTokenMs: number | undefined
  readonly tokensPerSecond: number | undefined
}

export type AnswerMetrics = {
  readonly answerer: InferenceService
  /** Returns the latest answers, oldest first. */
  measurements(): readonly AnswerMeasurement[]
  /** Returns the number of answers in progress. */
  running(): number
  /** Median time to the first token of a provider's latest answers, in milliseconds. */
  firstTokenMs(provider: string): number | undefined
}

/** Number of latest answers over which a provider's median is computed. */
const ANSWERS_OF_PROVIDER = 20

type MeasuredOutcome = AnswerMeasurement['outcome']

/** Facts about one answer, reported once it has ended. */
type AnswerResult = Pick<AnswerMeasurement, 'outcome' | 'firstTokenMs' | 'tokensPerSecond'>

/** Returns the same events; calls `onEnd` once, however they end. */
function observeEvents(
  { events }: Answer,
  options: { readonly elapsedMs: () => number; readonly onEnd: (ended: AnswerResult) => void },
): AsyncIterable<AnswerEvent> {
  const { elapsedMs, onEnd } = options
  let firstTokenMs: number | undefined
  let tokensPerSecond: number | undefined
  let isOver = false
  const end = (outcome: MeasuredOutcome) => {
    if (!isOver) onEnd({ outcome, firstTokenMs, tokensPerSecond })
    isOver = true
  }
  const note = (event: AnswerEvent) => {
    if (event.kind !== 'end') {
      firstTokenMs ??= elapsedMs()
      return
    }
    const seconds = (elapsedMs() - (firstTokenMs ?? 0)) / 1000
    const { outputTokens } = event.usage
    if (seconds > 0 && outputTokens > 1) tokensPerSecond = (outputTokens - 1) / seconds
    end('answered')
  }
  return {
    [Symbol.asyncIterator]() {
      const source = events[Symbol.asyncIterator]()
      return {
        async next() {
          try {
            const step = await source.next()
            if (step.done) end('stopped')
            else note(step.value)
            return step
          } catch (error) {
            end('failed')
            throw error
          }
        },
        // Works also before the first event, so that an answer without a reader ends at its source.
        async return() {
          end('stopped')
          return (await source.return?.()) ?? { done: true, value: undefined }
        },
      }
    },
  }
}

/** The latest times to the first token of each provider. */
function createLatencies() {
  const latest = createBoundedMap<string, readonly number[]>(ANSWER_METRICS_MAX)
  return {
    add(provider: string, milliseconds: number) {
      const before = latest.get(provider) ?? []
      latest.set(provider, [...before, milliseconds].slice(-ANSWERS_OF_PROVIDER))
    },
    median: (provider: string) => quantile(latest.get(provider) ?? [], 0.5),
  }
}

/**
 * Returns whether an error is the caller's fault or a spending limit, and not a failure of the
 * network.
 */
const isOfCaller = (error: unknown): boolean => BaseError.is(error) && statusOf(error) < 500

/** Wraps an answerer so that each of its answers is measured. */
export function instrumentAnswers(
  answerer: InferenceService,
  clock: Pick<Clock, 'nowMs'>,
): AnswerMetrics {
  const measurements: AnswerMeasurement[] = []
  const latencies = createLatencies()
  let running = 0
  const keep = (measurement: AnswerMeasurement) => {
    measurements.push(measurement)
    if (measurements.length > 2 * ANSWER_METRICS_MAX) measurements.splice(0, ANSWER_METRICS_MAX)
    const { provider, firstTokenMs } = measurement
    if (firstTokenMs !== undefined) latencies.add(provider, firstTokenMs)
  }

  async function answer(
    ...[question, signal]: Parameters<InferenceService['answer']>
  ): Promise<Answer> {
    const [atMs, beganMs] = [clock.nowMs(), monotonicMs(clock)]
    const { model } = question
    try {
      const begun = await answerer.answer(question, signal)
      running += 1
      const onEnd = (ended: AnswerResult) => {
        running -= 1
        keep({ atMs, model, provider: begun.provider, ...ended })
      }
      const elapsedMs = () => monotonicMs(clock) - beganMs
      return { ...begun, events: observeEvents(begun, { elapsedMs, onEnd }) }
    } catch (error) {
      const none = { firstTokenMs: undefined, tokensPerSecond: undefined }
      const isFailure = !signal.aborted && !isOfCaller(error)
      if (isFailure) keep({ atMs, model, provider: '', outcome: 'failed', ...none })
      throw error
    }
  }

  return {
    measurements: () => measurements.slice(-ANSWER_METRICS_MAX),
    running: () => running,
    firstTokenMs: latencies.median,
    answerer: {
      models: () => answerer.models(),
      model: (name) => answerer.model(name),
      unreadable: () => answerer.unreadable(),
      quote: (question) => answerer.quote(question),
      answer,
      countTokens: (question) => answerer.countTokens(question),
      resolve: (name) => answerer.resolve(name),
      contents: (receipt, asker) => answerer.contents(receipt, asker),
    },
  }
}
