import { existsSync, lstatSync, readlinkSync, rmSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Files given to children lie in folders whose names have the id of the parent process. A killed
// process cannot remove its folder. The next engine process that opens a jail removes it, on
// systems that list live processes (Linux).

/**
 * Returns an identifier of the process namespace, within which ids identify processes: a machine or
 * a container.
 */
const namespace = (): string => {
  if (process.platform !== 'linux') return '0'
  return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0'
}

/** Makes a folder for the files given to one child. */
export const createMountFolder = async (parent: string = tmpdir()): Promise<string> =>
  await mkdtemp(join(parent, `ostrom-lent-${namespace()}-${process.pid}-`))

/**
 * Returns whether this user owns a folder, so that no other user can trick this process into
 * removing files.
 */
const isOwnedByUser = (path: string): boolean => {
  const found = lstatSync(path)
  return found.isDirectory() && found.uid === process.getuid?.()
}

/** Removes the folders of this user's ended processes. */
export async function removeOrphans(parent: string = tmpdir()): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, space, pid] = /^ostrom-lent-(\d+)-(\d+)-/.exec(name) ?? []
    if (space !== namespace() || existsSync(`/proc/${pid}`)) continue
    try {
      const path = join(parent, name)
      if (isOwnedByUser(path)) rmSync(path, { recursive: true, force: true })
    } catch {
      // Another starting process has already removed the folder.
    }
  }
}
