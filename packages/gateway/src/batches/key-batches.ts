import { BaseError, type Clock, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { type Batch, hasEnded } from './batch.ts'
import { createBatchRecords, type LineOutcome, readResults } from './batch-records.ts'
import {
  BatchEndedError,
  BatchUnknownError,
  FileInUseError,
  FileLimitError,
  FileUnknownError,
} from './errors.ts'
import type { FileEntry, KeyFiles } from './file-store.ts'
import { BATCHES_OPEN_MAX, FILE_AGE_MAX_MS, FILES_PER_KEY_BYTES_MAX } from './limits.ts'
import { type BatchLine, readLines } from './read-lines.ts'
import { type AskLine, type LinesEnd, runLines, storeUnanswered } from './run-batch.ts'

/** The batches of one API key. */
export type KeyBatches = {
  /** Creates a batch and starts it. Resolves once it is on disk. @throws {FileUnknownError} */
  create(terms: Pick<Batch, 'endpoint' | 'inputFile' | 'metadata'>): Promise<Batch>
  /** @throws {BatchUnknownError} */
  get(id: string): Promise<Batch>
  /** Returns a page of batches, newest first. @throws {BatchUnknownError} `after` is none. */
  list(page: { readonly after?: string | undefined; readonly limit: number }): Promise<{
    readonly batches: readonly Batch[]
    readonly hasMore: boolean
  }>
  /** Asks no more of its lines. @throws {BatchUnknownError | BatchEndedError} */
  cancel(id: string): Promise<Batch>
  /** Returns the contents of a file, piece by piece. @throws {FileUnknownError} */
  content(file: FileEntry): Promise<AsyncIterable<Uint8Array>>
  /** Removes a file. @throws {FileUnknownError | FileInUseError} */
  removeFile(id: string): Promise<void>
  /** Goes on with batches that have not ended. Does nothing while they run. */
  resume(): void
  /** Stops asking; what was answered stays. */
  stop(): void
}

/**
 * Creates the batches of a key. They run one after the other while this process has the key's
 * secret: after a restart, from the key's next request on.
 */
export function createKeyBatches(options: {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly files: KeyFiles
  readonly ask: AskLine
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
}): KeyBatches {
  const { state, keyId, seal, files, ask, clock, random, log, inTurn } = options
  const records = createBatchRecords(state, keyId, seal)
  const stopping = new AbortController()
  const cancelled = new Set<string>()
  let running: Promise<void> | undefined
  /** Whether a batch may not have ended: so after a start, until the state was read. */
  let hasWork = true

  async function get(id: string): Promise<Batch> {
    const batch = await records.find(id)
    if (!batch) throw new BatchUnknownError({ id })
    return batch
  }

  /** Changes what is on disk of a batch, unless it has ended meanwhile. */
  const update = (id: string, change: (batch: Batch) => Partial<Batch>): Promise<Batch> =>
    inTurn(async () => {
      const batch = await get(id)
      const next = hasEnded(batch) ? batch : { ...batch, ...change(batch) }
      if (next !== batch) await records.save(next)
      return next
    })

  async function linesOf(batch: Batch): Promise<readonly BatchLine[] | undefined> {
    const content = await files.content(batch.inputFile).catch((error) => {
      if (error instanceof FileUnknownError) return undefined
      throw error
    })
    const missing = { code: 'file_missing', message: 'the input file was removed', line: null }
    const read = content ? readLines(content, batch.endpoint) : { faults: [missing] }
    if ('lines' in read) return read.lines
    const endedAtMs = clock.nowMs()
    await update(batch.id, () => ({ status: 'failed', faults: read.faults, endedAtMs }))
    return undefined
  }

  /** Returns the bytes of an output or error file, which is made of results. */
  async function bytesOf(id: string, outcome: LineOutcome): Promise<number> {
    let bytes = 0
    for await (const piece of readResults(state, seal, records.resultsOf(id, outcome))) {
      bytes += piece.length
    }
    return bytes
  }

  async function finish(id: string, end: LinesEnd): Promise<void> {
    await update(id, () => ({ status: 'finalizing', finalizingAtMs: clock.nowMs() }))
    const [output, error] = [await bytesOf(id, 'output'), await bytesOf(id, 'error')]
    const made = (outcome: LineOutcome, bytes: number) =>
      files.resultFile({
        name: `${id}_${outcome}.jsonl`,
        bytes,
        results: records.resultsOf(id, outcome),
      })
    const outputFile = output > 0 ? made('output', output) : undefined
    const errorFile = error > 0 ? made('error', error) : undefined
    await inTurn(async () => {
      const ended: Batch = {
        ...(await get(id)),
        status: end === 'done' ? 'completed' : end,
        endedAtMs: clock.nowMs(),
        ...(outputFile && { outputFile: outputFile.id }),
        ...(errorFile && { errorFile: errorFile.id }),
      }
      await records.save(ended, [...(outputFile?.changes ?? []), ...(errorFile?.changes ?? [])])
    })
  }

  async function run(batch: Batch): Promise<void> {
    const lines = await linesOf(batch)
    if (!lines) return
    const { done } = await records.countsOf(batch.id)
    const started = await update(batch.id, ({ status, inProgressAtMs }) => ({
      ...(status === 'validating' && { status: 'in_progress' as const }),
      inProgressAtMs: inProgressAtMs ?? clock.nowMs(),
      total: lines.length,
    }))
    if (started.status === 'cancelling') cancelled.add(batch.id)
    const store = async (result: Parameters<typeof records.saveResult>[1]) => {
      await files.count(Buffer.byteLength(result.text) + 1)
      await records.saveResult(batch.id, result)
    }
    const end = await runLines({
      batch: started,
      lines: lines.filter(({ at }) => !done.has(at)),
      ask: askWithRoom,
      store,
      isCancelled: () => cancelled.has(batch.id),
      clock,
      signal: stopping.signal,
    })
    if (end !== 'done') await storeUnanswered(records, { batch: started, lines, end, store })
    await finish(batch.id, end)
  }

  /** Asks a line whose result has room: what is paid must be stored. */
  const askWithRoom: AskLine = async (line, options) => {
    if (await files.hasRoom()) return await ask(line, options)
    const { code, message } = new FileLimitError({
      what: 'bytes of files and results',
      max: FILES_PER_KEY_BYTES_MAX,
    })
    return { status: 400, requestId: '', body: { error: { code, message } }, isRetryable: false }
  }

  /** Runs what has not ended, oldest first. */
  async function runAll(): Promise<void> {
    for (;;) {
      const all = await records.list()
      const next = all.findLast((batch) => !hasEnded(batch))
      if (!next || stopping.signal.aborted) return
      await run(await records.counted(next))
    }
  }

  function resume(): void {
    if (running || !hasWork || stopping.signal.aborted) return
    hasWork = false
    running = runAll()
      .catch((error) => {
        // The batch goes on with the next request of its key, or with the next start.
        const code = BaseError.is(error) ? error.code : 'internal-error'
        if (!stopping.signal.aborted) log('batch-run-failed', { keyId, code })
        return 'failed' as const
      })
      .then((end) => {
        running = undefined
        if (end !== 'failed') return resume()
        hasWork = true
      })
  }

  return {
    get,
    resume,
    stop: () => stopping.abort(),
    async create(terms) {
      await files.get(terms.inputFile, 'input_file_id')
      const batch = await inTurn(async () => {
        const all = await records.list()
        const oldMs = clock.nowMs() - FILE_AGE_MAX_MS
        // Results are removed with the files that have them.
        for (const { id, createdAtMs } of all) if (createdAtMs < oldMs) await records.remove(id)
        const open = all.filter((one) => !hasEnded(one) && one.createdAtMs >= oldMs)
        if (open.length >= BATCHES_OPEN_MAX) {
          throw new FileLimitError({ what: 'batches that have not ended', max: BATCHES_OPEN_MAX })
        }
        const id = `batch_${Hex.from(random(12)).slice(2)}`
        const counts = { total: 0, completed: 0, failed: 0, faults: [] }
        const createdAtMs = clock.nowMs()
        const made: Batch = { id, ...terms, status: 'validating', createdAtMs, ...counts }
        await records.save(made)
        return made
      })
      hasWork = true
      resume()
      return batch
    },
    async list({ after, limit }) {
      const all = await records.list()
      const at = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
      if (after !== undefined && at === 0) throw new BatchUnknownError({ id: after })
      const page = all.slice(at, at + limit)
      const batches: Batch[] = []
      for (const batch of page) batches.push(await records.counted(batch))
      return { batches, hasMore: at + limit < all.length }
    },
    async cancel(id) {
      const before = await get(id)
      if (hasEnded(before)) throw new BatchEndedError({ id, status: before.status })
      const cancelling = { status: 'cancelling' as const, cancellingAtMs: clock.nowMs() }
      const batch = await update(id, () => cancelling)
      cancelled.add(id)
      hasWork = true
      resume()
      return batch
    },
    async content(file) {
      if (file.results === undefined) {
        const bytes = await files.content(file.id)
        return (async function* () {
          yield bytes
        })()
      }
      return readResults(state, seal, file.results)
    },
    async removeFile(id) {
      await files.get(id)
      const reader = (await records.list()).find((one) => one.inputFile === id && !hasEnded(one))
      if (reader) throw new FileInUseError({ batch: reader.id })
      await files.remove(id)
    },
  }
}
