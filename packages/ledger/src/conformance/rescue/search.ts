import { assert } from '@ostrom/protocol'
import { isLedgerError, LedgerError } from '../../errors.ts'
import type { Ledger } from '../../ledger.ts'
import { type RescuePlan, readRescuePlan } from '../../rescue/index.ts'
import { type ConformanceWorld, createScenario, type Scenario } from '../world.ts'
import { NotYetError, type RescueFamily, type RescueScenario, TIME } from './family.ts'
import { type RescueOutcome, rescueAlone } from './rescue-alone.ts'

/** A state that the search found, with the actions that lead to it and its statuses. */
export type FoundState = {
  readonly family: string
  readonly path: readonly string[]
  readonly statuses: readonly string[]
}

/** Counts of a search. */
export type SearchResult = {
  readonly states: readonly FoundState[]
  /** Number of rescues, each of one account, from states in which the chain held its money. */
  readonly rescues: number
  /** Kinds of calls that the rescues made. */
  readonly kinds: ReadonlySet<string>
  /** Seconds of the longest rescue, and the seconds that its plan stated. */
  readonly longest: RescueOutcome
}

/** A world in which a path was followed. */
export type Visit = {
  readonly world: ConformanceWorld
  readonly scenario: Scenario
  readonly story: RescueScenario
}

/**
 * The reason why a path leads to no state: its first refused action, and the text of the refusal.
 */
export type PathRefusal = { readonly action: string; readonly reason: string }

/**
 * Returns a fresh world after the actions of a path.
 *
 * @throws {InvariantError} An action is refused; the message names it, the actions before it, and
 * the reason.
 */
export async function follow(
  family: RescueFamily,
  path: readonly string[],
  createWorld: () => Promise<ConformanceWorld>,
): Promise<Visit> {
  const end = await tryPath(family, path, createWorld)
  if ('world' in end) return end
  const { action, reason } = end
  const all = [family.name, ...path].join(' ')
  assert(false, `each call of a path that was found is taken (${all}): ${action}: ${reason}`)
}

/** Like `follow`, for paths whose actions may be refused. */
async function tryPath(
  family: RescueFamily,
  path: readonly string[],
  createWorld: () => Promise<ConformanceWorld>,
): Promise<Visit | PathRefusal> {
  const world = await createWorld()
  const scenario = await createScenario(world)
  const story = await family.setup(scenario)
  const visit = { world, scenario, story }
  for (const [index, name] of path.entries()) {
    const reason = await refusalOf(visit, name)
    if (reason === undefined) continue
    await world.close()
    return { action: `${name} (call ${index + 1})`, reason }
  }
  return visit
}

/** Runs an action. Returns the reason of a refusal, or undefined on success. */
async function refusalOf({ scenario, story }: Visit, name: string): Promise<string | undefined> {
  try {
    if (name === TIME) {
      const isPassed = await passTime(scenario, story)
      return isPassed ? undefined : 'no call of any party falls due later'
    }
    const action = story.actions[name]
    assert(action, 'a path names actions of its family')
    await action()
    return undefined
  } catch (error) {
    if (isLedgerError(error, 'chain-unreachable')) throw error
    if (error instanceof LedgerError) return `${error.code}: ${error.message}`
    if (error instanceof NotYetError) return 'it does not apply to this state'
    // The adapter compares vouchers before it sends them, and throws errors of the protocol.
    const { code } = error as { code?: string }
    if (code?.startsWith('voucher-')) return code
    throw error
  }
}

/** Moves to the next second in which a call of any party falls due. */
async function passTime({ advance }: Scenario, { parties }: RescueScenario): Promise<boolean> {
  const plans = await Promise.all(parties.map((one) => readRescuePlan(one)))
  const [now = 0n] = plans.map(({ nowSeconds }) => nowSeconds)
  const times = plans
    .flatMap(({ steps }) => steps.map(({ dueAtSeconds }) => dueAtSeconds))
    .filter((second) => second > now)
  const [next] = times.toSorted((a, b) => Number(a - b))
  if (next === undefined) return false
  await advance(next - now)
  return true
}

