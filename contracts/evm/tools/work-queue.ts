/** Compiling takes one core, and a machine that runs the tests has two. */
export const WORKERS = 2

/**
 * Runs all tasks in their order, `WORKERS` at a time. If the longest tasks stand first, the workers
 * end at about the same time.
 *
 * @throws The error of the first failing task. The worker of a failed task starts no further task.
 */
export async function runQueue(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = tasks.values()
  const work = async (): Promise<void> => {
    for (const task of left) await task()
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
}
