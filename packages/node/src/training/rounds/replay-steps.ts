import type { AccountId } from '@ostrom/protocol'
import { Replay } from '@ostrom/training'
import { assignmentOf, batchesOf, drawOf } from './round-assignment.ts'
import {
  type ReplayContext,
  readManifestOf,
  replayStep,
  type UpdateRejection,
} from './update-examination.ts'

/** A step of a trainer that was computed again. */
export type StepReplay = {
  readonly account: AccountId
  readonly step: number
  /** Absent if the result matched the trainer's record. */
  readonly fault?: UpdateRejection
}

/** Replays the drawn steps of every trainer that revealed an update in the round. */
export async function replaySteps(context: ReplayContext): Promise<readonly StepReplay[]> {
  const { history, data, round } = context
  const { spec } = data
  const assignment = assignmentOf(history, round.round, spec)
  const replayed: StepReplay[] = []
  for (const { account, cid } of round.reveals) {
    const manifest = await readManifestOf(context, cid)
    const rows = data.rowsOf(assignment.get(account) ?? [])
    const batches = batchesOf({ spec, seed: round.seed, account, rows })
    const { innerSteps, replayedSteps: count } = spec
    const drawn = Replay.replayedSteps({ draw: drawOf(round), account, innerSteps, count })
    for (const step of drawn) {
      const fault = await replayStep(context, { manifest, step, rows: batches[step] ?? [] })
      replayed.push({ account, step, ...(fault && { fault }) })
    }
  }
  return replayed
}
