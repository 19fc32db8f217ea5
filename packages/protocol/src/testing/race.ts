/** Outcome of parallel calls of one get-or-create function. */
export type Race<T> = {
  /** The distinct results, by identity. */
  readonly results: ReadonlySet<T>
  readonly errors: readonly unknown[]
}

/**
 * Calls a function several times before any of the calls can continue. Tests use this to show that
 * the function creates only one value; they count the creations, by `calls` of a spy.
 */
export async function race<T>(call: (index: number) => Promise<T>, times = 20): Promise<Race<T>> {
  const settled = await Promise.allSettled(Array.from({ length: times }, (_, at) => call(at)))
  const results = new Set<T>()
  const errors: unknown[] = []
  for (const one of settled) {
    if (one.status === 'fulfilled') results.add(one.value)
    else errors.push(one.reason)
  }
  return { results, errors }
}
