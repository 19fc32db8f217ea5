import { ModelFilesInvalidError, readTrainedTensors } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { artifactPath } from '@ostrom/models/adapter-base'
import { fetchManifest } from '@ostrom/models/model-summary'
import type { AdapterForm } from '@ostrom/node/training'
import type { Hash } from '@ostrom/protocol'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'
import { Update } from '@ostrom/training'
import { ADAPTER_HEAD_BYTES_MAX } from './limits.ts'

/**
 * Returns the state's file of a registered adapter, as a job holds it; fetched if it is not here.
 *
 * @throws {ModelFilesInvalidError} It is no adapter of the job's base, or its rank, alpha, modules
 *   or tensors are not those of the job.
 */
export async function openAdapterState(
  files: { readonly storage: StorageWithPaths; readonly sources: readonly ContentSource[] },
  version: Hash,
  { base, adapter, tensors }: AdapterForm,
): Promise<Uint8Array> {
  const manifest = await fetchManifest(files, version)
  const refuse = (field: string, value: string, remedy: string): never => {
    throw new ModelFilesInvalidError({ file: manifest.name, field, value, remedy })
  }
  const [parent = 'none'] = manifest.parents
  if (parent !== base) refuse('Base', parent, `The job trains ${base}: name an adapter of it.`)
  // Other forms are turned for engines, and the state of a job alone has no configuration.
  const artifact = manifest.artifacts.find((one) => one.files.includes('adapter_config.json'))
  if (!artifact || !adapter) {
    return refuse('Forms', 'none of an adapter', 'Name a version that is an adapter.')
  }
  // In 32 bits, and with a configuration: more cannot be an adapter of these tensors.
  const bytesMax = BigInt(Update.stateBytesOf({ tensors })) + ADAPTER_HEAD_BYTES_MAX
  if (artifact.bytes > bytesMax) {
    refuse('Bytes', `${artifact.bytes}`, `The job's adapter has at most ${bytesMax}.`)
  }
  const folder = await filesOnDisk(await artifactPath(files, artifact))
  const { rank, alpha, targetModules } = adapter
  const values = await readTrainedTensors(folder, { rank, alpha, targetModules, tensors })
  return Update.encodeState(values, { tensors })
}
