import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { GROUP_PROCESSES_MAX, GROUP_THREADS_MAX } from './limits.ts'

const PAGE_BYTES = 4096

/** Milliseconds of a tick, in which Linux counts processor time for programs. */
const TICK_MS = 10

/** Usage of a process and all its descendants. */
export type ProcessUsage = {
  readonly processorMs: number
  /** Whether one of their threads runs, or waits for a processor. */
  readonly isRunnable: boolean
}

/** Processes that the threads of a process have started and that still run. */
async function childPids(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = threads.map((thread) =>
    readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
  )
  return (await Promise.all(lists)).flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/**
 * Returns a process and all its descendants, by generation; an empty list on systems other than
 * Linux, which do not report them. Inside a jail, whose first process adopts orphans, no descendant
 * is missed. Stops once it has found more than `most` processes.
 */
export async function processGroup(
  pid: number,
  most: number = GROUP_PROCESSES_MAX,
): Promise<readonly number[]> {
  const found = [pid]
  for (let at = 0; at < found.length && found.length <= most; at++) {
    try {
      found.push(...(await childPids(found[at]!)))
    } catch {
      if (at === 0) return []
      // The descendant ended meanwhile.
    }
  }
  return found
}

/** Fields of a `stat` file of proc(5) from the third on; the second is a name in parentheses. */
const fieldsOf = (line: string) => line.slice(line.lastIndexOf(')') + 2).split(' ')

/** Whether a thread of a process runs or waits for a processor. */
async function isRunnable(pid: number): Promise<boolean> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  for (const thread of threads.slice(0, GROUP_THREADS_MAX)) {
    const line = await readFile(`/proc/${pid}/task/${thread}/stat`, 'utf8').catch(() => '')
    if (fieldsOf(line)[0] === 'R') return true
  }
  return false
}

/**
 * Returns the processor time, in milliseconds, of a process and of its children that have ended:
 * the fields `utime` to `cstime`.
 */
async function processorMsOf(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const ticks = fieldsOf(line).slice(11, 15)
  return ticks.reduce((sum, one) => sum + Number(one), 0) * TICK_MS
}

/** Returns the total usage of a group's processes; undefined if the system does not report it. */
export async function usageOf(group: readonly number[]): Promise<ProcessUsage | undefined> {
  if (group.length === 0) return undefined
  const times = await Promise.all(group.map(processorMsOf))
  const processorMs = times.reduce((sum, one) => sum + one, 0)
  for (const pid of group) if (await isRunnable(pid)) return { processorMs, isRunnable: true }
  return { processorMs, isRunnable: false }
}

/** Total memory of processes, in bytes; shared memory counts for each. */
export async function residentBytes(pids: readonly number[]): Promise<number> {
  const sizes = pids.map(async (pid) => {
    const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
    return Number(text.split(' ')[1] ?? 0) * PAGE_BYTES
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * Returns the memory of a process and all its descendants, in bytes; 0 if the process has ended.
 * Without `/proc`, `ps` reports the memory of the process alone.
 */
export async function residentBytesOf(pid: number): Promise<number> {
  const group = await processGroup(pid)
  if (group.length > 0) return await residentBytes(group)
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${pid}`]).catch(() => ({
    stdout: '',
  }))
  return 1_024 * Number(stdout.trim())
}
