import { assert } from '@ostrom/protocol'
import {
  capabilitiesOf,
  type OptionalLedgerMember,
  withDependents,
} from '../../queries/capabilities.ts'
import type { ConformanceWorld } from '../world.ts'
import { rescueFamilies } from './families.ts'
import { type RescueFamily, TIME } from './family.ts'
import { type RescueOutcome, rescueAlone } from './rescue-alone.ts'
import { type FoundState, findStates, follow } from './search.ts'

/** A state to be reached on another chain by the same calls. */
export type Replay = { readonly family: RescueFamily; readonly state: FoundState }

/**
 * Finds, on a chain in memory, the states of all families that another chain can reach.
 *
 * @param options.createModel Returns a chain in memory with the same behaviour and members.
 */
export async function findReplays({
  createModel,
  lacking = [],
}: {
  readonly createModel: () => Promise<ConformanceWorld>
  readonly lacking?: readonly OptionalLedgerMember[]
}): Promise<readonly Replay[]> {
  const absent = withDependents(lacking)
  const hasMaturation = !absent.has('audits')
  const replays: Replay[] = []
  for (const family of rescueFamilies) {
    if (family.needs.some((member) => absent.has(member))) continue
    const states = await findStates(family, createModel)
    const own = states.map((state) => ({ family, state }))
    const matures = hasMaturation && !family.isPaidAtOnceElsewhere
    replays.push(...(matures ? own : own.filter(isPaidAtOnce)))
  }
  return replays
}

/**
 * Returns the state with the most statuses of each family; the last one found among equals. Pure.
 */
export function representatives(replays: readonly Replay[]): readonly Replay[] {
  const best = new Map<string, Replay>()
  for (const replay of replays) {
    const { name } = replay.family
    const before = best.get(name)
    const { length } = replay.state.statuses
    if (!before || length >= before.state.statuses.length) best.set(name, replay)
  }
  return [...best.values()]
}

/**
 * Returns the replays of a run: one state of each family, or all states if the environment variable
 * `OSTROM_RESCUE_STATES` is `all`.
 */
export const replaysOfRun = (replays: readonly Replay[]): readonly Replay[] =>
  process.env.OSTROM_RESCUE_STATES === 'all' ? replays : representatives(replays)

const endings: readonly string[] = [
  'closeByProvider',
  'closeCooperatively',
  'expire',
  'claim',
  'post',
]

/** Returns true if a path fits a chain that pays at once: no pay matures after an end. Pure. */
function isPaidAtOnce({ state: { path } }: Replay): boolean {
  const end = path.findIndex((name) => endings.includes(name))
  return !path.includes('collect') && (end < 0 || !path.slice(end).includes(TIME))
}

/** Returns the statuses to compare: without those of pay for chains on which no pay matures. */
const commonOf = (statuses: readonly string[], hasMaturation: boolean): string =>
  statuses.filter((one) => hasMaturation || !one.startsWith('pay.')).join()

/** A party's rescue in a replay: its seconds, its plan's seconds, and its calls. */
export type ReplayedRescue = Pick<RescueOutcome, 'seconds' | 'statedSeconds' | 'calls'>

/**
 * Reaches a state by its calls, then rescues the money of the parties one after the other, each by
 * its own calls alone.
 *
 * @returns The rescue of each party.
 * @throws {InvariantError} The chain refuses a call of the path; the message names the call and the
 * reason.
 * @throws {Error} A part of a party's money is not recovered; the message names it.
 */
export async function replayRescue(
  { family, state }: Replay,
  createWorld: () => Promise<ConformanceWorld>,
): Promise<readonly ReplayedRescue[]> {
  const { world, scenario, story } = await follow(family, state.path, createWorld)
  try {
    const statuses = await story.statuses()
    const matures = capabilitiesOf(scenario.client).has('maturation')
    const hasMaturation = matures && !family.isPaidAtOnceElsewhere
    assert(
      commonOf(statuses, hasMaturation) === commonOf(state.statuses, hasMaturation),
      `the same calls lead to the same statuses: ${statuses.join()} not ${state.statuses.join()}`,
    )
    const rescues: ReplayedRescue[] = []
    for (const [index, party] of story.parties.entries()) {
      rescues.push(
        await rescueAlone(scenario, party).catch((error: Error) => {
          const who = `party ${index} after ${[family.name, ...state.path].join(' ')}`
          throw new Error(`${who}: ${error.message}`, { cause: error })
        }),
      )
    }
    await world.checkInvariants()
    return rescues
  } finally {
    await world.close()
  }
}
