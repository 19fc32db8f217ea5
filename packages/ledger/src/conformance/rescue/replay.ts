import { assert } from '@ostrom/protocol'
import { type OptionalLedgerMember, withDependents } from '../../queries/capabilities.ts'
import type { ConformanceWorld } from '../world.ts'
import { rescueFamilies } from './families.ts'
import type { RescueFamily } from './family.ts'
import { rescueAlone } from './rescue-alone.ts'
import { type FoundState, findStates, follow } from './search.ts'

/** A state to be reached on another chain by the same calls. */
export type Replay = { readonly family: RescueFamily; readonly state: FoundState }

/**
 * Finds the states of all families that a chain with these members has.
 *
 * @param options.createModel The chain in memory that behaves as it, with the same members.
 */
export async function findReplays({
  createModel,
  lacking = [],
}: {
  readonly createModel: () => Promise<ConformanceWorld>
  readonly lacking?: readonly OptionalLedgerMember[]
}): Promise<readonly Replay[]> {
  const absent = withDependents(lacking)
  const replays: Replay[] = []
  for (const family of rescueFamilies) {
    if (family.needs.some((member) => absent.has(member))) continue
    const states = await findStates(family, createModel)
    replays.push(...states.map((state) => ({ family, state })))
  }
  return replays
}

/**
 * As few of the states as have every status that any of them has, the most at once first. Pure.
 *
 * @param options.perFamily Only so many of each family, those with most statuses of their own.
 */
export function representatives(
  replays: readonly Replay[],
  { perFamily = Number.POSITIVE_INFINITY }: { readonly perFamily?: number } = {},
): readonly Replay[] {
  const left = new Set(replays.flatMap(({ state }) => state.statuses))
  const chosen: Replay[] = []
  const newOf = ({ state }: Replay) => state.statuses.filter((one) => left.has(one)).length
  while (left.size > 0) {
    const best = replays.reduce((a, b) => (newOf(b) > newOf(a) ? b : a))
    chosen.push(best)
    for (const status of best.state.statuses) left.delete(status)
  }
  return chosen.filter(({ family }, at) => {
    const before = chosen.slice(0, at).filter((one) => one.family === family)
    return before.length < perFamily
  })
}

/** What a run replays: one state of each family, or all where the environment asks for it. */
export const replaysOfRun = (replays: readonly Replay[]): readonly Replay[] =>
  process.env.OSTROM_RESCUE_STATES === 'all' ? replays : representatives(replays, { perFamily: 1 })

/**
 * Reaches a state by its calls, and brings the money of each party home, one after the other, each
 * by its own calls alone.
 *
 * @throws {InvariantError} The chain refuses a call of the path, or something does not come home.
 */
export async function replayRescue(
  { family, state }: Replay,
  createWorld: () => Promise<ConformanceWorld>,
): Promise<void> {
  const visit = await follow(family, state.path, createWorld)
  assert(visit, `the chain takes the calls ${state.path.join(', ')} of ${family.name}`)
  const { world, scenario, story } = visit
  try {
    const statuses = await story.statuses()
    assert(
      statuses.join() === state.statuses.join(),
      `the same calls lead to the same statuses: ${statuses.join()} not ${state.statuses.join()}`,
    )
    for (const party of story.parties) await rescueAlone(scenario, party)
    await world.checkInvariants()
  } finally {
    await world.close()
  }
}
