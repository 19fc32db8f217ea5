import { createHash } from 'node:crypto'
import { type Clock, Hex, type RandomBytes } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { type CreationIdentity, createCreations } from './creations.ts'
import { FileLimitError, FileUnknownError, GatewayFilesFullError } from './errors.ts'
import type { FileBytes } from './file-bytes.ts'
import { createFileEntries, type FileEntry, isOld } from './file-entries.ts'
import {
  createByteCount,
  createFileRemoval,
  FILE_OVERHEAD_BYTES,
  fileRoot,
} from './file-removal.ts'
import {
  FILE_PART_BYTES,
  FILES_MARGIN_BYTES,
  FILES_PER_KEY_BYTES_MAX,
  FILES_PER_KEY_MAX,
} from './limits.ts'
import { commitInGroups, openParts, rangeReader, sealedParts } from './sealed-parts.ts'

/** A file that a client uploads. */
type FileUpload = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Present if the client may repeat the request under one `Idempotency-Key`. */
  readonly idempotencyKey?: string | undefined
}

/** The files of one API key, encrypted under its secret. */
export type StoredFiles = {
  /**
   * Stores an uploaded file, or returns the file of an equal earlier request with the same
   * `Idempotency-Key`. Resolves once the file is on disk.
   *
   * @throws {FileLimitError | GatewayFilesFullError | IdempotencyKeyReusedError}
   * @throws {FileUnknownError} The same request was made before, but its file was deleted.
   */
  upload(file: FileUpload): Promise<FileEntry>
  /** @throws {FileUnknownError} The file does not exist, or its 30 days are over. */
  get(id: string, param?: string): Promise<FileEntry>
  /** Returns all files, newest first. */
  list(): Promise<readonly FileEntry[]>
  /**
   * Yields the contents of an uploaded file, even after its 30 days, in parts of at most
   * `FILE_PART_BYTES`. A part is read when it is asked for, so that a slow reader holds one.
   *
   * @throws {FileUnknownError}
   */
  content(id: string): AsyncGenerator<Uint8Array>
  /**
   * Returns a function that reads a range of an uploaded file, from a byte to the byte before
   * another. It reads only the parts with the range, and keeps the last one for the next range.
   *
   * @throws {FileUnknownError} Also the returned function throws it.
   */
  ranges(
    id: string,
  ): Promise<(range: { readonly from: number; readonly to: number }) => Promise<Uint8Array>>
  /** @throws {FileUnknownError} */
  remove(id: string): Promise<void>
  /** Returns the changes that add a file of a batch's results, for a commit by the caller. */
  resultFile(options: {
    readonly name: string
    readonly bytes: number
    readonly results: string
  }): { readonly id: string; readonly changes: readonly StateChange[] }
  /**
   * Adds the bytes of results to the key's number of bytes, in the commit that stores the results.
   *
   * @param commit Commits the results with these changes.
   */
  commitCounted(
    bytes: number,
    commit: (changes: readonly StateChange[]) => Promise<void>,
  ): Promise<void>
  /** @throws {FileLimitError} With `count` more files, the key would have more than it may have. */
  requirePlaces(count: number): Promise<void>
  /** Whether the gateway can store `FILES_MARGIN_BYTES` more, enough for results of a few lines. */
  hasRoom(): Promise<boolean>
}

/** Returns the identity of an upload: two uploads with the same identity are the same file. */
function identityOf(
  key: string | undefined,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): CreationIdentity | undefined {
  if (key === undefined) return undefined
  const fingerprint = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex')
  return { key, fingerprint }
}

/** Returns the readers of the content of a key's files. */
function contentReader(options: {
  readonly state: StateStore
  readonly seal: SecretSeal
  readonly find: (id: string) => Promise<FileEntry | undefined>
  readonly prefixOf: (id: string) => string
}): Pick<StoredFiles, 'content' | 'ranges'> {
  const { state, seal, find, prefixOf } = options
  async function bytesOf(id: string): Promise<number> {
    const { bytes } = (await find(id)) ?? {}
    if (bytes === undefined) throw new FileUnknownError({ id })
    return bytes
  }
  return {
    async *content(id) {
      const count = Math.max(1, Math.ceil((await bytesOf(id)) / FILE_PART_BYTES))
      for await (const part of openParts(state, seal, { prefix: prefixOf(id), count })) {
        if (!part) throw new FileUnknownError({ id })
        yield part
      }
    },
    async ranges(id) {
      const read = rangeReader({ state, seal, prefix: prefixOf(id), bytes: await bytesOf(id) })
      return async (range) => {
        const found = await read(range)
        if (!found) throw new FileUnknownError({ id })
        return found
      }
    },
  }
}

