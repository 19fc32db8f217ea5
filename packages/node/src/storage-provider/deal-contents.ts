import { isLedgerError } from '@ostrom/ledger'
import { BaseError, type Chunks, createAsyncCache } from '@ostrom/protocol'
import {
  buildChunkTree,
  type ChunkTree,
  type ContentSource,
  proveChunk,
  type Storage,
  type TransferProgress,
} from '@ostrom/storage'
import { TREES_CACHED_MAX } from './limits.ts'

/** Operations of a storage provider on contents. */
export type DealContents = {
  /**
   * Fetches a content, checks all of it, and returns the Merkle tree that a deal commits to.
   * Returns undefined if a fetched content exceeds `bytesMax`, because an offer can name any
   * content.
   */
  prepare(options: PrepareContentOptions): Promise<Chunks.ChunkCommitment | undefined>
  isPinned(cid: string): Promise<boolean>
  pin(cid: string): Promise<void>
  unpin(cid: string): Promise<void>
  /** Returns a chunk with its Merkle path. A damaged or missing content is fetched again first. */
  proveChunk(cid: string, index: number, signal: AbortSignal): Promise<Chunks.ChunkProof>
}

export type PrepareContentOptions = {
  readonly cid: string
  readonly bytesMax: number
  readonly signal: AbortSignal
}

export type DealContentsOptions = {
  readonly storage: Storage
  /** Sources from which contents are fetched. */
  readonly sources: readonly ContentSource[]
}

/** Creates the operations on the contents of a storage provider's deals. */
export function createDealContents({ storage, sources }: DealContentsOptions): DealContents {
  const trees = createAsyncCache<string, ChunkTree>({ entriesMax: TREES_CACHED_MAX })

  const treeOf = (cid: string, signal: AbortSignal): Promise<ChunkTree> =>
    trees.getOrMake(cid, () => buildChunkTree(storage, cid, { signal }), { signal })

  const fetch = async (cid: string, signal: AbortSignal) =>
    void (await storage.fetch({ cid }, { sources, signal }))

  return {
    async prepare({ cid, bytesMax, signal }) {
      if (!(await storage.has(cid))) {
        const tooLarge = new AbortController()
        const onProgress = ({ bytes, bytesTotal = bytes }: TransferProgress) => {
          if (bytesTotal > bytesMax) tooLarge.abort()
        }
        const either = AbortSignal.any([signal, tooLarge.signal])
        const fetching = storage.fetch({ cid }, { sources, signal: either, onProgress })
        const fetched = await fetching.catch((error) => {
          if (tooLarge.signal.aborted) return undefined
          throw error
        })
        if (!fetched || tooLarge.signal.aborted) return undefined
      }
      return await treeOf(cid, signal)
    },
    async isPinned(cid) {
      const stored = await storage.list()
      return stored.some((one) => one.cid === cid && one.status === 'pinned')
    },
    pin: (cid) => storage.pin(cid),
    unpin: (cid) => storage.unpin(cid),
    async proveChunk(cid, index, signal) {
      const once = async () => {
        const chunks = await treeOf(cid, signal)
        return await proveChunk(storage, cid, { chunks, index })
      }
      try {
        return await once()
      } catch (error) {
        if (!isContentLost(error)) throw error
        await fetch(cid, signal)
        return await once()
      }
    },
  }
}

const isContentLost = (error: unknown): boolean =>
  BaseError.is(error) && ['content-not-found', 'content-mismatch'].includes(error.code)

/**
 * Returns true if the act was already done, possibly by another account; the next step reads the
 * state.
 */
export const isAlreadyDone = (error: unknown): boolean => isLedgerError(error, 'deal-state-invalid')
