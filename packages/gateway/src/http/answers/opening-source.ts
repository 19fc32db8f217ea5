import { type PromptProgress, promptProgressComment } from '@ostrom/engine/sse'
import type { Answer } from '../../inference/inference-service.ts'
import type { BudgetHold } from '../../keys/index.ts'
import { httpFailureOf } from '../http-failure.ts'
import { PROGRESS_EVENT_SECONDS } from '../limits.ts'
import type { BodySource } from './answer-run.ts'
import { type BodySourceOptions, createStreamSource, logFailure } from './body-source.ts'
import type { ChoiceAnswers } from './choice-answers.ts'
import type { PromptProgressFeed } from './prompt-progress.ts'
import { type ResponseStart, startHeaders } from './render.ts'

type OpeningSourceOptions = Omit<BodySourceOptions, 'answers' | 'opening'> & {
  readonly starting: Promise<ChoiceAnswers>
  readonly progress: PromptProgressFeed
  readonly openingOf: (answers: readonly Answer[], eventsSent?: number) => ResponseStart
  readonly hold: BudgetHold
}

/**
 * Opens a stream: with its answers, or without them while a provider processes a long prompt.
 *
 * @throws The error of the answers, if they failed before the stream was opened.
 */
export async function openStreamSource(options: OpeningSourceOptions): Promise<BodySource> {
  const { starting, progress } = options
  const answers = await Promise.race([starting, progress.isSlow])
  return answers ? streamOf(options, answers) : createOpeningSource(options)
}

function streamOf(
  options: OpeningSourceOptions,
  answers: ChoiceAnswers,
  eventsSent = 0,
): BodySource {
  const { job, control, requestId, units, log, openingOf } = options
  const opening = openingOf(answers.answers, eventsSent)
  return createStreamSource({ job, control, requestId, units, log, answers, opening })
}

/** Next step of a stream that was opened without its answers. */
type OpeningStep =
  | { readonly kind: 'begun'; readonly answers: ChoiceAnswers }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'progress'; readonly done: PromptProgress }

/**
 * Logs a failed start, and releases its hold if no question was sent; otherwise the hold is already
 * charged.
 */
async function release(options: OpeningSourceOptions, error: unknown): Promise<OpeningStep> {
  logFailure(options, error)
  await options.hold.charge([]).catch((failure) => logFailure(options, failure))
  return { kind: 'failed', error }
}

/**
 * Creates the source of a stream that reports the progress of the prompt until its answers have
 * begun.
 */
function createOpeningSource(options: OpeningSourceOptions): BodySource {
  const { starting, progress, openingOf, job, requestId, units } = options
  const { renderer } = job
  let begun: BodySource | undefined
  let phase: 'waiting' | 'failed' | 'stopped' = 'waiting'
  let eventsSent = 0
  let toldSeconds = Number.NEGATIVE_INFINITY
  const outcome = starting.then(
    (answers): OpeningStep => ({ kind: 'begun', answers }),
    (error) => release(options, error),
  )
  const nextProgress = async (): Promise<OpeningStep> => {
    return { kind: 'progress', done: await progress.next() }
  }
  const textOf = (done: PromptProgress): string => {
    const start = openingOf([], eventsSent)
    const nowSeconds = start.nowSeconds()
    // An event may repeat the settings of the request, with its instructions and tools, so progress
    // is sent as an event less often than as a comment.
    const isDue = nowSeconds - toldSeconds >= PROGRESS_EVENT_SECONDS
    const events = isDue ? renderer.progress?.(start, done) : undefined
    if (isDue) toldSeconds = nowSeconds
    eventsSent += events?.count ?? 0
    return events?.text ?? promptProgressComment(done)
  }
  /** Kept between calls of `next`, so that no report is read twice. */
  let pending: Promise<OpeningStep> | undefined
  return {
    headers: startHeaders(openingOf([])),
    hasFailed: () => phase !== 'waiting' || (begun?.hasFailed() ?? false),
    async next() {
      if (begun) return begun.next()
      if (phase !== 'waiting') return undefined
      pending ??= nextProgress()
      const step = await Promise.race([outcome, pending])
      if (step.kind === 'progress') {
        pending = undefined
        return textOf(step.done)
      }
      if (step.kind === 'begun') {
        begun = streamOf(options, step.answers, eventsSent)
        return begun.next()
      }
      phase = 'failed'
      const stream = renderer.stream(openingOf([], eventsSent))
      return stream.fail(httpFailureOf(step.error, requestId, units).error)
    },
    stop() {
      if (begun) return begun.stop()
      // The run aborts its questions; an answer that has begun nevertheless is paid.
      phase = 'stopped'
      outcome
        .then((step) => (step.kind === 'begun' ? step.answers.close('stopped') : undefined))
        .catch((error) => logFailure(options, error))
    },
  }
}
