import type { HonestNetwork } from './honest-network.ts'

/** Milliseconds between a person's short questions: 40 in twenty minutes. */
export const PACE_MS = 30_000

/**
 * Ends a network. Returns the faults that an honest user must not encounter: failed questions,
 * refusals, another number of answers than `answers`, faults of `end`, and limits that the demand
 * reached.
 */
export async function endAndCheck(
  network: HonestNetwork,
  answers: number,
): Promise<readonly string[]> {
  const faults = [...network.failures, ...network.demand.refusals]
  if (network.answered() !== answers) faults.push(`${network.answered()} of ${answers} answered`)
  faults.push(...(await network.end()))
  for (const [name, { demand, limit }] of Object.entries(network.demand.demands())) {
    if (demand >= limit) faults.push(`${name}: ${demand} of ${limit}`)
  }
  return faults
}

/** Asks `count` questions one after another, with a pause after each answer. */
export async function askAtPace(network: HonestNetwork, count: number): Promise<void> {
  for (let left = count; left > 0; left--) {
    await network.world.time.until(network.ask())
    await network.world.time.pass(PACE_MS)
  }
}

/** Asks `count` questions in total, by `programs` concurrent programs that make no pauses. */
export async function askWithoutPause(
  { world, ask }: HonestNetwork,
  { count, programs }: { readonly count: number; readonly programs: number },
): Promise<void> {
  let left = count
  const program = async () => {
    while (left-- > 0) await ask()
  }
  await world.time.until(Promise.all(Array.from({ length: programs }, program)))
}
