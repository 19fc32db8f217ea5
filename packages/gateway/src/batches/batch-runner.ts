import { BaseError, type Clock, type Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { hasEnded, type RequestBatch } from './batch.ts'
import {
  type BatchRecords,
  batchRoot,
  type LineOutcome,
  type LineResult,
  readResults,
} from './batch-records.ts'
import { type BatchTurn, createBatchTurns } from './batch-turns.ts'
import { BatchUnknownError, FileLimitError, FileUnknownError } from './errors.ts'
import type { FileReading } from './file-reading.ts'
import type { StoredFiles } from './file-store.ts'
import { BATCH_RESUME_MS, FILES_PER_KEY_BYTES_MAX } from './limits.ts'
import { createLinePayments, type LinePayments } from './line-payments.ts'
import { type LineTable, parseBatchLine, readLines } from './read-lines.ts'
import { type AskLine, type LinesEnd, runLines, storeUnanswered } from './run-batch.ts'

export type BatchRunnerOptions = {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly files: StoredFiles
  readonly records: BatchRecords
  readonly get: (id: string) => Promise<RequestBatch>
  readonly ask: AskLine
  readonly clock: Clock
  readonly log: Log
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly reading: FileReading
  /** Called when all batches have ended. */
  readonly onIdle: () => Promise<void>
}

/**
 * Runs the batches of one key, one at a time, oldest first; a batch pauses while its lines get no
 * answers.
 */
export class BatchRunner {
  readonly #options: BatchRunnerOptions
  readonly #stopping = new AbortController()
  readonly #turns: ReturnType<typeof createBatchTurns>
  /** Aborted to end the pause during which no batch of the key runs. */
  #waking = new AbortController()
  #running: Promise<void> | undefined
  readonly #payments: LinePayments
  /**
   * Where the lines of the batch that ran last are: a batch that pauses often is usually the only
   * one.
   */
  #read: { readonly id: string; readonly lines: LineTable } | undefined
  #isRemoved = false
  readonly #begun = Promise.withResolvers<void>()
  /**
   * Whether a batch may be unfinished; true at first, because an earlier process may have left one.
   */
  #hasWork = true

  constructor(options: BatchRunnerOptions) {
    this.#options = options
    const { state, clock, keyId } = options
    this.#turns = createBatchTurns(clock)
    const isRemoved = () => this.#isRemoved
    this.#payments = createLinePayments({ state, clock, root: batchRoot(keyId), isRemoved })
  }

  /** Runs a batch that has just been saved. */
  start(): void {
    this.#hasWork = true
    this.#waking.abort()
    this.resume()
  }

  /**
   * Resolves once the first batch has been read, or there is none to run, or the reading failed.
   */
  get begun(): Promise<void> {
    return this.#begun.promise
  }

  /** Continues with unfinished work; does nothing while a run is in progress. */
  resume(): void {
    const { keyId, log } = this.#options
    if (this.#running || !this.#hasWork || this.#stopping.signal.aborted) return
    this.#hasWork = false
    this.#running = this.#runAll()
      .catch((error) => {
        this.#read = undefined
        const code = BaseError.is(error) ? error.code : 'internal-error'
        if (!this.#stopping.signal.aborted) log('batch-run-failed', { keyId, code })
        return 'failed' as const
      })
      .then((end) => {
        this.#running = undefined
        this.#begun.resolve()
        if (end !== 'failed') return this.resume()
        this.#hasWork = true
        void this.#resumeLater()
      })
  }

  /** Continues `BATCH_RESUME_MS` after a failed run, without waiting for a request of a client. */
  async #resumeLater(): Promise<void> {
    const { signal } = this.#stopping
    await this.#options.clock.sleep(BATCH_RESUME_MS, signal)
    this.resume()
  }

  /** Stops asking the lines of a batch whose stored status is `cancelling`. */
  cancel(id: string): void {
    this.#turns.cancel(id)
    this.start()
  }

  /** Stops for good; stored answers are kept. */
  stop(): void {
    this.#stopping.abort()
  }

  /** Stops for good, and writes no more, because the key is removed. */
  remove(): void {
    this.#isRemoved = true
    this.stop()
  }

  /** Changes the stored state of a batch, unless it has ended meanwhile. */
  update(
    id: string,
    change: (batch: RequestBatch) => Partial<RequestBatch>,
  ): Promise<RequestBatch> {
    const { inTurn, get, records } = this.#options
    return inTurn(async () => {
      const batch = await get(id)
      const next = hasEnded(batch) ? batch : { ...batch, ...change(batch) }
      if (next !== batch) await records.save(next)
      return next
    })
  }

  /**
   * Returns where the lines of a batch are. If the input file is missing or has faults, ends the
   * batch and returns undefined.
   */
  async #linesOf(batch: RequestBatch): Promise<LineTable | undefined> {
    const { id, inputFile, endpoint } = batch
    if (this.#read?.id === id) return this.#read.lines
    this.#read = undefined
    const { files, clock } = this.#options
    const letOthersWork = () => clock.sleep(0)
    const read = await readLines(files.content(inputFile), { endpoint, letOthersWork }).catch(
      (error) => {
        if (!(error instanceof FileUnknownError)) throw error
        return { faults: [{ code: 'file_missing', message: 'no file of requests', line: null }] }
      },
    )
    if ('lines' in read) {
      this.#read = { id, lines: read.lines }
      return read.lines
    }
    const endedAtMs = clock.nowMs()
    if (batch.total > 0) await this.#finish(id, 'expired')
    else await this.update(id, () => ({ status: 'failed', faults: read.faults, endedAtMs }))
    return undefined
  }

  /**
   * Returns where the lines of a batch are and which have a result, once no other file of the
   * gateway is being read.
   */
  #prepare(batch: RequestBatch) {
    const { records, reading } = this.#options
    return reading(async () => {
      this.#stopping.signal.throwIfAborted()
      const lines = await this.#linesOf(batch)
      return lines && { lines, isDone: (await records.countsOf(batch.id)).isDone }
    })
  }

  /**
   * Ends a batch that was cancelled, or that expired, before any of its lines was read; nothing is
   * read then. Returns false for other batches.
   */
  async #endUnread({ id, total, status }: RequestBatch, isEnding: boolean): Promise<boolean> {
    const isCancelled = status === 'cancelling' || this.#turns.cancelled(id).aborted
    if (total > 0 || !(isCancelled || isEnding)) return false
    await this.#finish(id, isCancelled ? 'cancelled' : 'expired')
    return true
  }

  /** Returns a result file of a batch; undefined if it has no results. */
  async #resultFile(id: string, outcome: LineOutcome) {
    const { state, seal, records, files } = this.#options
    const results = records.resultsOf(id, outcome)
    let bytes = 0
    for await (const piece of readResults(state, seal, results)) bytes += piece.length
    if (bytes === 0) return undefined
    return files.resultFile({ name: `${id}_${outcome}.jsonl`, bytes, results })
  }

  async #finish(id: string, end: Exclude<LinesEnd, 'paused'>): Promise<void> {
    const { clock, records, inTurn, get } = this.#options
    await this.update(id, () => ({ status: 'finalizing', finalizingAtMs: clock.nowMs() }))
    const output = await this.#resultFile(id, 'output')
    const error = await this.#resultFile(id, 'error')
    await inTurn(async () => {
      const ended: RequestBatch = {
        ...(await get(id)),
        status: end === 'done' ? 'completed' : end,
        endedAtMs: clock.nowMs(),
        ...(output && { outputFile: output.id }),
        ...(error && { errorFile: error.id }),
      }
      await records.save(ended, [...(output?.changes ?? []), ...(error?.changes ?? [])])
    })
  }

  /**
   * Asks a line only if its result has room on disk, because a paid result must be stored. A line
   * without room waits like one that finds no provider, because other files may be deleted.
   */
  readonly #askWithRoom: AskLine = async (line, options) => {
    const { files, ask } = this.#options
    // For a line that was paid, `ask` asks no provider: it returns the answer that is still in
    // memory, or the error of a lost answer.
    if (options.payment.isPaid || (await files.hasRoom())) return await ask(line, options)
    const max = FILES_PER_KEY_BYTES_MAX
    const { code, message } = new FileLimitError({ what: 'bytes of files and results', max })
    return { status: 400, requestId: '', body: { error: { code, message } }, isRetryable: true }
  }

  /**
   * Stores the result of a line, adds its bytes to those of the key, and charges its cost to the
   * key.
   */
  async #store(id: string, result: LineResult): Promise<void> {
    const { state, files, records, inTurn } = this.#options
    const payment = this.#payments.of(id, result.at)
    await inTurn(async () => {
      if (this.#isRemoved) throw new BatchUnknownError({ id })
      await records.saveResult(id, result, (changes) =>
        files.commitCounted(Buffer.byteLength(result.text) + 1, (counted) =>
          payment.store((charged) => state.commit([...changes, ...counted, ...charged])),
        ),
      )
    })
  }

  async #run({ batch, isOver }: BatchTurn): Promise<void> {
    const { records, files, clock } = this.#options
    const { id } = batch
    if (await this.#endUnread(batch, this.#turns.isEnding(batch))) return this.#turns.forget(id)
    const prepared = await this.#prepare(batch)
    this.#begun.resolve()
    if (!prepared) return this.#turns.forget(id)
    const { lines, isDone } = prepared
    const range = await files.ranges(batch.inputFile)
    const read = async (at: number) => parseBatchLine(at, await range(lines.rangeOf(at)))
    const started = await this.update(id, ({ status, inProgressAtMs }) => ({
      ...(status === 'validating' && { status: 'in_progress' as const }),
      inProgressAtMs: inProgressAtMs ?? clock.nowMs(),
      total: lines.length,
    }))
    if (started.status === 'cancelling') this.#turns.cancel(id)
    await this.#payments.load(id)
    const paymentOf = (at: number) => this.#payments.of(id, at)
    const store = (result: LineResult) => this.#store(id, result)
    const open = Array.from({ length: lines.length }, (_, at) => at).filter((at) => !isDone(at))
    const left = new Set<number>()
    const { end, answered } = await runLines({
      batch: started,
      lines: this.#turns.inOrder(id, open),
      read,
      ask: (line, signal) =>
        this.#askWithRoom(line, { batch: started, payment: paymentOf(line.at), signal }),
      store,
      onFailure: (at) => this.#turns.fail(id, at),
      leave: (at) => {
        left.add(at)
        const lost = paymentOf(at).lost({ isLeft: true })
        return { status: 409, requestId: '', body: null, isRetryable: false, lost: lost ?? '' }
      },
      cancelled: this.#turns.cancelled(id),
      isTurnOver: isOver,
      clock,
      signal: this.#stopping.signal,
    })
    if (end === 'paused') {
      // A run that ended because of another batch's turn is no failure.
      if (!isOver()) this.#turns.pause(id, { answered })
      return
    }
    if (end !== 'done') {
      const lost = (at: number) => paymentOf(at).lost({ isLeft: left.has(at) })
      await storeUnanswered(records, {
        batch: started,
        lines: lines.length,
        read,
        end,
        lost,
        store,
      })
    }
    await this.#finish(id, end)
    this.#turns.forget(id)
  }

  async #runAll(): Promise<void> {
    const { records, clock, onIdle } = this.#options
    const { signal } = this.#stopping
    for (;;) {
      this.#waking = new AbortController()
      const next = this.#turns.next(await records.list())
      if (signal.aborted) return
      if (!(next && 'batch' in next)) this.#begun.resolve()
      if (!next) {
        this.#read = undefined
        return await onIdle()
      }
      if ('batch' in next) await this.#run(next)
      else {
        const woken = AbortSignal.any([signal, this.#waking.signal])
        await clock.sleep(next.waitMs, woken)
      }
    }
  }
}
