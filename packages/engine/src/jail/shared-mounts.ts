import { existsSync, lstatSync, readlinkSync, rmSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Files lent to children lie in folders that name the process they belong to: one that was killed
// removes nothing, so the next one does, where the system tells which processes live (Linux).

/** The processes that know each other by their ids: those of a machine, or of a container. */
const namespace = (): string => {
  if (process.platform !== 'linux') return '0'
  return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0'
}

/** Makes a folder for the files that are lent to one child. */
export const createMountFolder = async (parent: string = tmpdir()): Promise<string> =>
  await mkdtemp(join(parent, `ostrom-lent-${namespace()}-${process.pid}-`))

/** Whether a folder is this user's: no other user may have us remove the target of theirs. */
const isOwnedByUser = (path: string): boolean => {
  const found = lstatSync(path)
  return found.isDirectory() && found.uid === process.getuid?.()
}

/** Removes the folders of this user's processes that are gone. */
export async function removeOrphans(parent: string = tmpdir()): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, space, pid] = /^ostrom-lent-(\d+)-(\d+)-/.exec(name) ?? []
    if (space !== namespace() || existsSync(`/proc/${pid}`)) continue
    try {
      const path = join(parent, name)
      if (isOwnedByUser(path)) rmSync(path, { recursive: true, force: true })
    } catch {
      // Another process that starts now was quicker.
    }
  }
}
