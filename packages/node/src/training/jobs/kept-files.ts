import { type Hash, Hex } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import type { TrainingContents } from './contents.ts'

/** Published files of one kind, found by their SHA-256. */
export type KeptFiles = {
  /** Returns the CID of a kept file; undefined for a file that is not kept. */
  cidOf(hash: Hash): Promise<string | undefined>
  /**
   * Publishes a file, then records its CID, and returns the CID. If a kill prevents the record, a
   * repeated call publishes the same file again.
   */
  keep(file: Uint8Array): Promise<string>
  /** Returns the hashes of all kept files. */
  hashes(): Promise<readonly Hash[]>
  /** Permits the store to remove files, and forgets their CIDs. */
  release(hashes: readonly Hash[]): Promise<void>
}

/**
 * Keeps published files in a content store, and their CIDs in a state store, because the CID of a
 * file with several blocks does not follow from the file's SHA-256.
 *
 * @param options.prefix Beginning of the records' keys.
 */
export function createKeptFiles(options: {
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly prefix: string
}): KeptFiles {
  const { contents, state, prefix } = options
  const keyOf = (hash: Hash) => `${prefix}${hash}`

  async function cidOf(hash: Hash): Promise<string | undefined> {
    const cid = await state.get(keyOf(hash))
    return cid && new TextDecoder().decode(cid)
  }

  return {
    cidOf,
    async keep(file) {
      const cid = await contents.publish(file)
      const key = keyOf(Hex.sha256Hex(file))
      await state.commit([{ kind: 'put', key, value: new TextEncoder().encode(cid) }])
      return cid
    },
    async hashes() {
      const found: Hash[] = []
      for await (const { key } of listAll(state, prefix))
        found.push(key.slice(prefix.length) as Hash)
      return found
    },
    async release(hashes) {
      for (const hash of hashes) {
        const cid = await cidOf(hash)
        if (cid === undefined) continue
        await contents.release([cid])
        await state.commit([{ kind: 'delete', key: keyOf(hash) }])
      }
    },
  }
}
