import { readLora } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import type { Manifest } from '@ostrom/protocol'
import type { Content, StorageWithPaths } from '@ostrom/storage'
import { readArtifactMetadata } from '../files/describe.ts'
import { CONVERTED_ADAPTER_FILE } from './adapter-register.ts'

/**
 * Checks every byte of an artifact that is in the store, and that it is a model or an adapter. A
 * converted adapter is compared with its base only when it runs.
 *
 * @throws {ContentMismatchError} The store's copy is damaged.
 * @throws {ModelFilesInvalidError} The artifact is no valid model or adapter.
 */
export async function verifyArtifact(
  storage: StorageWithPaths,
  { content, artifact }: { readonly content: Content; readonly artifact: Manifest.Artifact },
): Promise<void> {
  await storage.check(content.cid)
  const { files, format } = artifact
  const [file] = files
  if (files.includes('adapter_config.json')) {
    await readLora(await filesOnDisk(await storage.path(content.cid)))
  } else if (format !== 'gguf' || file !== CONVERTED_ADAPTER_FILE) {
    await readArtifactMetadata(storage, { content, ...(file && { file }) })
  }
}
