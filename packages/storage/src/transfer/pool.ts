import { BaseError } from '@ostrom/protocol'
import { ContentMismatchError, SourceUnreachableError } from '../errors.ts'
import { SOURCE_FAULTS_MAX, SOURCES_MAX } from '../limits.ts'
import type { ContentQuery, ContentSource, SourceDrop } from '../storage.ts'

export type SourcePoolEntry = {
  readonly source: ContentSource
  faults: number
  status: 'live' | 'dropped'
  /** Error of the last request to the source that failed or returned wrong bytes. */
  error?: unknown
}

/** A fault of the local disk or cache during a transfer, which is no fault of a source. */
export class LocalFault extends Error {
  override readonly name = 'LocalFault'

  constructor(cause: unknown) {
    super('a fault of this store', { cause })
  }

  /** Marks an error of `work` as local. */
  static async wrap<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw new LocalFault(error)
    }
  }
}

/** Returns a short reason for a list of failures, without stack and documentation link. */
export function reasonOf(error: unknown): string {
  if (error instanceof ContentMismatchError) {
    const facts = error.details.filter((fact) => /^(Part|Expected|Received)/.test(fact))
    return `gave other bytes (${facts.join(' ').replace(/\.$/, '')})`
  }
  if (BaseError.is(error)) return error.summary.replace(/\.$/, '')
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\.$/, '').slice(0, 200)
}

/** Returns a query as text for an error: its CID, or its hash and size. */
const describeQuery = (want: ContentQuery): string =>
  want.cid ?? `SHA-256 ${want.sha256}, ${want.bytes} bytes`

/** The sources of one fetch and their status. A source of wrong bytes is dropped at once. */
export class SourcePool {
  private readonly entries: readonly SourcePoolEntry[]
  private readonly onDropped: ((drop: SourceDrop) => void) | undefined

  constructor(sources: readonly ContentSource[], onDropped?: (drop: SourceDrop) => void) {
    this.entries = sources.slice(0, SOURCES_MAX).map((source) => {
      return { source, faults: 0, status: 'live' }
    })
    this.onDropped = onDropped
  }

  /** Returns the sources still in use, in order of preference. */
  live(filter: (source: ContentSource) => boolean = () => true): readonly SourcePoolEntry[] {
    return this.entries.filter((entry) => entry.status === 'live' && filter(entry.source))
  }

  /**
   * Records a fault of a source. Wrong bytes, or an error that no retry can fix, drop it at once.
   */
  fault(entry: SourcePoolEntry, error: unknown): void {
    if (entry.status === 'dropped') return
    entry.error = error
    entry.faults += 1
    const isFinal = BaseError.is(error) && error.retry !== 'later'
    if (!isFinal && entry.faults < SOURCE_FAULTS_MAX) return
    entry.status = 'dropped'
    this.onDropped?.({ source: entry.source.name, error })
  }

  /** Returns the error of a fetch that no source could serve. */
  failure(want: ContentQuery): SourceUnreachableError | ContentMismatchError {
    const lies = this.entries.filter((entry) => entry.error instanceof ContentMismatchError)
    const first = lies[0]?.error
    if (first instanceof ContentMismatchError && lies.length === this.entries.length) return first
    const failures = this.entries.map((entry) => {
      return { source: entry.source.name, reason: reasonOf(entry.error ?? 'has no such content') }
    })
    const cause = this.entries.find((entry) => entry.error)?.error
    return new SourceUnreachableError({ want: describeQuery(want), failures, cause })
  }
}
