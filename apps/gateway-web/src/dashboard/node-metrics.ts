import type { EngineStreamPart, LoadedModel } from '@ostrom/engine'
import { type Clock, type Log, monotonicMs } from '@ostrom/protocol'
import { ANSWER_SAMPLES_MAX, NODE_ERROR_CODES_MAX } from './limits.ts'

/** Sample of one answer of a node. */
export type AnswerSample = {
  readonly atMs: number
  readonly outcome: 'answered' | 'stopped' | 'failed'
  /** Milliseconds from the question to the first token, vector or picture. */
  readonly firstTokenMs: number | undefined
  readonly tokensPerSecond: number | undefined
}

/** Counts of a node's own work since its start. The counts contain no prompt and no answer. */
export type NodeMetrics = {
  /** Returns a model that passes each call to `model`, and counts its work. */
  instrumentModel(model: LoadedModel): LoadedModel
  /** Returns a log that passes each event to `log`, and counts faults by their code. */
  instrumentLog(log: Log): Log
  readonly totals: Readonly<NodeTotals>
  /** Samples of the latest answers, the oldest first. */
  recentAnswers(): readonly AnswerSample[]
  errorCounts(): readonly { readonly code: string; readonly count: number }[]
}

type NodeTotals = {
  answered: number
  stopped: number
  failed: number
  running: number
  inputTokens: number
  outputTokens: number
}

type AnswerInProgress = {
  firstMs?: number
  read: number
  tokens: number
  readonly startedMs: number
}

/** Counts one answer; only the first call of `end` has an effect. */
function createAnswerRecorder(
  totals: NodeTotals,
  clock: Pick<Clock, 'nowMs'>,
  keep: (work: AnswerSample) => void,
) {
  const atMs = clock.nowMs()
  const begun: AnswerInProgress = { read: 0, tokens: 0, startedMs: monotonicMs(clock) }
  let isOver = false
  totals.running += 1
  return {
    /** Called with the tokens of the prompt that have been read so far. */
    input(tokens: number) {
      totals.inputTokens += tokens - begun.read
      begun.read = tokens
    },
    /** Called with the tokens of a part of the answer. */
    output(tokens: number) {
      begun.firstMs ??= monotonicMs(clock)
      begun.tokens += tokens
      totals.outputTokens += tokens
    },
    end(outcome: AnswerSample['outcome']) {
      if (isOver) return
      isOver = true
      totals.running -= 1
      totals[outcome] += 1
      const { firstMs, tokens, startedMs } = begun
      const seconds = firstMs === undefined ? 0 : (monotonicMs(clock) - firstMs) / 1000
      keep({
        atMs,
        outcome,
        firstTokenMs: firstMs === undefined ? undefined : firstMs - startedMs,
        // The first token does not count, because its time is spent on the prompt.
        tokensPerSecond: seconds > 0 && tokens > 1 ? (tokens - 1) / seconds : undefined,
      })
    },
  }
}

type AnswerRecorder = ReturnType<typeof createAnswerRecorder>

type StreamObserver<T> = {
  readonly begin: () => AnswerRecorder
  readonly signal: AbortSignal
  readonly see: (piece: T, note: AnswerRecorder) => void
}

/** Passes the pieces on, and counts them. A client that stops early is no failure. */
async function* instrumentStream<T>(
  source: AsyncIterable<T>,
  watch: StreamObserver<T>,
): AsyncGenerator<T> {
  const note = watch.begin()
  try {
    for await (const piece of source) {
      watch.see(piece, note)
      yield piece
    }
    note.end('answered')
  } catch (error) {
    note.end(watch.signal.aborted ? 'stopped' : 'failed')
    throw error
  } finally {
    note.end('stopped')
  }
}

/** Returns the result of a call that gives a whole answer at once, and counts it. */
async function instrumentCall<T>(work: () => Promise<T>, watch: StreamObserver<T>): Promise<T> {
  const note = watch.begin()
  try {
    const made = await work()
    watch.see(made, note)
    note.end('answered')
    return made
  } catch (error) {
    note.end(watch.signal.aborted ? 'stopped' : 'failed')
    throw error
  }
}

/** True for log events that report a fault. */
const isFault = (event: string): boolean => /-(?:failed|refused|lost)$/.test(event)

/** Code of a channel that a gateway opens only to check presence, and then closes: no fault. */
const NOTHING_SAID = 'channel-truncated'

/** Returns the counts of a node that has just started. */
export function createNodeMetrics(clock: Pick<Clock, 'nowMs'>): NodeMetrics {
  const totals: NodeTotals = {
    answered: 0,
    stopped: 0,
    failed: 0,
    running: 0,
    inputTokens: 0,
    outputTokens: 0,
  }
  const samples: AnswerSample[] = []
  const faults = new Map<string, number>()
  const keep = (work: AnswerSample) => {
    samples.push(work)
    if (samples.length > 2 * ANSWER_SAMPLES_MAX) samples.splice(0, ANSWER_SAMPLES_MAX)
  }
  const begin = () => createAnswerRecorder(totals, clock, keep)

  const seeText = (piece: EngineStreamPart, note: AnswerRecorder) => {
    if (piece.kind === 'tokens') note.output(Math.max(1, piece.ids.length))
    if (piece.kind === 'prefill') note.input(piece.tokens)
    if (piece.kind !== 'end') return
    note.input(piece.inputTokens)
    note.end('answered')
  }
  const seeMedia = (_piece: unknown, note: AnswerRecorder) => note.output(0)

  return {
    totals,
    recentAnswers: () => samples.slice(-ANSWER_SAMPLES_MAX),
    errorCounts: () => [...faults].map(([code, count]) => ({ code, count })),
    instrumentLog: (log) => (event, values) => {
      const code = String(values?.['code'] ?? event)
      if (isFault(event) && code !== NOTHING_SAID) {
        const isKnown = faults.has(code) || faults.size < NODE_ERROR_CODES_MAX
        const name = isKnown ? code : 'other'
        faults.set(name, (faults.get(name) ?? 0) + 1)
      }
      log(event, values)
    },
    instrumentModel(model) {
      const { score, embed, generateImage, isAvailable } = model
      return {
        info: model.info,
        generate: (options) =>
          instrumentStream(model.generate(options), {
            begin,
            signal: options.signal,
            see: seeText,
          }),
        ...(score && { score: (options) => score.call(model, options) }),
        ...(embed && {
          embed: (options) =>
            instrumentStream(embed.call(model, options), {
              begin,
              signal: options.signal,
              see: seeMedia,
            }),
        }),
        ...(generateImage && {
          generateImage: (options) =>
            instrumentCall(() => generateImage.call(model, options), {
              begin,
              signal: options.signal,
              see: seeMedia,
            }),
        }),
        ...(isAvailable && { isAvailable: () => isAvailable.call(model) }),
        tokenize: (text, options) => model.tokenize(text, options),
        detokenize: (ids) => model.detokenize(ids),
        close: () => model.close(),
      }
    },
  }
}
