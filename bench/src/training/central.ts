import { Assignment, Update } from '@ostrom/training'
import { measuredLoss, type RunContext } from './distributed-run.ts'
import { hashOf, WORKERS } from './plan.ts'
import type { SavedTrainer } from './saved-trainer.ts'

/**
 * Trains on one machine. Every step uses the rows of all workers, so the numbers of steps and rows
 * equal those of the distributed run.
 *
 * @param trainer Trainer of the same job. Its batches contain the rows of all workers.
 * @returns Losses of the measured rows after each round's steps.
 */
export async function trainCentral(
  context: RunContext,
  trainer: SavedTrainer,
): Promise<readonly number[]> {
  const { seed, spec, corpus } = context
  const losses: number[] = []
  let state = Update.encodeState(context.first, spec)
  let moments: Uint8Array | undefined
  const { rounds, innerSteps } = spec
  const order = Assignment.batches({
    seed: hashOf(`central ${seed}`),
    account: `0x${'00'.repeat(20)}`,
    rows: corpus.rows.length,
    batch: WORKERS * spec.batch,
    steps: rounds * innerSteps,
  })
  for (let round = 1; round <= rounds; round += 1) {
    const steps = order.slice((round - 1) * innerSteps, round * innerSteps)
    const batches = steps.map((step) => step.map((row) => corpus.rows[row] as string))
    const trained = await trainer.train({ state, ...(moments && { moments }), round, batches })
    state = Uint8Array.from(trained.state)
    moments = trained.moments
    losses.push(await measuredLoss(context, Update.decodeState(state, spec)))
  }
  return losses
}
