import { createHash } from 'node:crypto'
import { type Clock, Hex, type RandomBytes } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import type { SecretSeal } from '../stored-responses/sealing.ts'
import { createCreations } from './creations.ts'
import { FileLimitError, FileUnknownError, GatewayFilesFullError } from './errors.ts'
import { FILE_BYTES_PREFIX, type FileBytes } from './file-bytes.ts'
import {
  FILE_AGE_MAX_MS,
  FILE_PART_BYTES,
  FILES_MARGIN_BYTES,
  FILES_PER_KEY_BYTES_MAX,
  FILES_PER_KEY_MAX,
} from './limits.ts'
import { commitInGroups, openParts, removeBelow, sealedParts } from './sealed-parts.ts'

/** What a file is for: input of batches, or what came of one. */
export type FilePurpose = 'batch' | 'batch_output'

/** A file of a key. */
export type FileEntry = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly createdAtMs: number
  readonly purpose: FilePurpose
  /** Of an output file: where the results of its batch are. */
  readonly results?: string
}

/** What is on disk beside the contents; the name is of the client, and sealed. */
type FileRecord = Omit<FileEntry, 'name' | 'id'> & { readonly sealedName: string }

const filePattern = /^file-[0-9a-f]{24}$/

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

const fingerprintOf = (name: string, bytes: Uint8Array): string =>
  createHash('sha256').update(`${name}\n`).update(bytes).digest('hex')

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
  const entryKey = (id: string) => `${root}entry/${id}`
  const contentPrefix = (id: string) => `${root}content/${id}`

  const { totalBytes, commit } = byteCount(state, { keyId, all })
  const creations = createCreations(state, `${root}creation/`)
  const entryOf = (id: string, record: FileRecord): FileEntry | undefined => {
    const { sealedName, ...rest } = record
    const name = seal.open(Buffer.from(sealedName, 'base64'), `${id} name`)
    return name && { id, name: new TextDecoder().decode(name), ...rest }
  }
  const putEntry = ({ id, name, ...rest }: FileEntry): StateChange => {
    const sealed = seal.seal(new TextEncoder().encode(name), `${id} name`)
    const record: FileRecord = { ...rest, sealedName: Buffer.from(sealed).toString('base64') }
    return { kind: 'put', key: entryKey(id), value: encodeJson(record) }
  }
  const newId = () => `file-${Hex.from(random(12)).slice(2)}`

  async function find(id: string): Promise<FileEntry | undefined> {
    const stored = filePattern.test(id) ? await state.get(entryKey(id)) : undefined
    return stored && entryOf(id, decodeJson(stored) as FileRecord)
  }

  async function get(id: string, param?: string): Promise<FileEntry> {
    const entry = await find(id)
    if (!entry) throw new FileUnknownError({ id, ...(param !== undefined && { param }) })
    return entry
  }

  async function list(): Promise<readonly FileEntry[]> {
    const found: FileEntry[] = []
    for await (const { key, value } of listAll(state, entryKey(''))) {
      const entry = entryOf(key.slice(entryKey('').length), decodeJson(value) as FileRecord)
      if (entry) found.push(entry)
    }
    return found.sort((a, b) => b.createdAtMs - a.createdAtMs)
  }

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
        const identity =
          idempotencyKey === undefined
            ? undefined
            : { key: idempotencyKey, fingerprint: fingerprintOf(name, bytes) }
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
