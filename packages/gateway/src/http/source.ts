import { type Amount, BaseError, type Log } from '@ostrom/protocol'
import type { AnswerTokenLogprob } from '../answering.ts'
import { type Answers, outcomeOf } from './answers.ts'
import type { Job } from './job.ts'
import {
  type AnswerCall,
  type AnswerEnd,
  closingHeaders,
  type Opening,
  openingHeaders,
} from './render.ts'
import type { RunControl, Source } from './run.ts'
import { failureOf, knownOf, nameOf } from './status.ts'

type Options = {
  readonly answers: Answers
  readonly opening: Opening
  readonly job: Job
  readonly control: RunControl
  readonly requestId: string
  readonly units: readonly Amount.Unit[]
  readonly log: Log
}

/** Logs a failure in mid-answer. Errors hold no prompts; of unknown ones only the name is told. */
function tell({ log, requestId }: Options, thrown: unknown): void {
  const { code } = knownOf(thrown, requestId)
  log('answer-fail', { requestId, code, ...(BaseError.is(thrown) ? {} : { name: nameOf(thrown) }) })
}

/** Ends answers that failed. That the books could not be written is told, but changes nothing. */
async function abandon(options: Options, error: unknown): Promise<void> {
  const { answers, control } = options
  try {
    await answers.finish(outcomeOf(error, control.controller.signal))
  } catch (failure) {
    tell(options, failure)
  }
}

/** A streamed answer: each event is one piece, made only when somebody wants it. */
export function createStreamSource(options: Options): Source {
  const { answers, opening, job, requestId, units } = options
  const renderer = job.renderer.stream(opening)
  let phase: 'opening' | 'running' | 'over' = 'opening'
  let failed = false
  const step = async (): Promise<string> => {
    const next = await answers.next()
    if (next.kind === 'text') return renderer.text(next.choice, next.event)
    if (next.kind === 'call') return renderer.call?.(next.choice, next.event) ?? ''
    // No endpoint streams vectors or pictures.
    if (next.kind === 'media') return ''
    if (next.all) {
      // The books are written before the client can see that the answer has ended.
      await answers.finish('answered')
      phase = 'over'
    }
    return renderer.end(next.choice, next.event, next.all)
  }
  return {
    headers: openingHeaders(opening.answers),
    failed: () => failed,
    async next() {
      if (phase === 'opening') {
        phase = 'running'
        return renderer.begin()
      }
      try {
        while (phase === 'running') {
          const text = await step()
          if (text !== '') return text
        }
        return undefined
      } catch (error) {
        phase = 'over'
        failed = true
        tell(options, error)
        await abandon(options, error)
        return renderer.failed(failureOf(error, requestId, units).error)
      }
    },
    stop() {
      failed = true
      answers.finish('stopped').catch((error) => tell(options, error))
    },
  }
}

type Collected = {
  text: string[]
  calls: AnswerCall[]
  logprobs: AnswerTokenLogprob[]
  vectors: Float32Array[]
  image: Uint8Array | undefined
  end: AnswerEnd | undefined
}

/** Reads all answers to their end, pausing while no client waits for them. */
async function collect({ answers, control }: Options) {
  const choices = answers.answers.map(
    (): Collected => ({
      text: [],
      calls: [],
      logprobs: [],
      vectors: [],
      image: undefined,
      end: undefined,
    }),
  )
  for (;;) {
    await control.attended()
    control.controller.signal.throwIfAborted()
    const next = await answers.next()
    const choice = choices[next.choice]!
    if (next.kind === 'text') {
      choice.text.push(next.event.text)
      for (const entry of next.event.logprobs ?? []) choice.logprobs.push(entry)
      continue
    }
    if (next.kind === 'call') {
      choice.calls.push(next.event)
      continue
    }
    if (next.kind === 'media') {
      if (next.event.kind === 'vectors') choice.vectors.push(...next.event.vectors)
      else choice.image = next.event.bytes
      continue
    }
    choice.end = next.event
    if (!next.all) continue
    return choices.map(({ text, end, ...rest }) => ({ ...rest, text: text.join(''), end: end! }))
  }
}

/**
 * An answer in one piece.
 *
 * @throws Whatever an answer failed with; the key is charged for what was paid, if anything.
 */
export async function createWholeSource(options: Options): Promise<Source> {
  const { answers, opening, job, control } = options
  control.controller.signal.addEventListener('abort', () => {
    answers.finish('stopped').catch((error) => tell(options, error))
  })
  try {
    const finished = await collect(options)
    await answers.finish('answered')
    const ends = finished.map(({ end }) => end)
    let body: string | undefined = JSON.stringify(job.renderer.whole(opening, finished))
    return {
      headers: { ...openingHeaders(opening.answers), ...closingHeaders(opening, ends) },
      failed: () => false,
      async next() {
        const piece = body
        body = undefined
        return piece
      },
      stop() {},
    }
  } catch (error) {
    await abandon(options, error)
    throw error
  }
}
