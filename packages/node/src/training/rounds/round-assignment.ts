import type { AccountId } from '@ostrom/protocol'
import { parseHeadRow } from '@ostrom/trainer'
import { Assignment, type Job, Round } from '@ostrom/training'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'

/** Shards of each trainer in a round. */
export type RoundAssignment = ReadonlyMap<AccountId, readonly Assignment.ShardId[]>

/** Returns the shards of trainers that revealed nothing in a round. */
const returnedOf = (
  { reveals }: RoundHistory,
  assignment: RoundAssignment,
): readonly Assignment.ShardId[] =>
  [...assignment].flatMap(([account, shards]) =>
    reveals.some((one) => one.account === account) ? [] : shards,
  )

type ShardTerms = Assignment.ShardTerms

/** Cached assignments of rounds, by the terms of their job. */
const known = new WeakMap<ShardTerms, WeakMap<RoundHistory, RoundAssignment>>()

const isFull = ({ trainers, reveals }: RoundHistory): boolean =>
  trainers.every((account) => reveals.some((one) => one.account === account))

/**
 * Returns the shards of each trainer in a round. The shards of a trainer that revealed nothing are
 * unused, and the next round assigns them first. So the result depends on the earlier rounds, back
 * to the last round in which all trainers revealed. One idle trainer can make these rounds many.
 * The assignment of a million shards takes a second, so each round's assignment is cached.
 */
export function assignmentOf(
  history: Pick<JobHistory, 'rounds'>,
  round: number,
  terms: ShardTerms,
): RoundAssignment {
  const ofTerms = known.get(terms) ?? new WeakMap<RoundHistory, RoundAssignment>()
  known.set(terms, ofTerms)
  const rounds = history.rounds().filter((one) => one.round <= round)
  const first = 1 + rounds.slice(0, -1).findLastIndex(isFull)
  let returned: readonly Assignment.ShardId[] = []
  let assignment: RoundAssignment = new Map()
  // A round object belongs to one history: if the object is the same, all earlier rounds are the
  // same, too.
  for (const one of rounds.slice(first)) {
    const { seed, trainers } = one
    assignment = ofTerms.get(one) ?? Assignment.assign({ seed, terms, trainers, returned })
    ofTerms.set(one, assignment)
    returned = returnedOf(one, assignment)
  }
  return assignment
}

/** Returns a trainer's rows for each step of a round. */
export function batchesOf(options: {
  readonly spec: Job.JobSpec
  readonly seed: RoundHistory['seed']
  readonly account: AccountId
  /** Rows of the trainer's shards. */
  readonly rows: readonly string[]
}): readonly (readonly string[])[] {
  const { spec, seed, account, rows } = options
  const { batch, innerSteps, heads } = spec
  const ordered = (own: readonly string[], steps: number) =>
    Assignment.batches({ seed, account, rows: own.length, batch, steps }).map((step) =>
      step.map((at) => own[at] as string),
    )
  if (!heads) return ordered(rows, innerSteps)
  const labels = rows.map((row, at) => parseHeadRow(row, `row ${at}`, heads).head)
  return heads.flatMap((head) => {
    const own = rows.filter((_, at) => labels[at] === head)
    return ordered(own, innerSteps / heads.length)
  })
}

/**
 * Returns the seed of the draws that were unknown while trainers committed: held-out shards and
 * replayed steps.
 */
export const drawOf = ({ seed, reveals }: RoundHistory) =>
  Assignment.drawSeed(seed, Round.saltsOf({ reveals }))

/** Returns the held-out rows, on which validators score the updates of a round. */
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
