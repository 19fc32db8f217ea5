import { assert } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { nextDueAtSeconds, readRescuePlan, runRescue } from '../../rescue/index.ts'
import type { Scenario } from '../world.ts'

/** Most times that a rescue waits for a deadline. */
const WAITS_MAX = 200

/** Seconds that a chain's clock may be ahead of a deadline for each wait: blocks take time. */
const SECONDS_OF_A_WAIT = 5n

/** How a rescue went: seconds from its begin to its end, and what its first plan stated. */
export type RescueOutcome = {
  readonly seconds: bigint
  readonly statedSeconds: bigint
  readonly calls: number
}

/**
 * Brings everything of one account home, with nobody else acting, and checks that it took no longer
 * than the plan stated.
 *
 * @throws {InvariantError} Something of it is stuck, or came later than stated.
 */
export async function rescueAlone(
  { advance }: Pick<Scenario, 'advance'>,
  ledger: Ledger,
): Promise<RescueOutcome> {
  const { nowSeconds: startedAt, worstAtSeconds } = await readRescuePlan(ledger)
  let calls = 0
  for (let waits = 0; waits < WAITS_MAX; waits++) {
    const { plan, sent, refused } = await runRescue(ledger)
    calls += sent.length
    const { nowSeconds, steps } = plan
    const told = () =>
      [
        ...steps.map(
          ({ source, subject, call, dueAtSeconds }) =>
            `${source} ${subject} ${call?.kind ?? 'waits'} in ${dueAtSeconds - nowSeconds} s`,
        ),
        ...refused.map(({ step, error }) => `${step.call?.kind} refused: ${error.message}`),
      ].join('; ')
    const slack = SECONDS_OF_A_WAIT * BigInt(waits + 1)
    assert(
      steps.length === 0 || nowSeconds <= worstAtSeconds + slack,
      `all is home when the plan says: ${told()}`,
    )
    if (steps.length === 0)
      return { seconds: nowSeconds - startedAt, statedSeconds: worstAtSeconds - startedAt, calls }
    const next = nextDueAtSeconds(plan)
    assert(next !== undefined, `what is not home has a time from which it can come: ${told()}`)
    await advance(next - nowSeconds)
  }
  assert(false, `a rescue waits at most ${WAITS_MAX} times`)
}