/**
 * Returns a plan without its times: the sources and amounts, the next call, and whether it is due.
 */
const shapeOf = ({ steps, nowSeconds }: RescuePlan): string =>
  steps
    .map(({ source, call, amount, dueAtSeconds, note }) =>
      [source, call?.kind, amount, dueAtSeconds <= nowSeconds, note].join('/'),
    )
    .toSorted()
    .join(',')

async function keyOf({ story }: Visit): Promise<string> {
  const plans = await Promise.all(story.parties.map((one) => readRescuePlan(one)))
  return [...(await story.statuses()), ...plans.map(shapeOf)].join('|')
}

/**
 * Finds the states of a family breadth-first, each by a shortest path.
 *
 * @param onState Inspects a state in its own world; may change the world, and must close it.
 */
export async function findStates(
  family: RescueFamily,
  createWorld: () => Promise<ConformanceWorld>,
  onState: (state: FoundState, visit: Visit) => Promise<void> = async (_, { world }) =>
    await world.close(),
): Promise<readonly FoundState[]> {
  const states: FoundState[] = []
  const seen = new Set<string>()
  let frontier: readonly (readonly string[])[] = [[]]
  for (let depth = 0; depth <= family.depthMax && frontier.length > 0; depth++) {
    const next: (readonly string[])[] = []
    for (const path of frontier) {
      const visit = await tryPath(family, path, createWorld)
      if (!('world' in visit)) continue
      const key = await keyOf(visit)
      if (seen.has(key)) continue
      seen.add(key)
      const state = { family: family.name, path, statuses: await visit.story.statuses() }
      states.push(state)
      for (const name of [...Object.keys(visit.story.actions), TIME]) next.push([...path, name])
      await onState(state, visit)
    }
    frontier = next
  }
  return states
}

/**
 * Finds the states of a family, and rescues each party alone from each state in which the chain
 * holds the party's money.
 *
 * @throws {InvariantError} Money is not recovered from a state, or not in time.
 */
export async function searchRescues(
  family: RescueFamily,
  options: searchRescues.Options,
): Promise<SearchResult> {
  let rescues = 0
  let longest: RescueOutcome = { seconds: 0n, statedSeconds: 0n, calls: 0, kinds: new Set() }
  const kinds = new Set<string>()
  const states = await findStates(family, options.createWorld, async ({ path }, visit) => {
    const outcomes = await rescueEach(family, path, { ...options, visit })
    rescues += outcomes.length
    for (const one of outcomes) {
      if (one.seconds > longest.seconds) longest = one
      for (const kind of one.kinds) kinds.add(kind)
    }
  })
  return { states, rescues, longest, kinds }
}

export declare namespace searchRescues {
  type Options = {
    readonly createWorld: () => Promise<ConformanceWorld>
    /** Whether transactions cost nothing, as in memory. */
    readonly isFree?: boolean
    /** Checks the world in which one party was rescued. */
    readonly check: (world: ConformanceWorld, rescued: Ledger) => Promise<void>
  }
}

/** Rescues each party alone: the first in the given world, each other in its own world. */
async function rescueEach(
  family: RescueFamily,
  path: readonly string[],
  {
    visit: first,
    createWorld,
    check,
    isFree = false,
  }: { readonly visit: Visit } & searchRescues.Options,
): Promise<readonly RescueOutcome[]> {
  const outcomes: RescueOutcome[] = []
  for (const index of first.story.parties.keys()) {
    const visit = index === 0 ? first : await follow(family, path, createWorld)
    const { world, scenario, story } = visit
    const party = story.parties[index] as Ledger
    const { steps } = await readRescuePlan(party)
    if (steps.length > 0) {
      try {
        outcomes.push(await rescueAlone(scenario, party, { isFree }))
        await check(world, party)
      } catch (error) {
        const who = `party ${index} after ${[family.name, ...path].join(' ')}`
        throw new Error(`${who}: ${(error as Error).message}`, { cause: error })
      }
    }
    await world.close()
  }
  return outcomes
}
