import { BaseError } from '@ostrom/protocol'
import { createSink } from './create-sink.ts'
import { ContentNotFoundError } from './errors.ts'
import type { ContentSink } from './sink.ts'
import type { ContentSource, Storage } from './storage.ts'

/** Another store as a source: a folder on a shared disk, or the store of a process beside. */
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
      if (cid === undefined) throw new Error('can be asked by CID only')
      yield* storage.read(cid, { offset, length, signal })
    },
  }
}

/** Another store as a sink: what is put there is checked, kept and pinned there. */
export function createStoreSink(store: Storage, { name }: { readonly name: string }): ContentSink {
  return createSink(name, async ({ cid }, { storage, signal, onProgress }) => {
    const sources = [createStoreSource(storage, { name: 'this store' })]
    try {
      await store.fetch({ cid }, { sources, signal, onProgress })
      await store.pin(cid)
    } catch (error) {
      if (BaseError.is(error)) throw error
      // What a file system says may name folders of this machine.
      throw new Error('it cannot be written', { cause: error })
    }
    return {}
  })
}
