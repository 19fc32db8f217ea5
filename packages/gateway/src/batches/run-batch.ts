import type { Clock } from '@ostrom/protocol'
import type { RequestBatch } from './batch.ts'
import type { BatchRecords, LineResult } from './batch-records.ts'
import {
  BATCH_LINES_AT_ONCE,
  BATCH_RETRY_MS,
  BATCH_RETRY_MS_MAX,
  BATCH_WINDOW_MS,
} from './limits.ts'
import type { LinePayment } from './line-payments.ts'
import type { BatchLine } from './read-lines.ts'

/** What came of asking a line: an HTTP answer. */
export type LineAnswer = {
  readonly status: number
  readonly requestId: string
  readonly body: unknown
  /** Whether a later try may succeed, and nothing of this one was paid. */
  readonly isRetryable: boolean
  /** Why there is no answer, where one was paid and lost. */
  readonly lost?: string
}

/** Asks a line; what it throws ends the run, and the line is asked again when it goes on. */
export type AskLine = (
  line: BatchLine,
  options: {
    readonly batch: RequestBatch
    readonly payment: LinePayment
    readonly signal: AbortSignal
  },
) => Promise<LineAnswer>

/** Why the lines of a batch are not asked any more. */
export type LinesEnd = 'done' | 'cancelled' | 'expired'

const resultText = (batch: RequestBatch, line: BatchLine, rest: object): string =>
  JSON.stringify({
    id: `batch_req_${batch.id.slice('batch_'.length)}_${line.at}`,
    custom_id: line.customId,
    ...rest,
  })

/** Code of a line whose answer was paid and lost. */
const lostCode = 'batch_line_interrupted'

/** Returns the line of an output or error file. */
function resultOf(batch: RequestBatch, line: BatchLine, answer: LineAnswer): LineResult {
  const { status: status_code, requestId: request_id, body } = answer
  const rest =
    answer.lost === undefined
      ? { response: { status_code, request_id, body }, error: null }
      : { response: null, error: { code: lostCode, message: answer.lost } }
  const outcome = status_code < 400 ? 'output' : 'error'
  return { at: line.at, outcome, text: resultText(batch, line, rest) }
}

/** Returns what the error file says of a line that is not asked any more. */
function unansweredResult(
  batch: RequestBatch,
  line: BatchLine,
  reason: { readonly code: string; readonly message: string },
): LineResult {
  const text = resultText(batch, line, { response: null, error: reason })
  return { at: line.at, outcome: 'error', text }
}

const endReasons = {
  expired: { code: 'batch_expired', message: 'This request was not answered within 24 hours.' },
  cancelled: {
    code: 'batch_cancelled',
    message: 'The batch was cancelled before this request.',
  },
}

/**
 * Asks the lines of a batch, `BATCH_LINES_AT_ONCE` at a time, and stores what comes of each before
 * the next is asked in its place. So after a kill at most these are asked again, and of these only
 * lines of which nothing was paid.
 *
 * @param options.store Stores a result. Resolves once it is on disk.
 * @throws {unknown} What `ask` or `store` throws; the first of them stops the others.
 */
export async function runLines(options: {
  readonly batch: RequestBatch
  /** Lines without a result, in order. */
  readonly lines: readonly BatchLine[]
  readonly ask: (line: BatchLine, signal: AbortSignal) => Promise<LineAnswer>
  readonly store: (result: LineResult) => Promise<void>
  readonly isCancelled: () => boolean
  readonly clock: Clock
  readonly signal: AbortSignal
}): Promise<LinesEnd> {
  const { batch, lines, ask, store, isCancelled, clock } = options
  const failed = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  const endsAtMs = batch.createdAtMs + BATCH_WINDOW_MS
  const endOf = (): LinesEnd =>
    isCancelled() ? 'cancelled' : clock.nowMs() >= endsAtMs ? 'expired' : 'done'
  let next = 0
  let answered = 0

  async function answer(line: BatchLine): Promise<LineAnswer | undefined> {
    for (let pauseMs = BATCH_RETRY_MS; ; pauseMs = Math.min(2 * pauseMs, BATCH_RETRY_MS_MAX)) {
      const given = await ask(line, signal)
      if (!given.isRetryable) return given
      await clock.sleep(Math.min(pauseMs, Math.max(0, endsAtMs - clock.nowMs())), signal)
      signal.throwIfAborted()
      if (endOf() !== 'done') return undefined
    }
  }

  async function work(): Promise<void> {
    for (let line = lines[next++]; line; line = lines[next++]) {
      signal.throwIfAborted()
      if (endOf() !== 'done') return
      const given = await answer(line)
      if (!given) return
      await store(resultOf(batch, line, given))
      answered += 1
    }
  }

  const workers = Array.from({ length: BATCH_LINES_AT_ONCE }, () =>
    work().catch((error) => {
      failed.abort(error)
      throw error
    }),
  )
  const ends = await Promise.allSettled(workers)
  const fault = ends.find((end) => end.status === 'rejected')
  if (fault) throw failed.signal.reason ?? fault.reason
  return answered === lines.length ? 'done' : endOf()
}

/** Stores a result for each line that has none, once no more is asked. */
export async function storeUnanswered(
  records: Pick<BatchRecords, 'countsOf'>,
  options: {
    readonly batch: RequestBatch
    readonly lines: readonly BatchLine[]
    readonly end: Exclude<LinesEnd, 'done'>
    /** Returns why a line that was paid has no answer; undefined for one that was not. */
    readonly lost: (at: number) => string | undefined
    readonly store: (result: LineResult) => Promise<void>
  },
): Promise<void> {
  const { batch, lines, end, lost, store } = options
  const { done } = await records.countsOf(batch.id)
  for (const line of lines) {
    if (done.has(line.at)) continue
    const message = lost(line.at)
    const reason = message === undefined ? endReasons[end] : { code: lostCode, message }
    await store(unansweredResult(batch, line, reason))
  }
}
