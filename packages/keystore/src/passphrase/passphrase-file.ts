import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { PassphraseMissingError } from '../errors.ts'
import { PASSPHRASE_BYTES_MAX } from '../limits.ts'

/** Bits of a file's mode that permit any access to users other than the owner. */
const OTHERS = 0o077

/**
 * Returns the first line of a file, which is the passphrase.
 *
 * @param options.outside Folder that the file may not be in, so that a thief of the folder gets no
 * passphrase.
 * @throws {PassphraseMissingError} The file cannot be read, has an empty first line, permits access
 *   to others, belongs to a user other than this one or root, is no regular file, or lies in
 *   `outside`.
 */
export async function readPassphraseFile(
  path: string,
  { outside }: { readonly outside: string },
): Promise<string> {
  const refuse = (reason: string): never => {
    throw new PassphraseMissingError({ source: `file ${path}`, reason })
  }
  const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown'
  const real = await realpath(path).catch((error) => refuse(`it is not there (${codeOf(error)})`))
  const folder = await realpath(outside).catch(() => outside)
  if (real.startsWith(folder + sep)) refuse('it lies in the data folder, which it has to protect')
  // The checks and the read use one open handle, so that no process can replace the file between
  // them.
  const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error) =>
    refuse(`it cannot be opened (${codeOf(error)})`),
  )
  try {
    const found = await handle.stat()
    if (!found.isFile()) refuse('it is no regular file')
    const own = process.getuid?.()
    if (own !== undefined && found.uid !== own && found.uid !== 0)
      refuse('it belongs to another user')
    if (own !== undefined && (found.mode & OTHERS) !== 0)
      refuse(`others may read or write it: run \`chmod 600\` on it`)
    // The buffer has room for the longest passphrase, one more byte, and a line break of two bytes.
    // With that byte a passphrase is over the limit of `deriveKey`, which refuses it.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PASSPHRASE_BYTES_MAX + 3))
    const [line = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/)
    if (line === '') refuse('its first line is empty')
    return line
  } finally {
    await handle.close()
  }
}
