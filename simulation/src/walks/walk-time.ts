import { advanceEpoch } from '../trials/beacon.ts'
import { auditsOf } from '../trials/trial-context.ts'
import type { RandomWalk } from './random-walk.ts'

// Time of a walk. It passes between actions.

const day = 86_400n

/** Advances time irregularly: by seconds, epochs or days, or to a deadline. */
export async function advanceTime(walk: RandomWalk): Promise<void> {
  const { stage } = walk
  const { prng } = stage
  if (prng.chance(0.3)) return void (await advanceEpoch(stage))
  const leap = prng.chance(0.1)
    ? prng.pick([day, 3n * day, 8n * day, 26n * day])
    : prng.pick([1n, 12n, 300n])
  const length = prng.chance(0.3) ? await untilDeadline(walk) : leap
  stage.advance(length)
  stage.chain.mine()
  stage.appendTrace(`${length} seconds pass at once`)
}

/** Returns the seconds until a deadline of the newest running case; 60 without such a case. */
async function untilDeadline({ stage, cases }: RandomWalk): Promise<bigint> {
  const audits = auditsOf(stage.crank.ledger)
  const now = await stage.crank.ledger.nowSeconds()
  for (const { id, isOver } of cases.toReversed()) {
    const courtCase = isOver ? undefined : await audits.courtCase(id)
    if (!courtCase) continue
    const { draw, voteWindowSeconds: window, appealUntilSeconds = 0n } = courtCase
    const seeded = (await audits.juryDraw({ caseId: id, draw }))?.seededAtSeconds ?? 0n
    for (const second of [seeded + window, seeded + 2n * window, appealUntilSeconds]) {
      if (second > now) return second - now
    }
  }
  return 60n
}
