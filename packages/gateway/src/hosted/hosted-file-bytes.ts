import { listAll, type StateStore } from '@ostrom/state'
import { createFileBytes, type FileBytes, storedFileBytes } from '../batches/file-bytes.ts'
import { FILES_BYTES_MAX, UNFUNDED_FILES_BYTES_MAX } from '../batches/limits.ts'
import { ACCOUNT_PREFIX, INDEX_PREFIX, scopedState } from './scoped-state.ts'

/** Creates the count of file bytes for a gateway and all its accounts, over the gateway's state. */
export function createHostedFileBytes({ state }: { readonly state: StateStore }): FileBytes {
  async function* load() {
    yield* storedFileBytes(state)
    for await (const { key } of listAll(state, INDEX_PREFIX)) {
      const account = key.slice(INDEX_PREFIX.length)
      const own = scopedState(state, `${ACCOUNT_PREFIX}${account}/`)
      yield* storedFileBytes(own, `${account}/`)
    }
  }
  return createFileBytes({
    load,
    bytesMax: FILES_BYTES_MAX,
    unfundedBytesMax: UNFUNDED_FILES_BYTES_MAX,
  })
}
