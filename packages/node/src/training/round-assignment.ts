import type { AccountId } from '@ostrom/protocol'
import { Assignment, type Job, Round } from '@ostrom/training'
import type { JobHistory, RoundHistory } from './job-history.ts'

/** Who trains on what in a round. */
export type RoundAssignment = ReadonlyMap<AccountId, readonly Assignment.ShardId[]>

/** Shards of a round whose trainers revealed nothing. */
const returnedOf = (
  { reveals }: RoundHistory,
  assignment: RoundAssignment,
): readonly Assignment.ShardId[] =>
  [...assignment].flatMap(([account, shards]) =>
    reveals.some((one) => one.account === account) ? [] : shards,
  )

/**
 * Returns the shards of each trainer in a round. They follow from the rounds before it, whose
 * unused shards come first.
 */
export function assignmentOf(
  history: Pick<JobHistory, 'rounds'>,
  round: number,
  terms: Assignment.ShardTerms,
): RoundAssignment {
  let returned: readonly Assignment.ShardId[] = []
  let assignment: RoundAssignment = new Map()
  for (const one of history.rounds()) {
    if (one.round > round) break
    const { seed, trainers } = one
    assignment = Assignment.assign({ seed, terms, trainers, returned })
    returned = returnedOf(one, assignment)
  }
  return assignment
}

/** What a trainer trains on: its rows for each step of a round. */
export function batchesOf(options: {
  readonly spec: Job.JobSpec
  readonly seed: RoundHistory['seed']
  readonly account: AccountId
  /** Rows of the trainer's shards. */
  readonly rows: readonly string[]
}): readonly (readonly string[])[] {
  const { spec, seed, account, rows } = options
  const { batch, innerSteps: steps } = spec
  const positions = Assignment.batches({ seed, account, rows: rows.length, batch, steps })
  return positions.map((step) => step.map((at) => rows[at] as string))
}

/** Seed of what was unknown while trainers committed: held-out shards and replayed steps. */
export const drawOf = ({ seed, reveals }: RoundHistory) =>
  Assignment.drawSeed(seed, Round.saltsOf({ reveals }))

/** Rows on which the updates of a round are scored. */
export function heldOutRows(
  {
    spec,
    rowsOf,
  }: { spec: Job.JobSpec; rowsOf(shards: readonly Assignment.ShardId[]): readonly string[] },
  history: RoundHistory,
  assignment: RoundAssignment,
): readonly string[] {
  const shards = Assignment.heldOutShards(drawOf(history), spec, assignment.values())
  const rows: string[] = []
  for (const shard of shards) {
    if (rows.length >= spec.evaluation.heldOutRows) break
    rows.push(...rowsOf([shard]))
  }
  return rows.slice(0, spec.evaluation.heldOutRows)
}
