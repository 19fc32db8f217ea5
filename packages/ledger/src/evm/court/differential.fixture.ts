import { expect } from 'vitest'
import { auditsOf, vote } from '../../conformance/court/fixture.ts'
import { createScenario, type Scenario, worldFromChain } from '../../conformance/world.ts'
import type { JurorVerdict } from '../../court/court.ts'
import { createMemoryChain } from '../../memory/index.ts'
import { withManualClock } from '../chain/clock.fixture.ts'
import type { Anvil } from '../index.ts'
import { createTestWorld } from '../world.fixture.ts'
import { alignBeacons } from './beacons.fixture.ts'

/**
 * Length of an epoch in seconds: a day, so that a difference of a second between the sides seldom
 * matters.
 */
export const EPOCH_SECONDS = 86_400n

/** A comparison of two sides: its actions, their outcomes, and the compared state. */
export type DifferentialRun<Side, Act> = {
  newSide(scenario: Scenario): Promise<Side>
  /** Called once on each side, after both sides are created. */
  begin?(scenario: Scenario): Promise<unknown>
  act(side: Side, act: Act): Promise<unknown>
  /** Returns the state that must be equal on both sides. */
  stateOf(side: Side): Promise<unknown>
  /**
   * True if beacon values on the chain are set to those in memory; otherwise draws differ with the
   * block hashes.
   */
  readonly alignsBeacons?: boolean
  /** Called after each action with its outcome, which was the same on both sides. */
  onEnded?(act: Act, how: string): void
  /**
   * Returns the random result that an action depends on; the action is played only if both sides
   * have the same result.
   */
  chanceOf?(side: Side, act: Act): Promise<unknown>
  /** Reads the final state of the EVM side, before its connections close. */
  end?(side: Side): Promise<void>
}

/**
 * Plays the same actions in memory and on a new market of the development chain. After each action,
 * outcome and state must be equal, and the money in memory must add up.
 */
export async function runDifferential<Side, Act>(
  anvil: Anvil,
  list: readonly Act[],
  play: DifferentialRun<Side, Act>,
): Promise<void> {
  const given = { epochSeconds: EPOCH_SECONDS }
  const world = await createTestWorld(await withManualClock(anvil), given)
  const there = await createScenario(world)
  const evm = await play.newSide(there)
  const startSeconds = await there.client.nowSeconds()
  const chain = createMemoryChain({ startSeconds, auditRules: given })
  const here = await createScenario(worldFromChain(chain))
  const memory = await play.newSide(here)
  for (const scenario of [there, here]) await play.begin?.(scenario)
  for (const [index, act] of list.entries()) {
    const chances = await Promise.all([evm, memory].map((side) => play.chanceOf?.(side, act)))
    if (chances[0] !== chances[1]) continue
    const ended = await outcome(play, evm, act)
    const step = `${index}: ${JSON.stringify(act)}`
    expect(`${await outcome(play, memory, act)} at ${step}`).toBe(`${ended} at ${step}`)
    play.onEnded?.(act, ended)
    // Some blocks advance the chain's time by a second; the market in memory follows.
    const behind = (await there.client.nowSeconds()) - (await here.client.nowSeconds())
    if (behind > 0n) chain.advance(behind)
    if (play.alignsBeacons)
      await alignBeacons(anvil, {
        evm: auditsOf(there.client),
        memory: auditsOf(here.client),
        beacon: world.deployment.contracts.Beacon,
        now: (await here.client.nowSeconds()) / EPOCH_SECONDS,
      })
    expect(await play.stateOf(memory), step).toEqual(await play.stateOf(evm))
    chain.checkInvariants()
  }
  await play.end?.(evm)
  await there.close()
}

/** Returns the outcome of an action: its error code, or `done`. */
async function outcome<Side, Act>(
  play: DifferentialRun<Side, Act>,
  side: Side,
  act: Act,
): Promise<string> {
  try {
    await play.act(side, act)
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/**
 * Seats the jury of a case, lets all its jurors except the first `absent` vote the verdict, and
 * counts the votes.
 */
export async function decideCase(
  scenario: Scenario,
  options: { readonly caseId: bigint; readonly verdict: JurorVerdict; readonly absent: number },
): Promise<void> {
  const { caseId, verdict, absent } = options
  await auditsOf(scenario.stranger).seatJury(caseId)
  const verdictOf = (_: unknown, index: number) => (index < absent ? undefined : verdict)
  await vote(scenario, { caseId, verdictOf })
}
