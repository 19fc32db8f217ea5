import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, sep } from 'node:path'
import { TRAINING_DATASET_BYTES_MAX } from '@ostrom/node/training'
import { InputInvalidError } from '@ostrom/protocol'

/**
 * Reads a data file that a job's file names. The data file must be in the folder of the job's file,
 * or below it. Otherwise a stranger's job file could name a key of this machine, and the key would
 * be published.
 *
 * @param from Path of the job's file.
 * @throws {InputInvalidError} The path or a link leads out of this folder, or the file is not
 * plain, is too large, or cannot be read.
 */
export async function readDataFile(from: string, file: string): Promise<Uint8Array> {
  const refuse = (expected: string): never => {
    throw new InputInvalidError({ field: 'datasets', value: file, expected })
  }
  const inside = 'a path inside of the folder of the job file'
  if (isAbsolute(file) || file.split(/[/\\]/).includes('..')) refuse(inside)
  try {
    const folder = await realpath(dirname(from))
    const path = await realpath(join(folder, file))
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      refuse(`${inside}, and no link`)
    // Opens the file without waiting for the writer of a pipe.
    const opened = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const found = await opened.stat()
      if (!found.isFile()) refuse('a plain file')
      if (found.size > TRAINING_DATASET_BYTES_MAX) {
        refuse(`at most ${TRAINING_DATASET_BYTES_MAX} bytes (it has ${found.size})`)
      }
      return await opened.readFile()
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof InputInvalidError) throw error
    return refuse(`a file that can be read (${(error as NodeJS.ErrnoException).code})`)
  }
}
