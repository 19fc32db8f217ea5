import type { Hash } from '@ostrom/protocol'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'
import { artifactPath } from './adapter-base.ts'
import { ModelNotRunnableError } from './model-not-runnable.ts'
import { fetchManifest } from './model-summary.ts'

/**
 * Returns the folder of a version's safetensors files, and fetches it if it is not in the store.
 *
 * @throws {ModelNotRunnableError} The version has no safetensors form.
 */
export async function openBaseFolder(
  files: { readonly storage: StorageWithPaths; readonly sources: readonly ContentSource[] },
  version: Hash,
): Promise<string> {
  const manifest = await fetchManifest(files, version)
  const artifact = manifest.artifacts.find(({ format }) => format === 'safetensors')
  if (artifact) return await artifactPath(files, artifact)
  const reason = 'it has no safetensors form, which training needs'
  throw new ModelNotRunnableError({ model: manifest.name, reason })
}
