import {
  type GgufHeader,
  ModelFilesInvalidError,
  readGgufHeader as readFrom,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { ArtifactInvalidError } from '../errors.ts'

export type { GgufHeader, GgufTensorInfo } from '@ostrom/model-metadata'

const NAME = 'model.gguf'

/**
 * Reads and checks the header of a GGUF file on this machine, before native code sees the file.
 *
 * @throws {ArtifactInvalidError} Not a GGUF file, cut short, or a value out of range.
 */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
  try {
    const files = await filesOnDisk(path, { name: NAME })
    const [file] = await files.list()
    return await readFrom({ files, path: NAME, bytes: file?.bytes ?? 0 })
  } catch (error) {
    if (!(error instanceof ModelFilesInvalidError)) throw error
    const { field, value, remedy, cause } = error
    throw new ArtifactInvalidError({ field, value, remedy, cause })
  }
}
