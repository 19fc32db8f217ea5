import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import {
  type ContentSource,
  ContentTooLargeError,
  isStorageFault,
  type Storage,
  type TransferProgress,
} from '@ostrom/storage'
import { TrainingContentInvalidError } from '../errors.ts'

type ReadFileOptions = {
  /** Name of the file in errors. */
  readonly what: string
  readonly bytesMax: number
  readonly signal: AbortSignal
}

/** Files of training jobs: fetched, checked, and never larger than permitted. */
export type TrainingContents = {
  /**
   * Returns a file, and fetches it if it is not in the store.
   *
   * @throws {TrainingContentInvalidError} The file is larger than permitted, or did not arrive in
   *   time.
   * @throws {SourceUnreachableError} {ContentMismatchError} {ContentUnsupportedError}
   */
  read(cid: string, options: ReadFileOptions): Promise<Uint8Array>
  /** Like `read`, and also checks the file's SHA-256. */
  readHashed(cid: string, hash: Hash, options: ReadFileOptions): Promise<Uint8Array>
  /** Returns the encoded document (dag-cbor) with this SHA-256. Throws as `read`. */
  readDocument(hash: Hash, options: ReadFileOptions): Promise<Uint8Array>
  /** Stores and pins a file; returns its CID. */
  publish(bytes: Uint8Array): Promise<string>
  /** Permits the removal of published files. */
  release(cids: readonly string[]): Promise<void>
}

/** Reads and publishes the files of training jobs in a content store. */
export function createTrainingContents(options: {
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
  /** Its abort ends fetches, but not reads of stored files. */
  readonly late?: AbortSignal | undefined
  /** `onReceived` gets the size of each fetched file, `onPublished` that of each published file. */
  readonly onReceived?: (bytes: number) => void
  readonly onPublished?: (bytes: number) => void
}): TrainingContents {
  const { storage, sources, late, onReceived, onPublished } = options

  async function bring(cid: string, { what, bytesMax, signal }: ReadFileOptions): Promise<void> {
    const stored = await storage.stat(cid)
    const refuse = (bytes: bigint | number): never => {
      const reason = `${bytes} bytes, above ${bytesMax}`
      throw new TrainingContentInvalidError({ what, reason })
    }
    if (stored) {
      if (stored.bytes > BigInt(bytesMax)) refuse(stored.bytes)
      return
    }
    let excess: number | undefined
    const tooLarge = new AbortController()
    // This also stops a fetch that another caller began with a higher limit.
    const onProgress = ({ bytes, bytesTotal = bytes }: TransferProgress) => {
      if (bytesTotal <= bytesMax) return
      excess = bytesTotal
      tooLarge.abort()
    }
    const ends = [signal, tooLarge.signal, ...(late ? [late] : [])]
    const either = AbortSignal.any(ends)
    try {
      const options = { sources, bytesMax, signal: either, onProgress }
      const fetched = await storage.fetch({ cid }, options)
      if (fetched.bytes > BigInt(bytesMax)) refuse(fetched.bytes)
      onReceived?.(Number(fetched.bytes))
    } catch (error) {
      if (excess !== undefined) refuse(excess)
      if (error instanceof ContentTooLargeError) refuse(error.bytes)
      if (late?.aborted && !signal.aborted && !isStorageFault(error)) {
        throw new TrainingContentInvalidError({ what, reason: 'it did not arrive in time' })
      }
      throw error
    }
  }

  async function read(cid: string, reading: ReadFileOptions): Promise<Uint8Array> {
    await bring(cid, reading)
    const parts: Uint8Array[] = []
    for await (const part of storage.read(cid, { signal: reading.signal })) {
      parts.push(part.slice())
    }
    return Hex.concat(...parts)
  }

  async function readHashed(cid: string, hash: Hash, reading: ReadFileOptions) {
    const bytes = await read(cid, reading)
    if (Hex.sha256Hex(bytes) !== hash) {
      const reason = `it has another hash than ${hash}`
      throw new TrainingContentInvalidError({ what: reading.what, reason })
    }
    return bytes
  }

  return {
    read,
    readHashed,
    readDocument: (hash, reading) => readHashed(Manifest.cidOf(hash), hash, reading),
    async publish(bytes) {
      const { cid } = await storage.add([bytes])
      await storage.pin(cid)
      onPublished?.(bytes.length)
      return cid
    },
    async release(cids) {
      for (const cid of cids) await storage.unpin(cid)
    },
  }
}
