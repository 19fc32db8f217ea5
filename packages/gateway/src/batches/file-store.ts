import { createHash } from 'node:crypto'
import { type Clock, Hex, type RandomBytes } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { type CreationIdentity, createCreations } from './creations.ts'
import { FileLimitError, FileUnknownError, GatewayFilesFullError } from './errors.ts'
import { FILE_BYTES_PREFIX, type FileBytes } from './file-bytes.ts'
import { createFileEntries, type FileEntry } from './file-entries.ts'
import {
  FILE_AGE_MAX_MS,
  FILE_PART_BYTES,
  FILES_MARGIN_BYTES,
  FILES_PER_KEY_BYTES_MAX,
  FILES_PER_KEY_MAX,
} from './limits.ts'
import { commitInGroups, openParts, removeBelow, sealedParts } from './sealed-parts.ts'

/** Bytes that a file takes beside its contents. */
const OVERHEAD_BYTES = 512

/** The files of one API key, encrypted under its secret. */
export type KeyFiles = {
  /**
   * Stores an uploaded file, or returns the one that an equal request has stored. Resolves once it
   * is on disk.
   *
   * @throws {FileLimitError | GatewayFilesFullError | IdempotencyKeyReusedError}
   * @throws {FileUnknownError} The file of an equal request was deleted.
   */
  upload(options: {
    readonly name: string
    readonly bytes: Uint8Array
    /** Present where the client repeats the request under one `Idempotency-Key`. */
    readonly idempotencyKey?: string | undefined
  }): Promise<FileEntry>
  /** @throws {FileUnknownError} */
  get(id: string, param?: string): Promise<FileEntry>
  /** Returns all files, newest first. */
  list(): Promise<readonly FileEntry[]>
  /** Returns the contents of an uploaded file. @throws {FileUnknownError} */
  content(id: string): Promise<Uint8Array>
  /** @throws {FileUnknownError} */
  remove(id: string): Promise<void>
  /** Changes that add a file of a batch's results, for a commit of the caller's. */
  resultFile(options: {
    readonly name: string
    readonly bytes: number
    readonly results: string
  }): { readonly id: string; readonly changes: readonly StateChange[] }
  /** Counts bytes of results. */
  count(bytes: number): Promise<void>
  /** Whether results of a few more lines have room. */
  hasRoom(): Promise<boolean>
}

/** The bytes that a key has on disk, in one value of a state and in the count of all keys. */
const byteCount = (state: StateStore, { keyId, all }: { keyId: string; all: FileBytes }) => {
  const key = FILE_BYTES_PREFIX + keyId
  return {
    async totalBytes(): Promise<number> {
      const stored = await state.get(key)
      return stored ? (decodeJson(stored) as number) : 0
    },
    /** Commits changes with a new number of bytes. */
    async commit(
      changes: readonly StateChange[],
      count: number,
      options: { readonly sync?: boolean } = {},
    ): Promise<void> {
      const bytes = Math.max(0, count)
      const counted: StateChange =
        bytes === 0 ? { kind: 'delete', key } : { kind: 'put', key, value: encodeJson(bytes) }
      await state.commit([...changes, counted], options)
      all.record(keyId, bytes)
    },
  }
}

/** Returns what makes two uploads the same. */
function identityOf(
  key: string | undefined,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): CreationIdentity | undefined {
  if (key === undefined) return undefined
  const fingerprint = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex')
  return { key, fingerprint }
}

/** Creates the files of a key over a state. Calls that change them come one after the other. */
export function createKeyFiles(options: {
  readonly state: StateStore
  readonly keyId: string
  readonly seal: SecretSeal
  readonly clock: Clock
  readonly random: RandomBytes
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
  /** Bytes of all keys. */
  readonly all: FileBytes
}): KeyFiles {
  const { state, keyId, seal, clock, random, inTurn, all } = options
  const root = `gateway/file/${keyId}/`
  const contentPrefix = (id: string) => `${root}content/${id}`

  const { entryKey, putEntry, get, list } = createFileEntries(state, root, seal)
  const { totalBytes, commit } = byteCount(state, { keyId, all })
  const creations = createCreations(state, `${root}creation/`)
  const newId = () => `file-${Hex.from(random(12)).slice(2)}`

  async function removeEntry({ id, bytes, results }: FileEntry): Promise<void> {
    const total = await totalBytes()
    const left = total - bytes - (results === undefined ? OVERHEAD_BYTES : 0)
    await commit([{ kind: 'delete', key: entryKey(id) }], left)
    await removeBelow(state, results ?? `${contentPrefix(id)}/`)
  }

  async function requireRoom(bytes: number): Promise<number> {
    const total = await totalBytes()
    if (total + bytes > FILES_PER_KEY_BYTES_MAX) {
      throw new FileLimitError({ what: 'bytes of files and results', max: FILES_PER_KEY_BYTES_MAX })
    }
    await all.ready()
    if (!all.hasRoom(keyId, bytes)) throw new GatewayFilesFullError()
    return total
  }

  return {
    get,
    list,
    upload: ({ name, bytes, idempotencyKey }) =>
      inTurn(async () => {
        const identity = identityOf(idempotencyKey, { name, bytes })
        const earlier = await creations.find(identity, clock.nowMs())
        if (earlier !== undefined) return await get(earlier)
        const files = await list()
        const oldMs = clock.nowMs() - FILE_AGE_MAX_MS
        const old = files.filter(({ createdAtMs }) => createdAtMs < oldMs)
        for (const entry of old) await removeEntry(entry)
        if (files.length - old.length >= FILES_PER_KEY_MAX) {
          throw new FileLimitError({ what: 'files', max: FILES_PER_KEY_MAX })
        }
        const total = await requireRoom(bytes.length + OVERHEAD_BYTES)
        const created = { createdAtMs: clock.nowMs(), purpose: 'batch' as const }
        const entry: FileEntry = { id: newId(), name, bytes: bytes.length, ...created }
        const next = total + bytes.length + OVERHEAD_BYTES
        // Counted before it is written, so that other keys do not take the same room.
        all.record(keyId, next)
        try {
          await commitInGroups(state, sealedParts(seal, contentPrefix(entry.id), bytes))
          const made = { id: entry.id, nowMs: clock.nowMs() }
          await commit([putEntry(entry), ...(await creations.changes(identity, made))], next)
          return entry
        } catch (error) {
          all.record(keyId, total)
          throw error
        }
      }),
    async content(id) {
      const { bytes } = await get(id)
      const count = Math.max(1, Math.ceil(bytes / FILE_PART_BYTES))
      const content = await openParts(state, seal, { prefix: contentPrefix(id), count })
      if (!content) throw new FileUnknownError({ id })
      return content
    },
    remove: (id) => inTurn(async () => removeEntry(await get(id))),
    resultFile({ name, bytes, results }) {
      const id = newId()
      const made = { createdAtMs: clock.nowMs(), purpose: 'batch_output' as const }
      return { id, changes: [putEntry({ id, name, bytes, results, ...made })] }
    },
    count: (bytes) =>
      inTurn(async () => {
        await commit([], (await totalBytes()) + bytes, { sync: false })
      }),
    async hasRoom() {
      await all.ready()
      const isFull = (await totalBytes()) + FILES_MARGIN_BYTES > FILES_PER_KEY_BYTES_MAX
      return !isFull && all.hasRoom(keyId, FILES_MARGIN_BYTES)
    },
  }
}