/**
 * Creates the files of a key over a state. Calls that change the files are run one after the other.
 */
export function createKeyFiles(options: {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly clock: Clock
  readonly random: RandomBytes
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  /** Numbers of bytes of the files of all keys. */
  readonly all: FileBytes
}): StoredFiles {
  const { state, keyId, seal, clock, random, inTurn, all } = options
  const root = fileRoot(keyId)
  const contentPrefix = (id: string) => `${root}content/${id}`

  const { putEntry, find, list } = createFileEntries({ state, root, seal, clock })
  const count = createByteCount(state, keyId, all)
  const removal = createFileRemoval({ state, keyId, bytes: count })
  const creations = createCreations(state, `${root}creation/`)
  const newId = () => `file-${Hex.from(random(12)).slice(2)}`

  async function get(id: string, param?: string): Promise<FileEntry> {
    const entry = await find(id)
    if (entry && !isOld(entry, clock.nowMs())) return entry
    throw new FileUnknownError({ id, ...(param !== undefined && { param }) })
  }

  async function requirePlaces(places: number): Promise<void> {
    if ((await list()).length + places <= FILES_PER_KEY_MAX) return
    throw new FileLimitError({ what: 'files', max: FILES_PER_KEY_MAX })
  }

  async function requireRoom(bytes: number): Promise<number> {
    const total = await count.total()
    if (total + bytes > FILES_PER_KEY_BYTES_MAX) {
      throw new FileLimitError({ what: 'bytes of files and results', max: FILES_PER_KEY_BYTES_MAX })
    }
    await all.ready()
    if (!all.hasRoom(keyId, bytes)) throw new GatewayFilesFullError()
    return total
  }

  async function upload({ name, bytes, idempotencyKey }: FileUpload): Promise<FileEntry> {
    const identity = identityOf(idempotencyKey, { name, bytes })
    const earlier = await creations.find(identity, clock.nowMs())
    if (earlier !== undefined) return await get(earlier)
    await removal.removeOld(clock.nowMs())
    await requirePlaces(1)
    const total = await requireRoom(bytes.length + FILE_OVERHEAD_BYTES)
    const created = { createdAtMs: clock.nowMs(), purpose: 'batch' as const }
    const entry: FileEntry = { id: newId(), name, bytes: bytes.length, ...created }
    const next = total + bytes.length + FILE_OVERHEAD_BYTES
    // The bytes are counted before they are written, so that other keys cannot take the same room.
    all.record(keyId, next)
    try {
      await commitInGroups(state, sealedParts(seal, contentPrefix(entry.id), bytes))
      const made = { id: entry.id, nowMs: clock.nowMs() }
      await count.commit([putEntry(entry), ...(await creations.changes(identity, made))], next)
      return entry
    } catch (error) {
      all.record(keyId, total)
      throw error
    }
  }

  return {
    get,
    list,
    upload: (file) => inTurn(() => upload(file)),
    ...contentReader({ state, seal, find, prefixOf: contentPrefix }),
    remove: (id) => inTurn(async () => removal.remove(await get(id))),
    resultFile({ name, bytes, results }) {
      const id = newId()
      const made = { createdAtMs: clock.nowMs(), purpose: 'batch_output' as const }
      return { id, changes: [putEntry({ id, name, bytes, results, ...made })] }
    },
    requirePlaces,
    commitCounted: (bytes, write) =>
      inTurn(async () => count.commit([], (await count.total()) + bytes, write)),
    async hasRoom() {
      await all.ready()
      const isFull = (await count.total()) + FILES_MARGIN_BYTES > FILES_PER_KEY_BYTES_MAX
      return !isFull && all.hasRoom(keyId, FILES_MARGIN_BYTES)
    },
  }
}
