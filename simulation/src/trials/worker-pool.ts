import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { runTrial, type TrialOutcome } from './trial.ts'

// Runs seeds on all cores. Seeds are independent, so their order of execution does not matter. The
// results are sorted by seed.

export type SeedRange = { readonly from: number; readonly count: number }

/** Number of seeds in one batch for a worker. A run of one batch starts no worker. */
const BATCH = 25

/** A worker needs no data between seeds. Without this limit, it would rarely collect garbage. */
const HEAP_MB = 512

/**
 * Runs these seeds. Traces of clean seeds are omitted, because each run of a seed has the same
 * trace.
 */
export async function runBatch({ from, count }: SeedRange): Promise<readonly TrialOutcome[]> {
  const outcomes: TrialOutcome[] = []
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runTrial({ seed })
    outcomes.push(outcome.faults.length === 0 ? { ...outcome, trace: [] } : outcome)
  }
  return outcomes
}

/** Runs all seeds of a range in parallel. */
export async function runSeeds({ from, count }: SeedRange): Promise<readonly TrialOutcome[]> {
  const end = from + count
  const batches: SeedRange[] = []
  for (let seed = from; seed < end; seed += BATCH) {
    batches.push({ from: seed, count: Math.min(BATCH, end - seed) })
  }
  if (batches.length < 2) return runBatch({ from, count })
  const played = new Map<SeedRange, readonly TrialOutcome[]>()
  const left = batches.values()
  const workers = Math.min(availableParallelism(), batches.length)
  await Promise.all(Array.from({ length: workers }, () => feedWorker(left, played)))
  return batches.flatMap((batch) => played.get(batch) ?? [])
}

/** Gives a worker one batch after another until none is left. */
async function feedWorker(
  left: IterableIterator<SeedRange>,
  played: Map<SeedRange, readonly TrialOutcome[]>,
): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  try {
    for (const batch of left) {
      worker.postMessage(batch)
      // Rejects if the worker fails.
      const [outcomes] = await once(worker, 'message')
      played.set(batch, outcomes)
    }
  } finally {
    await worker.terminate()
  }
}
