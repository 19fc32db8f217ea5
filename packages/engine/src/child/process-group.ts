import { readdir, readFile } from 'node:fs/promises'
import { CHILD_PROCESSES_MAX } from '../limits.ts'

const PAGE_BYTES = 4096

/** Processes that the threads of a process have started and that still run. */
async function childPids(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = threads.map((thread) =>
    readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
  )
  return (await Promise.all(lists)).flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/**
 * A process and all that it started, and they, in the order of their generations; on systems that
 * do not tell (other than Linux) nothing. In a jail, whose first process takes up orphans, none is
 * missed. Stops looking above `CHILD_PROCESSES_MAX`.
 */
export async function processGroup(pid: number): Promise<readonly number[]> {
  const found = [pid]
  for (let at = 0; at < found.length && found.length <= CHILD_PROCESSES_MAX; at++) {
    try {
      found.push(...(await childPids(found[at]!)))
    } catch {
      if (at === 0) return []
      // It ended meanwhile.
    }
  }
  return found
}

/** Memory of processes together, in bytes; what they share counts for each. */
export async function residentBytes(pids: readonly number[]): Promise<number> {
  const sizes = pids.map(async (pid) => {
    const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
    return Number(text.split(' ')[1] ?? 0) * PAGE_BYTES
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
