import { type Amount, BaseError, type Log } from '@ostrom/protocol'
import type { AnswerEvent, AnswerTokenLogprob } from '../../inference/inference-service.ts'
import { baseErrorOf, httpFailureOf, nameOf } from '../http-failure.ts'
import type { BodySource, RunControl } from './answer-run.ts'
import { addOstrom, type BodyPart } from './body-part.ts'
import { type ChoiceAnswers, type ChoiceEvent, outcomeOf } from './choice-answers.ts'
import type { InferenceJob } from './inference-job.ts'
import {
  type AnswerCall,
  type AnswerEnd,
  endHeaders,
  type ResponseStart,
  startHeaders,
} from './render.ts'

export type BodySourceOptions = {
  readonly answers: ChoiceAnswers
  readonly opening: ResponseStart
  readonly job: InferenceJob
  readonly control: RunControl
  readonly requestId: string
  readonly units: readonly Amount.AssetMetadata[]
  readonly log: Log
}

/**
 * Logs a failure during an answer. Errors contain no prompts; unknown errors are logged by name.
 */
export function logFailure(
  { log, requestId }: Pick<BodySourceOptions, 'log' | 'requestId'>,
  thrown: unknown,
): void {
  const { code } = baseErrorOf(thrown, requestId)
  log('answer-fail', { requestId, code, ...(BaseError.is(thrown) ? {} : { name: nameOf(thrown) }) })
}

/** Closes failed answers. Logs a failed write of the answers' charges and continues. */
async function closeFailed(options: BodySourceOptions, error: unknown): Promise<void> {
  const { answers, control } = options
  try {
    await answers.close(outcomeOf(error, control.controller.signal))
  } catch (failure) {
    logFailure(options, failure)
  }
}

/** Creates the source of a streamed answer. Each event is one part, produced on demand. */
export function createStreamSource(options: BodySourceOptions): BodySource {
  const { answers, opening, job, requestId, units } = options
  const renderer = job.renderer.stream(opening)
  let phase: 'opening' | 'running' | 'over' = 'opening'
  let failed = false
  const render = ({ choice, event, allEnds }: ChoiceEvent): BodyPart | Promise<BodyPart> => {
    if (event.kind === 'text') return renderer.text(choice, event)
    if (event.kind === 'reasoning') return renderer.reasoning?.(choice, event) ?? ''
    if (event.kind === 'call') return renderer.call?.(choice, event) ?? ''
    if (event.kind === 'end') return renderer.end(choice, event, allEnds)
    // No endpoint streams embeddings or images.
    return ''
  }
  return {
    headers: startHeaders(opening),
    hasFailed: () => failed,
    async next() {
      if (phase === 'opening') {
        phase = 'running'
        return renderer.begin()
      }
      try {
        while (phase === 'running') {
          const next = await answers.next()
          if (next.allEnds) {
            // The charge is written before the client can see the end of the answer.
            await answers.close('answered')
            phase = 'over'
          }
          const part = render(next)
          // Only the last part may have to wait: its records must be on disk before the client sees
          // it.
          if (part instanceof Promise) return await part
          if (part !== '') return part
        }
        return undefined
      } catch (error) {
        phase = 'over'
        failed = true
        logFailure(options, error)
        await closeFailed(options, error)
        return renderer.fail(httpFailureOf(error, requestId, units).error)
      }
    },
    stop() {
      failed = true
      answers.close('stopped').catch((error) => logFailure(options, error))
    },
  }
}

type CollectedChoice = {
  reasoning: string[]
  text: string[]
  calls: AnswerCall[]
  logprobs: AnswerTokenLogprob[]
  embeddings: Float32Array[]
  image: Uint8Array | undefined
  end: AnswerEnd | undefined
}

function addEvent(choice: CollectedChoice, event: AnswerEvent): void {
  if (event.kind === 'text') {
    choice.text.push(event.text)
    for (const entry of event.logprobs ?? []) choice.logprobs.push(entry)
  } else if (event.kind === 'reasoning') choice.reasoning.push(event.text)
  else if (event.kind === 'call') choice.calls.push(event)
  else if (event.kind === 'embeddings') choice.embeddings.push(...event.embeddings)
  else if (event.kind === 'image') choice.image = event.bytes
  else choice.end = event
}

/** Reads all answers to their end, and suspends while no reader is attached. */
async function collect({ answers, control }: BodySourceOptions) {
  const choices = answers.answers.map(
    (): CollectedChoice => ({
      reasoning: [],
      text: [],
      calls: [],
      logprobs: [],
      embeddings: [],
      image: undefined,
      end: undefined,
    }),
  )
  for (;;) {
    await control.awaitReader()
    control.controller.signal.throwIfAborted()
    const next = await answers.next()
    addEvent(choices[next.choice]!, next.event)
    if (!next.allEnds) continue
    return choices.map(({ reasoning, text, end, ...rest }) => ({
      ...rest,
      reasoning: reasoning.join(''),
      text: text.join(''),
      end: end!,
    }))
  }
}

/**
 * Creates the source of an answer that is sent as one part.
 *
 * @throws The error of an answer. The key is charged for the payments so far.
 */
export async function createWholeSource(options: BodySourceOptions): Promise<BodySource> {
  const { answers, opening, job, control } = options
  control.controller.signal.addEventListener('abort', () => {
    answers.close('stopped').catch((error) => logFailure(options, error))
  })
  try {
    const finished = await collect(options)
    await answers.close('answered')
    const ends = finished.map(({ end }) => end)
    const { ostrom, ...fields } = await job.renderer.whole(opening, finished)
    let body: BodyPart | undefined = addOstrom(JSON.stringify(fields), '}', ostrom)
    return {
      headers: { ...startHeaders(opening), ...endHeaders(opening, ends) },
      hasFailed: () => false,
      async next() {
        const piece = body
        body = undefined
        return piece
      },
      stop() {},
    }
  } catch (error) {
    await closeFailed(options, error)
    throw error
  }
}
