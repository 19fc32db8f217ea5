import type { PartialFile } from '../backend.ts'
import { type BuiltFile, FileDagBuilder } from '../dag/builder.ts'
import * as Cid from '../dag/cid.ts'
import { ContentMismatchError } from '../errors.ts'
import { LEAF_BYTES, SOURCE_FAULTS_MAX } from '../limits.ts'
import type { ContentQuery, ContentSource, TransferProgress } from '../storage.ts'
import { LocalFault, type SourcePool, type SourcePoolEntry } from './pool.ts'
import { type SourceTimeouts, stream } from './timeouts.ts'

/** Returns true for a source that can stream a file from its first byte on. */
const servesSequence = (source: ContentSource, want: ContentQuery): boolean =>
  Boolean(source.full ?? (want.bytes === undefined ? undefined : source.range))

/**
 * Collects parts into writes of one leaf, because each write has a cost that does not depend on its
 * size.
 */
export class PartialFileWriter {
  private readonly draft: PartialFile
  private readonly buffer = Buffer.allocUnsafe(LEAF_BYTES)
  private filled = 0
  private offset: number

  constructor(draft: PartialFile, offset: number) {
    this.draft = draft
    this.offset = offset
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length; ) {
      const part = bytes.subarray(start, start + this.buffer.length - this.filled)
      this.buffer.set(part, this.filled)
      this.filled += part.length
      start += part.length
      if (this.filled === this.buffer.length) await this.flush()
    }
  }

  async flush(): Promise<void> {
    if (this.filled === 0) return
    await this.draft.writeAt(this.offset, this.buffer.subarray(0, this.filled))
    this.offset += this.filled
    this.filled = 0
  }
}

/**
 * Compares a received file with the query.
 *
 * @throws {ContentMismatchError} They differ.
 */
export function assertMatches(want: ContentQuery, built: BuiltFile, source: string): void {
  const { layout, sha256 } = built
  const differ = (expected: unknown, received: unknown): never => {
    const texts = { expected: String(expected), received: String(received) }
    throw new ContentMismatchError({ source, ...texts })
  }
  if (want.bytes !== undefined && want.bytes !== BigInt(layout.bytes)) {
    differ(`${want.bytes} bytes`, `${layout.bytes} bytes`)
  }
  if (want.sha256 !== undefined && want.sha256 !== sha256) {
    differ(`SHA-256 ${want.sha256}`, `SHA-256 ${sha256}`)
  }
  if (want.cid !== undefined && !Cid.parse(want.cid).equals(layout.cid)) {
    differ(want.cid, layout.cid)
  }
}

/**
 * Fetches a file with an unknown DAG from the first source that returns it whole. Only the end
 * shows whether the bytes are correct.
 */
class SequentialTransfer {
  private readonly options: transferSequence.Options
  private readonly draft: PartialFile

  constructor(options: transferSequence.Options) {
    this.options = options
    this.draft = options.draft
  }

  async run(): Promise<BuiltFile> {
    const { pool, want, signal } = this.options
    for (const entry of pool.live((source) => servesSequence(source, want))) {
      while (entry.status === 'live') {
        signal.throwIfAborted()
        const built = await this.attempt(entry)
        if (built) return built
      }
    }
    throw pool.failure(want)
  }

