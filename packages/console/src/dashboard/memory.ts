import { readdir, readFile } from 'node:fs/promises'

/** Bytes of a page of memory, by which Linux counts. */
const PAGE_BYTES = 4096

/** Generations of processes that are looked at: a jail stands between a node and its model. */
const GENERATIONS_MAX = 4

const numbersIn = (text: string): readonly number[] => text.split(/\s+/).filter(Boolean).map(Number)

/** Text of a file; none where its process has ended meanwhile. */
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
 * Bytes of memory in use by a process, and by those below it; 0 where the system does not tell.
 */
export async function memoryOfProcess(
  pid: number,
): Promise<{ readonly own: number; readonly below: number }> {
  return { own: await residentBytes(`${pid}`), below: await belowOf(`${pid}`) }
}

/** Bytes of the processes below one, and of those below them. */
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
 * Bytes of memory in use by this process and, where the system tells, by those below it, in which
 * models are.
 */
export const memoryBytes = async (): Promise<number> =>
  process.memoryUsage.rss() + (await belowOf('self'))
