import { type AssetId, assert } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { nextDueAtSeconds, type RescueStep, readRescuePlan, runRescue } from '../../rescue/index.ts'
import type { Scenario } from '../world.ts'

/** Most times that a rescue waits for a deadline. */
const WAITS_MAX = 200

/** Seconds by which each wait of a rescue may end after its deadline, because blocks take time. */
const SECONDS_OF_A_WAIT = 5n

/**
 * Outcome of a rescue: seconds from its beginning to its end, and the seconds that its first plan
 * stated.
 */
export type RescueOutcome = {
  readonly seconds: bigint
  readonly statedSeconds: bigint
  readonly calls: number
  /** Kinds of the calls that the rescue made. */
  readonly kinds: ReadonlySet<string>
}

/**
 * Recovers everything of one account while no other account acts, and checks that it took no longer
 * than the plan stated.
 *
 * @param options.isFree Whether transactions cost nothing, so that the wallet's gain is the
 * recovered amount.
 * @throws {InvariantError} A part of the account's money is stuck, or came later than stated.
 */
export async function rescueAlone(
  { advance }: Pick<Scenario, 'advance'>,
  ledger: Ledger,
  { isFree = false }: { readonly isFree?: boolean } = {},
): Promise<RescueOutcome> {
  const { nowSeconds: startedAt, worstAtSeconds, steps: first } = await readRescuePlan(ledger)
  const before = await ledger.walletBalance(ledger.account, ledger.nativeAsset)
  let calls = 0
  const kinds = new Set<string>()
  for (let waits = 0; waits < WAITS_MAX; waits++) {
    const { plan, sent, refused } = await runRescue(ledger)
    calls += sent.length
    for (const { step } of sent) if (step.call) kinds.add(step.call.kind)
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
    if (steps.length === 0 && isFree)
      assert(
        await gained(ledger, { before, first }),
        'at least what the first plan stated came home',
      )
    if (steps.length === 0) {
      const times = { seconds: nowSeconds - startedAt, statedSeconds: worstAtSeconds - startedAt }
      return { ...times, calls, kinds }
    }
    const next = nextDueAtSeconds(plan)
    assert(next !== undefined, `what is not home has a time from which it can come: ${told()}`)
    await advance(next - nowSeconds)
  }
  assert(false, `a rescue waits at most ${WAITS_MAX} times`)
}

/** Returns true if the wallet gained the native amount that the certain steps of a plan stated. */
async function gained(
  ledger: Ledger,
  { before, first }: { readonly before: bigint; readonly first: readonly RescueStep[] },
): Promise<boolean> {
  const { account, nativeAsset } = ledger
  const now = await ledger.walletBalance(account, nativeAsset)
  return now - before >= certainIn(first, nativeAsset)
}

/**
 * Returns the amount in one asset that steps state as certain, independent of juries and votes.
 * Pure.
 */
export const certainIn = (steps: readonly RescueStep[], asset: AssetId): bigint =>
  steps
    .filter((step) => step.asset === asset && (!step.note || step.note === 'vouchers-lost'))
    .reduce((sum, { amount }) => sum + amount, 0n)