  /**
   * Sends one request. Returns undefined if the response fails or has wrong bytes.
   */
  private async attempt(entry: SourcePoolEntry): Promise<BuiltFile | undefined> {
    const { pool, signal, want } = this.options
    const source = this.nextMethod(entry)
    const builder = new FileDagBuilder()
    const offset = await this.replay(source, builder)
    try {
      await this.stream(source, builder, offset)
      const built = builder.finish()
      assertMatches(want, built, source.name)
      return built
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof LocalFault) throw error.cause
      const lied = error instanceof ContentMismatchError
      if (lied) await this.draft.truncate(0)
      // The first `offset` bytes came from an earlier attempt, perhaps at another source, and may
      // be the wrong ones, so this source is not blamed and gets another attempt from the start.
      if (!(lied && offset > 0)) pool.fault(entry, error)
      return undefined
    }
  }

  /**
   * Returns the source with the methods that the next attempt uses. The last attempt before the
   * source is dropped requests no range, since the server may not support ranges.
   */
  private nextMethod({ source, faults }: SourcePoolEntry): ContentSource {
    if (!source.full || !source.range || faults < SOURCE_FAULTS_MAX - 1) return source
    const { range: _, ...without } = source
    return without
  }

  /**
   * Hashes the bytes of an earlier attempt, and returns the offset at which the source continues.
   * Discards these bytes, and returns 0, if the source cannot continue after them.
   */
  private async replay(source: ContentSource, builder: FileDagBuilder): Promise<number> {
    const { want, signal, onProgress } = this.options
    const size = await this.draft.size()
    const bytesTotal = want.bytes === undefined ? undefined : Number(want.bytes)
    if (!source.range || bytesTotal === undefined || size > bytesTotal) {
      await this.draft.truncate(0)
      return 0
    }
    while (builder.bytes < size) {
      signal.throwIfAborted()
      const length = Math.min(LEAF_BYTES, size - builder.bytes)
      builder.update(await this.draft.readAt(builder.bytes, length))
      onProgress?.({ bytes: builder.bytes, bytesTotal, source: 'disk' })
    }
    return size
  }

  private async stream(
    source: ContentSource,
    builder: FileDagBuilder,
    offset: number,
  ): Promise<void> {
    const { want, onProgress, reserve } = this.options
    const bytesTotal = want.bytes === undefined ? undefined : Number(want.bytes)
    if (offset === bytesTotal) return
    const writer = new PartialFileWriter(this.draft, offset)
    const ask = (signal: AbortSignal): AsyncIterable<Uint8Array> => {
      if (!source.range || bytesTotal === undefined) return source.full!(want, { signal })
      return source.range(want, { offset, length: bytesTotal - offset, signal })
    }
    try {
      const { signal, timeouts } = this.options
      const responseMs = source.responseTimeoutMs ?? timeouts.responseMs
      for await (const piece of stream(ask, {
        signal,
        timeouts: { ...timeouts, responseMs },
      })) {
        if (bytesTotal !== undefined && builder.bytes + piece.length > bytesTotal) {
          const received = `at least ${builder.bytes + piece.length} bytes`
          const expected = `${bytesTotal} bytes`
          throw new ContentMismatchError({ source: source.name, expected, received })
        }
        builder.update(piece)
        await LocalFault.wrap(reserve(builder.bytes))
        await LocalFault.wrap(writer.write(piece))
        const { bytes } = builder
        onProgress?.({ bytes, source: source.name, ...(bytesTotal && { bytesTotal }) })
      }
    } finally {
      await LocalFault.wrap(writer.flush())
    }
    if (bytesTotal !== undefined && builder.bytes < bytesTotal) {
      throw new Error(`the answer ended after ${builder.bytes} of ${bytesTotal} bytes`)
    }
  }
}

/**
 * Fetches a file with an unknown DAG into `draft`, from one source at a time, in order.
 *
 * @throws {SourceUnreachableError} No source returned it. The received bytes stay in the partial
 * file.
 * @throws {ContentMismatchError} Each source returned other bytes.
 */
export const transferSequence = (options: transferSequence.Options): Promise<BuiltFile> =>
  new SequentialTransfer(options).run()

export declare namespace transferSequence {
  type Options = {
    readonly want: ContentQuery
    readonly pool: SourcePool
    readonly draft: PartialFile
    readonly signal: AbortSignal
    readonly timeouts: SourceTimeouts
    /** Reserves space in the store for this many bytes of the file in total. */
    readonly reserve: (bytes: number) => Promise<void>
    readonly onProgress?: ((progress: TransferProgress) => void) | undefined
  }
}
