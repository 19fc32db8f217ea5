import { mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { removeSharedFolder } from '@ostrom/processes'

// Folders with the files of one request. Each folder name contains the id of its process, so that a
// later process can remove the folders of a killed one.

const pattern = /^request-(\d+)-/

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes the work folder, and removes the request folders of processes that have ended. */
export async function prepareWorkFolder(work: string): Promise<void> {
  await mkdir(work, { recursive: true })
  const names = await readdir(work)
  const left = names.filter((name) => {
    const [, pid] = pattern.exec(name) ?? []
    return pid !== undefined && !isRunning(Number(pid))
  })
  await Promise.all(left.map((name) => removeSharedFolder({ root: work, path: join(work, name) })))
}

/**
 * Creates a folder for the files of one request, calls a function with this folder, and removes the
 * folder at the end.
 */
export async function withRequestFolder<T>(
  work: string,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(work, `request-${process.pid}-`))
  try {
    return await run(folder)
  } finally {
    await removeSharedFolder({ root: work, path: folder })
  }
}
