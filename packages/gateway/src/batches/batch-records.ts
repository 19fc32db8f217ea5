import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { hasEnded, type RequestBatch } from './batch.ts'
import { BATCH_LINES_MAX, FILE_REMOVAL_MS, FILE_VALUES_READ_AT_ONCE } from './limits.ts'
import { commitInGroups, sealedParts } from './sealed-parts.ts'

/** File that gets the result of a line of a batch's input: the output file or the error file. */
export type LineOutcome = 'output' | 'error'

/** The result of the input line with the number `at`, as a line of the output or error file. */
export type LineResult = {
  readonly at: number
  readonly outcome: LineOutcome
  readonly text: string
}

/** Counts a batch's input lines by their outcome, each once, without reading their results. */
function createResultCounts() {
  const done = new Uint8Array(BATCH_LINES_MAX)
  const counts = { output: 0, error: 0 }
  return {
    /** Whether the input line with this number has a result. */
    isDone: (at: number) => done[at] === 1,
    get output() {
      return counts.output
    },
    get error() {
      return counts.error
    },
    add(at: number, outcome: LineOutcome): void {
      if (done[at] === 0) counts[outcome] += 1
      done[at] = 1
    },
  }
}

/**
 * Stored batch, with its metadata sealed. While the batch runs, its stored counters are outdated,
 * and `counted` computes them from the results.
 */
type BatchRecord = Omit<RequestBatch, 'id' | 'metadata'> & {
  readonly sealedMetadata: string | null
}

const LINE_DIGITS = 6

/** Prefix of a key's batches in the state. */
export const batchRoot = (keyId: string): string => `gateway/batch/${keyId}/`

/** The batches of one API key in a state: their records, and the sealed results of their lines. */
export function createBatchRecords(state: StateStore, keyId: string, seal: SecretSeal) {
  const root = batchRoot(keyId)
  const entryKey = (id: string) => `${root}entry/${id}`
  const resultsOf = (id: string, outcome: LineOutcome) => `${root}result/${id}/${outcome}/`
  const label = (id: string) => `${id} metadata`

  const metadataOf = (id: string, sealed: string | null): RequestBatch['metadata'] => {
    const bytes = sealed === null ? undefined : seal.open(Buffer.from(sealed, 'base64'), label(id))
    return bytes ? (decodeJson(bytes) as RequestBatch['metadata']) : null
  }
  const batchOf = (id: string, value: Uint8Array): RequestBatch => {
    const { sealedMetadata, ...rest } = decodeJson(value) as BatchRecord
    return { id, ...rest, metadata: metadataOf(id, sealedMetadata) }
  }
  const put = ({ id, metadata, ...rest }: RequestBatch): StateChange => {
    const sealed = metadata && seal.seal(encodeJson(metadata), label(id))
    const sealedMetadata = sealed ? Buffer.from(sealed).toString('base64') : null
    const record: BatchRecord = { ...rest, sealedMetadata }
    return { kind: 'put', key: entryKey(id), value: encodeJson(record) }
  }

  /**
   * Counts of running batches, by the batch's id. They are cached, because clients ask for a
   * batch's status every second.
   */
  const counting = new Map<string, Promise<ReturnType<typeof createResultCounts>>>()

  async function readCounts(id: string) {
    const counts = createResultCounts()
    for (const outcome of ['output', 'error'] as const) {
      const prefix = resultsOf(id, outcome)
      for await (const key of keysBelow(state, prefix)) {
        counts.add(Number(key.slice(prefix.length, prefix.length + LINE_DIGITS)), outcome)
      }
    }
    return counts
  }

  function countsOf(id: string): ReturnType<typeof readCounts> {
    const counts = counting.get(id) ?? readCounts(id)
    counting.set(id, counts)
    counts.catch(() => counting.delete(id))
    return counts
  }

  /** Returns a batch with its present counters. */
  async function counted(batch: RequestBatch): Promise<RequestBatch> {
    if (hasEnded(batch)) return batch
    const { output, error } = await countsOf(batch.id)
    return { ...batch, completed: output, failed: error }
  }

  return {
    resultsOf,
    countsOf,
    put,
    async find(id: string): Promise<RequestBatch | undefined> {
      const value = /^batch_[0-9a-f]{24}$/.test(id) ? await state.get(entryKey(id)) : undefined
      return value && (await counted(batchOf(id, value)))
    },
    /** Returns all batches, newest first; counters of running batches are outdated. */
    async list(): Promise<readonly RequestBatch[]> {
      const found: RequestBatch[] = []
      for await (const { key, value } of listAll(state, entryKey(''))) {
        found.push(batchOf(key.slice(entryKey('').length), value))
      }
      return found.sort((a, b) => b.createdAtMs - a.createdAtMs)
    },
    counted,
    /** Saves a batch and further changes in one commit. Resolves once it is on disk. */
    async save(batch: RequestBatch, more: readonly StateChange[] = []): Promise<void> {
      await state.commit([put(batch), ...more])
      if (hasEnded(batch)) counting.delete(batch.id)
    },
    /**
     * Stores the result of a line. Resolves once it is on disk.
     *
     * @param commit Commits the given changes in one step with the charge for the line.
     */
    async saveResult(
      id: string,
      { at, outcome, text }: LineResult,
      commit: (changes: readonly StateChange[]) => Promise<void>,
    ): Promise<void> {
      const counts = await countsOf(id)
      const prefix = resultsOf(id, outcome) + String(at).padStart(LINE_DIGITS, '0')
      const bytes = new TextEncoder().encode(`${text}\n`)
      const changes = sealedParts(seal, prefix, bytes)
      // The first of the result's parts marks the line as done, so it is committed after the other
      // parts.
      const [first, ...rest] = changes
      await commitInGroups(state, rest)
      await commit([first!])
      counts.add(at, outcome)
    },
    /** Removes the record of a batch; its results stay until their files are removed. */
    async remove(id: string): Promise<void> {
      await state.commit([{ kind: 'delete', key: entryKey(id) }])
      counting.delete(id)
    },
  }
}

