/** Compiling takes one core, and a machine that tests has two. */
export const WORKERS = 2

/**
 * Does all tasks, `WORKERS` at once, in their order. With the longest first, the workers end at
 * about one time.
 *
 * @throws What the first failing task throws. Its worker begins no further task.
 */
export async function runQueue(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = tasks.values()
  const work = async (): Promise<void> => {
    for (const task of left) await task()
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
}
