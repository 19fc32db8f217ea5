import type { Clock } from '@ostrom/protocol'
import type { RequestBatch } from './batch.ts'
import type { BatchRecords, LineResult } from './batch-records.ts'
import {
  BATCH_FAILURES_IN_ROW_MAX,
  BATCH_GRACE_MS,
  BATCH_LINES_AT_ONCE,
  BATCH_WINDOW_MS,
  LINE_ANSWER_MS_MAX,
} from './limits.ts'
import type { LinePayment } from './line-payments.ts'
import type { BatchLine } from './read-lines.ts'

/** Answer to a line, as an HTTP response. */
export type LineAnswer = {
  readonly status: number
  readonly requestId: string
  readonly body: unknown
  /** Whether a later try may succeed, because the failure is temporary and no part was paid. */
  readonly isRetryable: boolean
  /** Message for the error file if the line may be paid, but its answer is lost. */
  readonly lost?: string
}

/** Asks a line. If this function throws, the run ends, and a later run asks the line again. */
export type AskLine = (
  line: BatchLine,
  options: {
    readonly batch: RequestBatch
    readonly payment: LinePayment
    readonly signal: AbortSignal
  },
) => Promise<LineAnswer>

/** A line without its body, which is not kept while its answer is stored. */
type LineId = Pick<BatchLine, 'at' | 'customId'>

/** Reason to ask no more lines of a batch; a `paused` batch continues later. */
export type LinesEnd = 'done' | 'cancelled' | 'expired' | 'paused'

const resultText = (batch: RequestBatch, line: LineId, rest: object): string =>
  JSON.stringify({
    id: `batch_req_${batch.id.slice('batch_'.length)}_${line.at}`,
    custom_id: line.customId,
    ...rest,
  })

/** Error code of a line that may be paid, but whose answer is lost. */
const lostCode = 'batch_line_interrupted'

/** Returns the line of an output or error file. */
function resultOf(batch: RequestBatch, line: LineId, answer: LineAnswer): LineResult {
  const { status: status_code, requestId: request_id, body } = answer
  const rest =
    answer.lost === undefined
      ? { response: { status_code, request_id, body }, error: null }
      : { response: null, error: { code: lostCode, message: answer.lost } }
  const outcome = status_code < 400 ? 'output' : 'error'
  return { at: line.at, outcome, text: resultText(batch, line, rest) }
}