export type BatchRecords = ReturnType<typeof createBatchRecords>

/**
 * Removes the batch records of a key that are older than `FILE_REMOVAL_MS`. This does not need the
 * key's secret.
 */
export async function removeOldBatches(
  state: StateStore,
  keyId: string,
  nowMs: number,
): Promise<void> {
  for await (const { key, value } of listAll(state, `${batchRoot(keyId)}entry/`)) {
    const { createdAtMs } = decodeJson(value) as BatchRecord
    if (nowMs - createdAtMs > FILE_REMOVAL_MS) await state.commit([{ kind: 'delete', key }])
  }
}

/**
 * Yields the keys below a prefix, page by page, because `list` also loads the values of the keys.
 */
async function* keysBelow(state: StateStore, prefix: string): AsyncGenerator<string> {
  for (let last: string | undefined; ; ) {
    const after = last === undefined ? {} : { after: last }
    const page = await state.list(prefix, { limit: FILE_VALUES_READ_AT_ONCE, ...after })
    for (const { key } of page) yield key
    last = page.at(-1)?.key
    if (last === undefined) return
  }
}

/** Yields the results below a prefix, in the order of their lines, piece by piece. */
export async function* readResults(
  state: StateStore,
  seal: SecretSeal,
  prefix: string,
): AsyncGenerator<Uint8Array> {
  let line: { key: string; parts: Uint8Array[] } | undefined
  const open = function* ({ parts, key }: { key: string; parts: readonly Uint8Array[] }) {
    for (const [part, sealed] of parts.entries()) {
      const partLabel = `${key}/${String(part).padStart(5, '0')} of ${parts.length}`
      const bytes = seal.open(sealed, partLabel)
      if (bytes) yield bytes
    }
  }
  for (let last: string | undefined; ; ) {
    const after = last === undefined ? {} : { after: last }
    const page = await state.list(prefix, { limit: FILE_VALUES_READ_AT_ONCE, ...after })
    for (const { key, value } of page) {
      const own = key.slice(0, key.lastIndexOf('/'))
      if (line && line.key !== own) yield* open(line)
      if (line?.key !== own) line = { key: own, parts: [] }
      line!.parts.push(value)
    }
    last = page.at(-1)?.key
    if (last === undefined) break
  }
  if (line) yield* open(line)
}
