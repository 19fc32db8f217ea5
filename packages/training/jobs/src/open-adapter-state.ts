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
 * Returns a registered adapter's state file in the form of jobs; fetches it if it is not in the
 * store.
 *
 * @throws {ModelFilesInvalidError} The version is no adapter of the job's base or is too large, or
 * its rank, alpha, modules or tensors differ from the job's.
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
  // A job can continue only from the artifact in PEFT's layout. The artifacts for engines are
  // converted, and the artifact of a job's state has no configuration.
  const artifact = manifest.artifacts.find((one) => one.files.includes('adapter_config.json'))
  if (!artifact || !adapter) {
    return refuse('Forms', 'none of an adapter', 'Name a version that is an adapter.')
  }
  // Bytes of the job's tensors in 32 bits, plus those of a configuration: a larger artifact cannot
  // be an adapter with these tensors.
  const bytesMax = BigInt(Update.stateBytesOf({ tensors })) + ADAPTER_HEAD_BYTES_MAX
  if (artifact.bytes > bytesMax) {
    refuse('Bytes', `${artifact.bytes}`, `The job's adapter has at most ${bytesMax}.`)
  }
  const folder = await filesOnDisk(await artifactPath(files, artifact))
  const { rank, alpha, targetModules } = adapter
  const values = await readTrainedTensors(folder, { rank, alpha, targetModules, tensors })
  return Update.encodeState(values, { tensors })
}
