/**
 * Runs a step for each item in order, at most `max` concurrently. A failure does not stop the
 * others.
 *
 * @throws The first failure, after all steps have ended.
 */
export async function forEachConcurrent<T>(
  items: readonly T[],
  max: number,
  step: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values()
  const failures: unknown[] = []
  const work = async () => {
    for (const item of waiting) await step(item).catch((error) => failures.push(error))
  }
  await Promise.all(Array.from({ length: Math.min(max, items.length) }, work))
  if (failures.length > 0) throw failures[0]
}
