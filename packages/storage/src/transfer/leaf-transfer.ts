import { createHash } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import type { PartialFile } from '../backend.ts'
import { assertLeaf, type DagLayout, type Leaf, leafCid } from '../dag/layout.ts'
import { BLOCK_BYTES_MAX, SOURCE_REQUESTS_MAX, SPAN_BYTES } from '../limits.ts'
import type { ContentQuery, ContentSource, TransferProgress } from '../storage.ts'
import { LocalFault, type SourcePool, type SourcePoolEntry } from './pool.ts'
import { type SourceTimeouts, stream, withTimeout } from './timeouts.ts'

/** Adjacent leaves of one request: from `start` to before `end`. */
type ByteRange = { start: number; end: number }

/** Returns true for a source that can serve leaves of a known DAG. */
const servesLeaves = (source: ContentSource): boolean => Boolean(source.range ?? source.block)

/**
 * Fetches the leaves of one file with a known DAG from many sources concurrently into a partial
 * file. Each leaf is verified before it is written, so that no unverified byte is stored.
 */
class LeafTransfer {
  private readonly options: transferLeaves.Options
  private readonly layout: DagLayout
  private readonly draft: PartialFile
  private readonly done: Uint8Array
  /** Aborts all requests when the local disk fails. */
  private readonly aborter = new AbortController()
  private readonly signal: AbortSignal
  private readonly limits: { readonly signal: AbortSignal; readonly timeouts: SourceTimeouts }
  private readonly queue: ByteRange[] = []
  private bytesDone = 0
  private readonly whole = createHash('sha256')
  /** Number of leaves that were hashed into `whole` so far. */
  private hashed = 0
  /**
   * True while a stored leaf is read back to be hashed into `whole`, which hashes the leaves one
   * after another.
   */
  private readingBack = false
  private spansRunning = 0
  private wake = Promise.withResolvers<void>()
  /** Set when the transfer fails, so that the hashing stops. */
  private failed = false

  constructor(options: transferLeaves.Options) {
    this.options = options
    this.layout = options.layout
    this.draft = options.draft
    this.done = new Uint8Array(options.layout.leaves.length)
    this.signal = AbortSignal.any([options.signal, this.aborter.signal])
    this.limits = { signal: this.signal, timeouts: options.timeouts }
  }

  async run(): Promise<Hex.Hash> {
    await this.resume()
    this.plan()
    const hashing = this.hashInOrder()
    // The workers continue after a failure of the hashing, which an `await` below receives.
    hashing.catch(() => undefined)
    const { pool } = this.options
    // Each source gets its first request before any source gets a second one.
    const workers = Array.from({ length: SOURCE_REQUESTS_MAX }, () => {
      return pool.live(servesLeaves).map((entry) => this.work(entry))
    }).flat()
    const outcomes = await Promise.allSettled(workers)
    try {
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
      this.options.signal.throwIfAborted()
      if (this.queue.length > 0) throw pool.failure(this.options.want)
    } catch (error) {
      this.failed = true
      this.notify()
      await hashing.catch(() => undefined)
      throw error
    }
    return await hashing
  }

  /** Marks the leaves of an earlier attempt as done, if they are still correct. */
  private async resume(): Promise<void> {
    const size = await this.draft.size()
    const { leaves } = this.layout
    const buffer = Buffer.allocUnsafeSlow(Math.min(size, BLOCK_BYTES_MAX))
    for (let index = 0; index < leaves.length; index++) {
      const leaf = leaves.at(index)
      if (leaf.offset + leaf.bytes > size) break
      this.options.signal.throwIfAborted()
      const bytes = await this.draft.readAt(leaf.offset, leaf.bytes, buffer)
      try {
        assertLeaf(leaf, bytes, 'disk')
      } catch {
        continue
      }
      this.finishLeaf(index, 'disk')
    }
    if (size > this.layout.bytes) await this.draft.truncate(this.layout.bytes)
  }

  /** Divides the missing leaves into ranges of one request. */
  private plan(): void {
    const { leaves } = this.layout
    for (let start = 0; start < leaves.length; ) {
      if (this.done[start]) {
        start += 1
        continue
      }
      let end = start
      let bytes = 0
      while (end < leaves.length && !this.done[end] && bytes < SPAN_BYTES) {
        bytes += leaves.at(end).bytes
        end += 1
      }
      this.queue.push({ start, end })
      start = end
    }
  }

  /**
   * Sends one request after another to a source, until no range is left or the source is dropped.
   */
  private async work(entry: SourcePoolEntry): Promise<void> {
    while (entry.status === 'live' && !this.signal.aborted) {
      const span = this.queue.shift()
      if (!span) {
        if (this.spansRunning === 0) return
        // Another source may still fail and return its range to the queue.
        await this.wake.promise
        continue
      }
      this.spansRunning += 1
      try {
        await this.fetchSpan(entry, span)
      } catch (error) {
        this.queue.unshift(span)
        if (error instanceof LocalFault) {
          this.aborter.abort(error.cause)
          throw error.cause
        }
        if (!this.signal.aborted) this.options.pool.fault(entry, error)
      } finally {
        this.spansRunning -= 1
        this.notify()
      }
    }
  }

