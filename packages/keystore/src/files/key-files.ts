import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { KeystoreInvalidError } from '../errors.ts'
import { isKeyFileName, type KeyFiles } from '../key-files.ts'
import { KEYSTORE_FILE_BYTES_MAX } from '../limits.ts'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Makes the names of the files in a folder durable, if the system can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes zeros in place of the bytes of a file; some file systems keep the old blocks as well. */
async function overwrite(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(new Uint8Array(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Creates the files of a keystore in a folder that only its owner can read. The folder is made with
 * the first file. The names of temporary files begin with a dot; these files contain the text of a
 * `create` or `replace`, and are never read.
 *
 * @throws {KeystoreInvalidError} From `read`: the file has more than `KEYSTORE_FILE_BYTES_MAX`
 *   bytes. From all functions with a name: `isKeyFileName` refuses the name.
 */
export function createKeyFiles({ folder }: { readonly folder: string }): KeyFiles {
  const at = (name: string): string => {
    if (isKeyFileName(name)) return join(folder, name)
    throw new KeystoreInvalidError({ file: folder, reason: 'a name of a file leads elsewhere' })
  }
  const temporary = () => join(folder, `.${randomBytes(8).toString('hex')}`)
  /** Writes a temporary file first, so that a kill leaves the old file intact. */
  const prepare = async (text: string): Promise<string> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = temporary()
    await writeSynced(path, text)
    return path
  }
  return {
    async list() {
      try {
        const names = await readdir(folder, { withFileTypes: true })
        const files = names.filter((entry) => entry.isFile() && isKeyFileName(entry.name))
        return files.map(({ name }) => name).sort()
      } catch (error) {
        if (isMissing(error)) return []
        throw error
      }
    },
    async read(name) {
      const path = at(name)
      try {
        const { size } = await stat(path)
        if (size > KEYSTORE_FILE_BYTES_MAX) {
          const reason = `${size} bytes; the limit is ${KEYSTORE_FILE_BYTES_MAX}`
          throw new KeystoreInvalidError({ file: path, reason })
        }
        return await readFile(path, 'utf8')
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async create(name, text) {
      const path = at(name)
      const prepared = await prepare(text)
      try {
        await link(prepared, path)
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
        throw error
      } finally {
        await unlink(prepared)
        await syncFolder(folder)
      }
    },
    async replace(name, text) {
      const path = at(name)
      await rename(await prepare(text), path)
      await syncFolder(folder)
    },
    async erase(name) {
      const path = at(name)
      try {
        await overwrite(path)
        await unlink(path)
        await syncFolder(folder)
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },
  }
}