/** Returns the entry of the error file for a line that will not be asked. */
function unansweredResult(
  batch: RequestBatch,
  line: LineId,
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

/** Aborts `late` `BATCH_GRACE_MS` after the batch is cancelled or its window is over. */
async function abortLate(
  late: AbortController,
  {
    clock,
    cancelled,
    endsAtMs,
    over,
  }: {
    readonly clock: Clock
    readonly cancelled: AbortSignal
    readonly endsAtMs: number
    readonly over: AbortSignal
  },
): Promise<void> {
  const ended = AbortSignal.any([cancelled, over])
  await clock.sleep(endsAtMs - clock.nowMs(), ended)
  if (!over.aborted) await clock.sleep(BATCH_GRACE_MS, over)
  late.abort()
}

/** Returns the result of work; rejects as soon as the signal aborts, and then ignores the work. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    const end = () => signal.removeEventListener('abort', leave)
    work.then(resolve, reject).finally(end)
  })

/**
 * Asks the lines of a batch, `BATCH_LINES_AT_ONCE` at a time, and stores each result before the
 * next line is asked in its place. After a kill, therefore, at most `BATCH_LINES_AT_ONCE` lines are
 * asked again, and only lines without a payment. After `BATCH_FAILURES_IN_ROW_MAX` temporary
 * failures in a row the batch pauses, so that other batches of its key get their turn.
 *
 * @param options.store Stores a result. Resolves once it is on disk.
 * @throws {unknown} The first error of `ask` or `store`, which also stops the other lines.
 */
export async function runLines(options: {
  readonly batch: RequestBatch
  /** Numbers of the lines without a result, in the order in which they are asked. */
  readonly lines: readonly number[]
  /** Reads a line when its turn has come. */
  readonly read: (at: number) => Promise<BatchLine>
  readonly ask: (line: BatchLine, signal: AbortSignal) => Promise<LineAnswer>
  readonly store: (result: LineResult) => Promise<void>
  /** Called for a line with a temporary failure. */
  readonly onFailure: (at: number) => void
  /**
   * Returns the result of a line whose answer is abandoned: the answer took longer than
   * `LINE_ANSWER_MS_MAX`, or still runs `BATCH_GRACE_MS` after its batch has ended.
   */
  readonly leave: (at: number) => LineAnswer
  readonly cancelled: AbortSignal
  /** Whether another batch now has its turn. */
  readonly isTurnOver: () => boolean
  readonly clock: Clock
  readonly signal: AbortSignal
}): Promise<{ readonly end: LinesEnd; readonly answered: number }> {
  const { batch, lines, read, ask, store, onFailure, leave, cancelled, isTurnOver, clock } = options
  const failed = new AbortController()
  const late = new AbortController()
  const over = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  const endsAtMs = batch.createdAtMs + BATCH_WINDOW_MS
  const endOf = (): LinesEnd =>
    cancelled.aborted ? 'cancelled' : clock.nowMs() >= endsAtMs ? 'expired' : 'paused'
  let next = 0
  let answered = 0
  let failures = 0

  /** Returns undefined for an answer that is abandoned because its batch has ended. */
  async function answer(line: BatchLine): Promise<LineAnswer | undefined> {
    const [slow, done] = [new AbortController(), new AbortController()]
    const leaving = AbortSignal.any([late.signal, slow.signal])
    const isSlow = async () => {
      await clock.sleep(LINE_ANSWER_MS_MAX, AbortSignal.any([signal, done.signal]))
      if (!done.signal.aborted) slow.abort()
    }
    void isSlow()
    try {
      return await unlessAborted(ask(line, AbortSignal.any([signal, leaving])), leaving)
    } catch (error) {
      if (!leaving.aborted || signal.aborted) throw error
      const left = leave(line.at)
      return late.signal.aborted ? undefined : left
    } finally {
      done.abort()
    }
  }

  async function askAt(at: number) {
    const line = await read(at)
    return { given: await answer(line), customId: line.customId }
  }

  async function work(): Promise<void> {
    for (let at = lines[next++]; at !== undefined; at = lines[next++]) {
      signal.throwIfAborted()
      if (endOf() !== 'paused' || isTurnOver()) return
      const { given, customId } = await askAt(at)
      if (!given) return
      if (given.isRetryable) {
        onFailure(at)
        if (++failures >= BATCH_FAILURES_IN_ROW_MAX) return
        continue
      }
      failures = 0
      await store(resultOf(batch, { at, customId }, given))
      answered += 1
    }
  }

  const waiting = abortLate(late, { clock, cancelled, endsAtMs, over: over.signal })
  const workers = Array.from({ length: BATCH_LINES_AT_ONCE }, () =>
    work().catch((error) => {
      failed.abort(error)
      throw error
    }),
  )
  const ends = await Promise.allSettled(workers)
  over.abort()
  await waiting
  const fault = ends.find((end) => end.status === 'rejected')
  if (fault) throw failed.signal.reason ?? fault.reason
  return { end: answered === lines.length ? 'done' : endOf(), answered }
}

/** Stores a result for each line without one, when no more lines are asked. */
export async function storeUnanswered(
  records: Pick<BatchRecords, 'countsOf'>,
  options: {
    readonly batch: RequestBatch
    /** Numbers of all lines. */
    readonly lines: number
    readonly read: (at: number) => Promise<LineId>
    readonly end: 'cancelled' | 'expired'
    /**
     * Returns why a line that may be paid has no answer; undefined for a line that was never paid.
     */
    readonly lost: (at: number) => string | undefined
    readonly store: (result: LineResult) => Promise<void>
  },
): Promise<void> {
  const { batch, lines, read, end, lost, store } = options
  const { isDone } = await records.countsOf(batch.id)
  for (let at = 0; at < lines; at++) {
    if (isDone(at)) continue
    const message = lost(at)
    const reason = message === undefined ? endReasons[end] : { code: lostCode, message }
    await store(unansweredResult(batch, await read(at), reason))
  }
}
