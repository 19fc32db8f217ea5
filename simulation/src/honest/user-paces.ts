import type { HonestNetwork } from './honest-network.ts'

/** Milliseconds between a person's short questions: 40 in twenty minutes. */
export const PACE_MS = 30_000

/**
 * Ends a network. Returns the faults that an honest user must not encounter: refusals, unpaid
 * answers, and limits whose maximum was reached.
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

/** Asks one question after another, each after a pause. */
export async function askAtPace(network: HonestNetwork, count: number): Promise<void> {
  for (let left = count; left > 0; left--) {
    await network.world.time.until(network.ask())
    await network.world.time.pass(PACE_MS)
  }
}

/** Asks with `programs` concurrent programs, each without a pause. */
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
