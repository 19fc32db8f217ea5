import * as Cid from '../dag/cid.ts'
import type { GetNode } from '../dag/layout.ts'
import { ContentMismatchError } from '../errors.ts'
import { BLOCK_BYTES_MAX } from '../limits.ts'
import type { ContentQuery, ContentSource } from '../storage.ts'
import type { SourcePool } from './pool.ts'
import { type SourceTimeouts, withTimeout } from './timeouts.ts'

export type DagOptions = {
  readonly want: ContentQuery
  readonly pool: SourcePool
  readonly signal: AbortSignal
  readonly timeouts: SourceTimeouts
}

const servesBlocks = (source: ContentSource): boolean => Boolean(source.block)

/**
 * Fetches one block from a source.
 *
 * @throws {ContentMismatchError} The source returned other bytes.
 * @throws {Error} The source sent no block in time, or too many bytes.
 */
export async function fetchBlock(
  source: ContentSource,
  cid: Cid.Cid,
  options: { signal: AbortSignal; timeouts: SourceTimeouts },
): Promise<Uint8Array> {
  const block = await withTimeout((signal) => source.block!(cid.toString(), { signal }), options)
  if (block.length > BLOCK_BYTES_MAX) throw new Error(`a block of ${block.length} bytes`)
  if (Cid.verify(cid, block)) return block
  const codec = cid.code === Cid.DAG_PB ? Cid.DAG_PB : Cid.RAW
  const received = Cid.ofBlock(codec, block).toString()
  throw new ContentMismatchError({ source: source.name, expected: cid.toString(), received })
}

/**
 * Returns the root block of a content, from the first source that returns it; `undefined` if none
 * does.
 */
export async function findRoot(
  cid: Cid.Cid,
  { pool, signal, timeouts }: DagOptions,
): Promise<Uint8Array | undefined> {
  const found = new AbortController()
  const race = { signal: AbortSignal.any([signal, found.signal]), timeouts }
  const requests = pool.live(servesBlocks).map(async (entry) => {
    try {
      return await fetchBlock(entry.source, cid, race)
    } catch (error) {
      if (!race.signal.aborted) pool.fault(entry, error)
      throw error
    }
  })
  try {
    return await Promise.any(requests)
  } catch {
    signal.throwIfAborted()
    return undefined
  } finally {
    found.abort(new Error('no longer needed'))
  }
}

/** Returns a function that fetches verified nodes, each from the first source that has it. */
export function nodeGetter(options: DagOptions): GetNode {
  const { pool, signal, want } = options
  return async (cid) => {
    for (const entry of pool.live(servesBlocks)) {
      try {
        return await fetchBlock(entry.source, cid, options)
      } catch (error) {
        signal.throwIfAborted()
        pool.fault(entry, error)
      }
    }
    throw pool.failure(want)
  }
}
