import { BaseError } from '@ostrom/protocol'
import { createSink } from './create-sink.ts'
import { ContentNotFoundError } from './errors.ts'
import type { ContentSink } from './sink.ts'
import type { ContentSource, Storage } from './storage.ts'

/**
 * Creates a source over another store: a folder on a shared disk, or the store of another process.
 */
export function createStoreSource(
  storage: Storage,
  { name }: { readonly name: string },
): ContentSource {
  return {
    name,
    async block(cid) {
      const block = await storage.block(cid)
      if (!block) throw new ContentNotFoundError({ cid, what: 'block' })
      return block
    },
    async *range({ cid }, { offset, length, signal }) {
      if (cid === undefined) throw new Error('supports queries by CID only')
      yield* storage.read(cid, { offset, length, signal })
    },
  }
}

/** Creates a sink over another store, which verifies, stores and pins the contents. */
export function createStoreSink(store: Storage, { name }: { readonly name: string }): ContentSink {
  return createSink(name, async ({ cid }, { storage, signal, onProgress }) => {
    const sources = [createStoreSource(storage, { name: 'this store' })]
    try {
      await store.fetch({ cid }, { sources, signal, onProgress })
      await store.pin(cid)
    } catch (error) {
      if (BaseError.is(error)) throw error
      // An error of the file system may contain paths of this machine.
      throw new Error('it cannot be written', { cause: error })
    }
    return {}
  })
}
