import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

// Files of a folder that a process in a jail writes to, as this process reads and writes them,
// which no jail holds: a link in it could lead to a key, or to a program. No link is followed on
// the way, also where one is put there meanwhile (Linux).

/** `root` is the folder that others write to, `path` a file below it. */
export type SharedFile = { readonly root: string; readonly path: string }

const { O_DIRECTORY = 0, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_WRONLY } = constants
const { O_APPEND, O_CREAT, O_TRUNC } = constants

const canOpenBelow = process.platform === 'linux'

const noFile = (path: string) => new Error(`${path} is no plain file`)

/** Opens a folder that is none by a link. */
async function openFolder(path: string): Promise<FileHandle> {
  return await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
}

/**
 * Runs with a path of a file's folder that stays that folder's, also if files are moved meanwhile.
 */
async function withFolder<T>(
  { root, path }: SharedFile,
  run: (folder: string, name: string) => Promise<T>,
): Promise<T> {
  const parts = relative(root, path).split(sep)
  const name = parts.pop() ?? ''
  if (name === '' || parts.includes('..') || name === '..') throw noFile(path)
  if (!canOpenBelow) {
    const folders = parts.map((_, at) => join(root, ...parts.slice(0, at + 1)))
    for (const one of folders) if (!(await lstat(one)).isDirectory()) throw noFile(path)
    return await run(join(root, ...parts), name)
  }
  let folder = await open(root, O_RDONLY | O_DIRECTORY)
  try {
    for (const part of parts) {
      const next = await openFolder(`/proc/self/fd/${folder.fd}/${part}`)
      await folder.close()
      folder = next
    }
    return await run(`/proc/self/fd/${folder.fd}`, name)
  } finally {
    await folder.close()
  }
}

/** Opens a plain file, neither through a link nor a pipe. */
async function openPlain(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags | O_NOFOLLOW | O_NONBLOCK, 0o600)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw noFile(path)
}

/**
 * Reads a file that a process in a jail wrote.
 *
 * @param options.bytesMax Size in bytes above which it is not read.
 * @throws {Error} It is a link or lies behind one, is no plain file, or larger. The system's own
 *   error, such as `ENOENT`.
 */
export async function readSharedFile(
  shared: SharedFile,
  { bytesMax }: { readonly bytesMax: number },
): Promise<Buffer<ArrayBuffer>> {
  return await withFolder(shared, async (folder, name) => {
    const file = await openPlain(join(folder, name), O_RDONLY)
    try {
      const { size } = await file.stat()
      if (size > bytesMax) throw new Error(`${shared.path} has more than ${bytesMax} bytes`)
      const bytes = Buffer.alloc(size)
      let length = 0
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, size - length, length)
        length += bytesRead
        if (bytesRead === 0 || length === size) return bytes.subarray(0, length)
      }
    } finally {
      await file.close()
    }
  })
}

/**
 * Writes a file that a process in a jail reads, or adds to its end.
 *
 * @throws As `readSharedFile`.
 */
export async function writeSharedFile(
  shared: SharedFile,
  content: string | Uint8Array,
  { append = false }: { readonly append?: boolean } = {},
): Promise<void> {
  await withFolder(shared, async (folder, name) => {
    const flags = O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC)
    const file = await openPlain(join(folder, name), flags)
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
  })
}

/**
 * Writes a file whole or not at all, also if the machine stops.
 *
 * @throws As `readSharedFile`.
 */
export async function replaceSharedFile(
  shared: SharedFile,
  content: string | Uint8Array,
): Promise<void> {
  await withFolder(shared, async (folder, name) => {
    const [path, draft] = [join(folder, name), join(folder, `${name}.draft`)]
    const file = await openPlain(draft, O_WRONLY | O_CREAT | O_TRUNC)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  })
}

/** Removes the contents of a folder, whose path means the same folder throughout. */
async function removeContents(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const error = await unlink(path).then(
      () => undefined,
      (fault: NodeJS.ErrnoException) => fault,
    )
    if (error === undefined || error.code === 'ENOENT') continue
    // The system's code for a folder: `EISDIR` on Linux, `EPERM` elsewhere.
    if (error.code !== 'EISDIR' && error.code !== 'EPERM') throw error
    await removeFolder(path)
  }
}

async function removeFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  try {
    await removeContents(`/proc/self/fd/${folder.fd}`)
  } finally {
    await folder.close()
  }
  await rmdir(path)
}

/**
 * Removes a folder that a process in a jail writes to, or the file in its place; nothing where
 * there is none.
 *
 * @throws As `readSharedFile`; also where the process goes on filling it.
 */
export async function removeSharedFolder(shared: SharedFile): Promise<void> {
  if (!canOpenBelow) return await rm(shared.path, { recursive: true, force: true })
  try {
    await withFolder(shared, async (folder, name) => {
      const path = join(folder, name)
      if ((await lstat(path)).isDirectory()) await removeFolder(path)
      else await unlink(path)
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
