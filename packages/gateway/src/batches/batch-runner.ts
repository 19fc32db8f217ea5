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
import { FileLimitError, FileUnknownError } from './errors.ts'
import type { KeyFiles } from './file-store.ts'
import { BATCH_RESUME_MS, FILES_PER_KEY_BYTES_MAX } from './limits.ts'
import { createLinePayments, type LinePayments } from './line-payments.ts'
import { type BatchLine, readLines } from './read-lines.ts'
import { type AskLine, type LinesEnd, runLines, storeUnanswered } from './run-batch.ts'

export type BatchRunnerOptions = {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly files: KeyFiles
  readonly records: BatchRecords
  readonly get: (id: string) => Promise<RequestBatch>
  readonly ask: AskLine
  readonly clock: Clock
  readonly log: Log
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  /** Called when all batches have ended. */
  readonly onIdle: () => Promise<void>
}

/** Runs the batches of one key, one after the other, oldest first. */
export class BatchRunner {
  readonly #options: BatchRunnerOptions
  readonly #stopping = new AbortController()
  readonly #cancelled = new Set<string>()
  #running: Promise<void> | undefined
  readonly #payments: LinePayments
  /** Whether a batch may not have ended: so after a start, until the state was read. */
  #hasWork = true

  constructor(options: BatchRunnerOptions) {
    this.#options = options
    const { state, clock, keyId } = options
    this.#payments = createLinePayments({ state, clock, root: batchRoot(keyId) })
  }

  /** Runs a batch that is new on disk. */
  start(): void {
    this.#hasWork = true
    this.resume()
  }

  /** Goes on with what has not ended; does nothing while it runs. */
  resume(): void {
    const { keyId, log } = this.#options
    if (this.#running || !this.#hasWork || this.#stopping.signal.aborted) return
    this.#hasWork = false
    this.#running = this.#runAll()
      .catch((error) => {
        const code = BaseError.is(error) ? error.code : 'internal-error'
        if (!this.#stopping.signal.aborted) log('batch-run-failed', { keyId, code })
        return 'failed' as const
      })
      .then((end) => {
        this.#running = undefined
        if (end !== 'failed') return this.resume()
        this.#hasWork = true
        void this.#resumeLater()
      })
  }

  /** Goes on after a failure, also where nobody asks for the batch. */
  async #resumeLater(): Promise<void> {
    const { signal } = this.#stopping
    await this.#options.clock.sleep(BATCH_RESUME_MS, signal)
    this.resume()
  }

  /** Asks no more lines of a batch, which is `cancelling` on disk. */
  cancel(id: string): void {
    this.#cancelled.add(id)
    this.start()
  }

  /** Stops for good; what was answered stays. */
  stop(): void {
    this.#stopping.abort()
  }

  /** Changes what is on disk of a batch, unless it has ended meanwhile. */
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

  async #linesOf(batch: RequestBatch): Promise<readonly BatchLine[] | undefined> {
    const { files, clock } = this.#options
    const content = await files.content(batch.inputFile).catch((error) => {
      if (error instanceof FileUnknownError) return undefined
      throw error
    })
    const missing = { code: 'file_missing', message: 'the input file was removed', line: null }
    const read = content ? readLines(content, batch.endpoint) : { faults: [missing] }
    if ('lines' in read) return read.lines
    const endedAtMs = clock.nowMs()
    await this.update(batch.id, () => ({ status: 'failed', faults: read.faults, endedAtMs }))
    return undefined
  }

  /** Returns a file of a batch's results; undefined where there are none. */
  async #resultFile(id: string, outcome: LineOutcome) {
    const { state, seal, records, files } = this.#options
    const results = records.resultsOf(id, outcome)
    let bytes = 0
    for await (const piece of readResults(state, seal, results)) bytes += piece.length
    if (bytes === 0) return undefined
    return files.resultFile({ name: `${id}_${outcome}.jsonl`, bytes, results })
  }

  async #finish(id: string, end: LinesEnd): Promise<void> {
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

  /** Asks a line whose result has room: what is paid must be stored. */
  readonly #askWithRoom: AskLine = async (line, options) => {
    const { files, ask } = this.#options
    // A line that was paid is not asked: its answer is taken from memory, or is lost.
    if (options.payment.isPaid || (await files.hasRoom())) return await ask(line, options)
    const max = FILES_PER_KEY_BYTES_MAX
    const { code, message } = new FileLimitError({ what: 'bytes of files and results', max })
    return { status: 400, requestId: '', body: { error: { code, message } }, isRetryable: false }
  }

  async #run(batch: RequestBatch): Promise<void> {
    const { files, records, clock } = this.#options
    const lines = await this.#linesOf(batch)
    if (!lines) return
    const { done } = await records.countsOf(batch.id)
    const started = await this.update(batch.id, ({ status, inProgressAtMs }) => ({
      ...(status === 'validating' && { status: 'in_progress' as const }),
      inProgressAtMs: inProgressAtMs ?? clock.nowMs(),
      total: lines.length,
    }))
    if (started.status === 'cancelling') this.#cancelled.add(batch.id)
    await this.#payments.load(batch.id)
    const paymentOf = (at: number) => this.#payments.of(batch.id, at)
    const store = async (result: LineResult) => {
      await files.count(Buffer.byteLength(result.text) + 1)
      await records.saveResult(batch.id, result, paymentOf(result.at))
    }
    const end = await runLines({
      batch: started,
      lines: lines.filter(({ at }) => !done.has(at)),
      ask: (line, signal) =>
        this.#askWithRoom(line, { batch: started, payment: paymentOf(line.at), signal }),
      store,
      isCancelled: () => this.#cancelled.has(batch.id),
      clock,
      signal: this.#stopping.signal,
    })
    if (end !== 'done') {
      const lost = (at: number) => paymentOf(at).lost()
      await storeUnanswered(records, { batch: started, lines, end, lost, store })
    }
    await this.#finish(batch.id, end)
  }

  async #runAll(): Promise<void> {
    const { records } = this.#options
    for (;;) {
      const next = (await records.list()).findLast((batch) => !hasEnded(batch))
      if (this.#stopping.signal.aborted) return
      if (!next) return await this.#options.onIdle()
      await this.#run(await records.counted(next))
    }
  }
}
