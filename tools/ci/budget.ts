// A budget of processor seconds for each test file and each step of `.ci/run`, as data: what grows
// is seen in the diff of `budget.json`, before a run no longer fits into its time.

/** Processor seconds on the reference machine, by file or by step. */
export type Budget = Readonly<Record<string, number>>

/** A budget is exceeded by half, and by what is noise in a short run. */
const EXCESS = 1.5

/** Seconds that any file or step may take above that: the first to load a module pays for it. */
export const NOISE_SECONDS = 10

/** Seconds below which nothing needs a budget: it is far below what counts as noise. */
const SECONDS_MIN = 1

/** Time of a run beyond its budget. */
export type Excess = {
  readonly name: string
  readonly seconds: number
  readonly allowed: number
}

/**
 * Compares what was measured with the budget.
 *
 * @param slowness - How often slower than the reference this machine does the same work, from 1.
 * @returns Times that exceed their budget by half, the worst first. A name without a budget may
 * take what counts as noise.
 */
export function excesses({
  measured,
  budget,
  slowness,
}: {
  readonly measured: Budget
  readonly budget: Budget
  readonly slowness: number
}): readonly Excess[] {
  return Object.entries(measured)
    .map(([name, seconds]) => {
      const allowed = ((budget[name] ?? 0) * EXCESS + NOISE_SECONDS) * Math.max(1, slowness)
      return { name, seconds, allowed }
    })
    .filter(({ seconds, allowed }) => seconds > allowed)
    .sort((one, other) => other.seconds - other.allowed - (one.seconds - one.allowed))
}

/** Names of a budget that nothing bears any more. */
export function staleNames(budget: Budget, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(budget).filter((name) => !known.has(name))
}

/** The budget as text, one name a line, sorted, from a second on; seconds in steps of a tenth. */
export function budgetText(budget: Budget): string {
  const lines = Object.entries(budget)
    .filter(([, seconds]) => seconds >= SECONDS_MIN)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, seconds]) => `  ${JSON.stringify(name)}: ${Math.round(seconds * 10) / 10}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
