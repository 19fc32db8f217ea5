import { readdir, readFile } from 'node:fs/promises'

/** Bytes of a memory page, the unit in which Linux reports memory. */
const PAGE_BYTES = 4096

/**
 * Generations of child processes whose memory is counted: a jail (sandbox) is between a node and
 * its model.
 */
const GENERATIONS_MAX = 4

const numbersIn = (text: string): readonly number[] => text.split(/\s+/).filter(Boolean).map(Number)

/** Returns the text of a file; empty if its process has ended meanwhile. */
const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

async function childrenOf(process: string): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${process}/task`).catch(() => [])
  const lists = await Promise.all(
    threads.map((thread) => textOf(`/proc/${process}/task/${thread}/children`)),
  )
  return lists.flatMap(numbersIn)
}

async function residentBytes(process: string): Promise<number> {
  const [, resident = 0] = numbersIn(await textOf(`/proc/${process}/statm`))
  return resident * PAGE_BYTES
}

/**
 * Returns the bytes of memory of a process, and of its descendants; 0 if the system does not report
 * them.
 */
export async function memoryOfProcess(
  pid: number,
): Promise<{ readonly own: number; readonly below: number }> {
  return { own: await residentBytes(`${pid}`), below: await belowOf(`${pid}`) }
}

/** Returns the bytes of memory of a process's descendants. */
async function belowOf(process: string, generations = GENERATIONS_MAX): Promise<number> {
  if (generations === 0) return 0
  const children = await childrenOf(process)
  const each = await Promise.all(
    children.map(
      async (pid) => (await residentBytes(`${pid}`)) + (await belowOf(`${pid}`, generations - 1)),
    ),
  )
  return each.reduce((sum, bytes) => sum + bytes, 0)
}

/**
 * Returns the bytes of memory of this process and, if the system reports them, of its descendants,
 * which run the models.
 */
export const memoryBytes = async (): Promise<number> =>
  process.memoryUsage.rss() + (await belowOf('self'))
