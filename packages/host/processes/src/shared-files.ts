import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

// Files in a folder that a sandboxed process writes to. This process reads and writes them outside
// of a sandbox: a link among them could lead to a key, or to a program. No link on the path is
// followed, even if it is created meanwhile (Linux).

/** `root` is the folder that the sandboxed process writes to, `path` a file below it. */
export type SharedFile = { readonly root: string; readonly path: string }

const { O_DIRECTORY = 0, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_WRONLY } = constants
const { O_APPEND, O_CREAT, O_TRUNC } = constants

const canOpenBelow = process.platform === 'linux'

const noFile = (path: string) => new Error(`${path} is no plain file`)

/** Opens a folder; fails if the last part of the path is a link. */
async function openFolder(path: string): Promise<FileHandle> {
  return await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
}

/**
 * Runs a function with a path to a file's folder that stays valid for that folder, even if files
 * are moved meanwhile.
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

/** Opens a plain file, never through a link and never a pipe. */
async function openPlain(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags | O_NOFOLLOW | O_NONBLOCK, 0o600)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw noFile(path)
}

/**
 * Reads a file that a sandboxed process wrote.
 *
 * @param options.bytesMax Size in bytes above which the file is not read.
 * @throws {Error} The path is a link or leads through one, or it is no plain file, or the file is
 * larger. The system's own error, such as `ENOENT`.
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
 * Writes a file for a sandboxed process, or appends to it.
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
 * Writes a file atomically, even if the machine stops.
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

/**
 * Removes the contents of a folder. The path must always lead to the same folder: see `withFolder`.
 */
async function removeContents(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const error = await unlink(path).then(
      () => undefined,
      (fault: NodeJS.ErrnoException) => fault,
    )
    if (error === undefined || error.code === 'ENOENT') continue
    // The system's error code for a folder: `EISDIR` on Linux, `EPERM` elsewhere.
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
 * Removes a folder that a sandboxed process writes to, or a file in its place; does nothing if
 * neither exists.
 *
 * @throws {Error} As `readSharedFile`; also if the process keeps filling the folder.
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