  /** Fetches a range. Its start moves with each stored leaf, so that a failure loses no leaf. */
  private async fetchSpan({ source, faults }: SourcePoolEntry, span: ByteRange): Promise<void> {
    // A gateway may refuse ranges and still serve blocks, so after a fault the leaves are requested
    // as blocks.
    if (source.range && !(source.block && faults > 0)) return await this.fetchRange(source, span)
    const { leaves } = this.layout
    while (span.start < span.end) {
      const leaf = leaves.at(span.start)
      const cid = leafCid(leaf).toString()
      const bytes = await withTimeout((signal) => source.block!(cid, { signal }), this.limits)
      await this.storeLeaf(leaf, bytes, source.name, span)
    }
  }

  private async fetchRange(source: ContentSource, span: ByteRange): Promise<void> {
    const { leaves } = this.layout
    const offset = leaves.at(span.start).offset
    const last = leaves.at(span.end - 1)
    const length = last.offset + last.bytes - offset
    const { want } = this.options
    let leaf = leaves.at(span.start)
    let buffer = Buffer.allocUnsafe(leaf.bytes)
    let filled = 0
    const pieces = stream((signal) => source.range!(want, { offset, length, signal }), this.options)
    for await (const piece of pieces) {
      for (let start = 0; start < piece.length; ) {
        if (span.start >= span.end) throw new Error('more bytes than requested')
        const part = piece.subarray(start, start + leaf.bytes - filled)
        buffer.set(part, filled)
        filled += part.length
        start += part.length
        if (filled < leaf.bytes) continue
        await this.storeLeaf(leaf, buffer, source.name, span)
        if (span.start >= span.end) continue
        leaf = leaves.at(span.start)
        filled = 0
        if (buffer.length !== leaf.bytes) buffer = Buffer.allocUnsafe(leaf.bytes)
      }
    }
    if (span.start < span.end) throw new Error('the answer ended early')
  }

  /** Verifies one leaf and writes it. */
  private async storeLeaf(
    leaf: Leaf,
    bytes: Uint8Array,
    source: string,
    span: ByteRange,
  ): Promise<void> {
    assertLeaf(leaf, bytes, source)
    await LocalFault.wrap(this.draft.writeAt(leaf.offset, bytes))
    if (span.start === this.hashed && !this.readingBack) {
      this.whole.update(bytes)
      this.hashed += 1
    }
    this.finishLeaf(span.start, source)
    span.start += 1
  }

  private finishLeaf(index: number, source: string): void {
    this.done[index] = 1
    this.bytesDone += this.layout.leaves.at(index).bytes
    const progress: TransferProgress = {
      bytes: this.bytesDone,
      bytesTotal: this.layout.bytes,
      source,
    }
    this.options.onProgress?.(progress)
    this.notify()
  }

  /**
   * Hashes the leaves that arrived out of order, in order; they are read back from the page cache.
   * Leaves that arrived in order were hashed at once.
   */
  private async hashInOrder(): Promise<Hex.Hash> {
    const { leaves } = this.layout
    const buffer = Buffer.allocUnsafeSlow(Math.min(this.layout.bytes, BLOCK_BYTES_MAX))
    while (this.hashed < leaves.length) {
      if (this.failed) throw new Error('the transfer failed')
      if (!this.done[this.hashed]) {
        await this.wake.promise
        continue
      }
      this.readingBack = true
      const leaf = leaves.at(this.hashed)
      this.whole.update(await this.draft.readAt(leaf.offset, leaf.bytes, buffer))
      this.hashed += 1
      this.readingBack = false
    }
    return Hex.from(this.whole.digest())
  }

  private notify(): void {
    this.wake.resolve()
    this.wake = Promise.withResolvers()
  }
}

/**
 * Fetches a file with a known DAG into `draft`, and returns its SHA-256.
 *
 * @throws {SourceUnreachableError} No source is left. The verified leaves stay in the partial file.
 * @throws {ContentMismatchError} Each source returned other bytes.
 */
export const transferLeaves = (options: transferLeaves.Options): Promise<Hex.Hash> =>
  new LeafTransfer(options).run()

export declare namespace transferLeaves {
  type Options = {
    readonly want: ContentQuery
    readonly layout: DagLayout
    readonly pool: SourcePool
    readonly draft: PartialFile
    readonly signal: AbortSignal
    readonly timeouts: SourceTimeouts
    readonly onProgress?: ((progress: TransferProgress) => void) | undefined
  }
}
