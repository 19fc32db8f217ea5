import { LICENSE_BYTES_MAX } from '@ostrom/models/limits'
import {
  type Clock,
  createBoundedMap,
  Dataset,
  type Hash,
  Manifest,
  withDeadline,
} from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { readSmallContent } from '@ostrom/storage/small-content'
import { CALIBRATION_BYTES_MAX } from '../limits.ts'
import { MANIFEST_FETCH_MS, MANIFEST_TIMEOUT_MS, MANIFESTS_MAX } from './limits.ts'

/**
 * Manifests of the models that pages show; each is fetched once, and then cached in memory. A
 * fetch goes on when a page no longer waits, so that a slow source's content comes to the next one.
 */
export type ManifestCache = {
  /** Returns the manifest if it is cached, and otherwise fetches it for the next call. */
  cached(version: Hash): Manifest.Manifest | undefined
  /** Returns the manifest; `undefined` if no source delivers it within `MANIFEST_TIMEOUT_MS`. */
  read(version: Hash): Promise<Manifest.Manifest | undefined>
  /** Returns the manifest of a dataset, by its hash; `undefined` if no source has it. */
  dataset(hash: Hash): Promise<Dataset.Dataset | undefined>
  /** Returns the full license text; `undefined` if none was published, or no source has it. */
  license(manifest: Manifest.Manifest): Promise<string | undefined>
  /** Returns a small document by its CID and hash; `undefined` if no source has it. */
  document(context: { readonly cid: string; readonly sha256: Hash }): Promise<string | undefined>
}

export function createManifestCache(options: {
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
  readonly clock: Clock
}): ManifestCache {
  const { storage, sources, clock } = options
  const manifests = createBoundedMap<Hash, Manifest.Manifest>(MANIFESTS_MAX)
  const reading = new Map<Hash, Promise<Manifest.Manifest | undefined>>()
  const loading = new Map<string, Promise<Uint8Array>>()

  /** Fetches a content once for all pages that ask for it. */
  function load(cid: string, bytesMax: number): Promise<Uint8Array> {
    const before = loading.get(cid)
    if (before) return before
    if (loading.size >= MANIFESTS_MAX) return Promise.reject(new Error('too many are fetched'))
    const wait = { cid, bytesMax, timeoutMs: MANIFEST_FETCH_MS }
    const started = readSmallContent({ storage, sources }, wait).finally(() => loading.delete(cid))
    loading.set(cid, started)
    return started
  }

  const late = () => new Error('no source delivered it in time')
  const bytesOf = (cid: string, bytesMax: number): Promise<Uint8Array> =>
    withDeadline(() => load(cid, bytesMax), { clock, ms: MANIFEST_TIMEOUT_MS, error: late })

  const fetched = async (version: Hash) => {
    try {
      const bytes = await load(Manifest.cidOf(version), Manifest.MANIFEST_BYTES_MAX)
      return Manifest.decode(bytes)
    } catch {
      // No source has the manifest now, so pages show only the model's data on the chain.
      return undefined
    }
  }

  const start = (version: Hash): Promise<Manifest.Manifest | undefined> => {
    const before = reading.get(version)
    if (before) return before
    const started = fetched(version).then((manifest) => {
      reading.delete(version)
      if (manifest) manifests.set(version, manifest)
      return manifest
    })
    reading.set(version, started)
    return started
  }

  return {
    async read(version) {
      const found = manifests.get(version)
      if (found) return found
      return await withDeadline(() => start(version), { clock, ms: MANIFEST_TIMEOUT_MS })
    },
    async dataset(hash) {
      try {
        const bytes = await bytesOf(Manifest.cidOf(hash), Dataset.DATASET_MANIFEST_BYTES_MAX)
        return Dataset.decode(bytes)
      } catch {
        return undefined
      }
    },
    cached(version) {
      const found = manifests.get(version)
      if (!found && reading.size < MANIFESTS_MAX) void start(version)
      return found
    },
    async document({ cid, sha256 }) {
      try {
        const bytes = await bytesOf(cid, CALIBRATION_BYTES_MAX)
        const content = await storage.stat(cid)
        return content?.sha256 === sha256 ? new TextDecoder().decode(bytes) : undefined
      } catch {
        return undefined
      }
    },
    async license({ license: { text } }) {
      if (!text || text.bytes > LICENSE_BYTES_MAX) return undefined
      try {
        return new TextDecoder().decode(await bytesOf(text.cid, LICENSE_BYTES_MAX))
      } catch {
        return undefined
      }
    },
  }
}
