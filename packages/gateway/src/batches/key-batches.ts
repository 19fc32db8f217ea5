import { createHash } from 'node:crypto'
import { type Clock, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { hasEnded, type RequestBatch } from './batch.ts'
import { type BatchRecords, batchRoot, createBatchRecords, readResults } from './batch-records.ts'
import { BatchRunner } from './batch-runner.ts'
import { type CreationIdentity, createCreations } from './creations.ts'
import { BatchEndedError, BatchUnknownError, FileInUseError, FileLimitError } from './errors.ts'
import type { FileEntry } from './file-entries.ts'
import type { FileReading } from './file-reading.ts'
import type { StoredFiles } from './file-store.ts'
import { BATCHES_OPEN_MAX, BATCHES_PER_KEY_MAX, FILE_AGE_MAX_MS } from './limits.ts'
import type { AskLine } from './run-batch.ts'

/** The batches of one API key. */
export type KeyBatches = {
  /**
   * Creates a batch and starts it, or returns the batch of an equal request under the same
   * `Idempotency-Key`. Resolves once the batch is on disk.
   *
   * @throws {FileUnknownError | FileLimitError | IdempotencyKeyReusedError}
   */
  create(
    terms: Pick<RequestBatch, 'endpoint' | 'inputFile' | 'metadata'>,
    options?: { readonly idempotencyKey?: string | undefined },
  ): Promise<RequestBatch>
  /** @throws {BatchUnknownError} */
  get(id: string): Promise<RequestBatch>
  /**
   * Returns a page of batches, newest first.
   *
   * @throws {BatchUnknownError} No batch has the id `after`.
   */
  list(page: { readonly after?: string | undefined; readonly limit: number }): Promise<{
    readonly batches: readonly RequestBatch[]
    readonly hasMore: boolean
  }>
  /** Stops asking the lines of a batch. */
  cancel(id: string): Promise<RequestBatch>
  /** Returns the contents of a file, piece by piece. @throws {FileUnknownError} */
  content(file: FileEntry): Promise<AsyncIterable<Uint8Array>>
  /** Removes a file. @throws {FileUnknownError | FileInUseError} */
  removeFile(id: string): Promise<void>
  /** Continues batches that have not ended. Does nothing while they run. */
  resume(): void
  /** Resolves once the first batch that continues has been read, or there is none. */
  begun(): Promise<void>
  /** Stops asking; stored answers stay. */
  stop(): void
  /** Stops for good, and writes no more. */
  remove(): void
}

/** Returns the identity of a creation: two creations with the same identity are the same batch. */
function identityOf(key: string | undefined, terms: object): CreationIdentity | undefined {
  if (key === undefined) return undefined
  const fingerprint = createHash('sha256').update(JSON.stringify(terms)).digest('hex')
  return { key, fingerprint }
}

/**
 * Returns the batches to forget: those that are too old, and the oldest ended ones beyond the limit
 * of a key. Pure.
 *
 * @param batches Newest first.
 */
export function forgottenBatches<T extends Pick<RequestBatch, 'id' | 'createdAtMs' | 'status'>>(
  batches: readonly T[],
  nowMs: number,
): readonly T[] {
  const isOld = ({ createdAtMs }: T) => nowMs - createdAtMs > FILE_AGE_MAX_MS
  const young = batches.filter((batch) => !isOld(batch))
  const surplus = young.length - BATCHES_PER_KEY_MAX
  const oldest = new Set(surplus > 0 ? young.filter(hasEnded).slice(-surplus) : [])
  return batches.filter((batch) => isOld(batch) || oldest.has(batch))
}

/**
 * Removes the records of forgotten batches. Their results are removed together with their output
 * files.
 *
 * @throws {FileLimitError} Too many batches have not ended.
 */
async function removeForgotten(records: BatchRecords, nowMs: number): Promise<void> {
  const all = await records.list()
  const forgotten = forgottenBatches(all, nowMs)
  for (const { id } of forgotten) await records.remove(id)
  const open = all.filter((one) => !hasEnded(one) && !forgotten.includes(one))
  if (open.length < BATCHES_OPEN_MAX) return
  throw new FileLimitError({ what: 'batches that have not ended', max: BATCHES_OPEN_MAX })
}

/** Largest number of files that a batch creates: one of answers, one of errors. */
const FILES_PER_BATCH = 2

/** Creates the batches of a key. Batches of a key run one at a time. */
export function createKeyBatches(options: {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly files: StoredFiles
  readonly ask: AskLine
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  readonly reading: FileReading
  /** Stores the secret that a restart needs to continue the batches, and removes it. */
  readonly secret: { save(): Promise<void>; remove(): Promise<void> }
}): KeyBatches {
  const { state, keyId, seal, files, clock, random, inTurn, secret } = options
  const records = createBatchRecords(state, keyId, seal)
  const creations = createCreations(state, `${batchRoot(keyId)}creation/`)

  async function get(id: string): Promise<RequestBatch> {
    const batch = await records.find(id)
    if (!batch) throw new BatchUnknownError({ id })
    return batch
  }

  /** Takes turns with the creation of batches: a batch created meanwhile still needs the secret. */
  const onIdle = (): Promise<void> =>
    inTurn(async () => {
      if ((await records.list()).every(hasEnded)) await secret.remove()
    })
  const runner = new BatchRunner({ ...options, records, get, onIdle })

  return {
    get,
    resume: () => runner.resume(),
    begun: () => runner.begun,
    stop: () => runner.stop(),
    remove: () => runner.remove(),
    async create(terms, { idempotencyKey } = {}) {
      const identity = identityOf(idempotencyKey, terms)
      const batch = await inTurn(async () => {
        const earlier = await creations.find(identity, clock.nowMs())
        if (earlier !== undefined) return await get(earlier)
        await files.get(terms.inputFile, 'input_file_id')
        await files.requirePlaces(FILES_PER_BATCH)
        await removeForgotten(records, clock.nowMs())
        const id = `batch_${Hex.from(random(12)).slice(2)}`
        const counts = { total: 0, completed: 0, failed: 0, faults: [] }
        const createdAtMs = clock.nowMs()
        const made: RequestBatch = { id, ...terms, status: 'validating', createdAtMs, ...counts }
        await secret.save()
        await records.save(made, await creations.changes(identity, { id, nowMs: createdAtMs }))
        return made
      })
      runner.start()
      return batch
    },
    async list({ after, limit }) {
      const all = await records.list()
      const at = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
      if (after !== undefined && at === 0) throw new BatchUnknownError({ id: after })
      const page = all.slice(at, at + limit)
      const batches: RequestBatch[] = []
      for (const batch of page) batches.push(await records.counted(batch))
      return { batches, hasMore: at + limit < all.length }
    },
    async cancel(id) {
      const before = await get(id)
      if (hasEnded(before)) throw new BatchEndedError({ id, status: before.status })
      const cancelling = { status: 'cancelling' as const, cancellingAtMs: clock.nowMs() }
      const batch = await runner.update(id, () => cancelling)
      runner.cancel(id)
      return batch
    },
    async content(file) {
      if (file.results === undefined) return files.content(file.id)
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
