import { BaseError } from '@ostrom/protocol'
import { ContentNotFoundError, SinkFailedError } from './errors.ts'
import type { Sink } from './sink.ts'
import type { Source, Storage } from './storage.ts'

/** Another store as a source: a folder on a shared disk, or the store of a process beside. */
export function createStoreSource(storage: Storage, { name }: { readonly name: string }): Source {
  return {
    name,
    async block(cid) {
      const block = await storage.block(cid)
      if (!block) throw new ContentNotFoundError({ cid, what: 'block' })
      return block
    },
    async *range({ cid }, { offset, length, signal }) {
      if (cid === undefined) throw new Error('can be asked by CID only')
      yield* storage.read(cid, { offset, length, signal })
    },
  }
}

/** Another store as a sink: what is put there is checked, kept and pinned there. */
export function createStoreSink(store: Storage, { name }: { readonly name: string }): Sink {
  return {
    name,
    async put({ cid }, { storage, signal, onProgress }) {
      const sources = [createStoreSource(storage, { name: 'this store' })]
      try {
        await store.fetch({ cid }, { sources, signal, onProgress })
        await store.pin(cid)
      } catch (error) {
        signal?.throwIfAborted()
        const reason = BaseError.is(error) ? error.summary : 'it cannot be written'
        throw new SinkFailedError({ sink: name, cid, reason, cause: error })
      }
      return { sink: name, cid, status: 'kept', locations: [] }
    },
  }
}
