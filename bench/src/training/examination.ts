import { type AccountId, BaseError, type Hash, Hex } from '@ostrom/protocol'
import { Aggregation, type Assignment, Job, Scoring, Trace, Update } from '@ostrom/training'
import type { SavedTrainer } from './saved-trainer.ts'
import type { Submission, WorkerStart } from './worker-round.ts'

/** Reasons for rejecting an update, with the names that nodes use. */
export type Rejection =
  | Scoring.ScoreRejection
  | 'update-invalid'
  | 'no-change'
  | 'trace-mismatch'
  | 'copy'

/** A validator's finding about an update. */
export type UpdateFinding = {
  readonly account: AccountId
  readonly score: number
  readonly rejected?: Rejection
  readonly values?: Float32Array
}

/** A round as a validator sees it. */
export type RoundCase = {
  readonly spec: Job.JobSpec
  readonly parent: Float32Array
  /** Sorted by the order of the commitments. */
  readonly submissions: readonly Submission[]
  readonly starts: ReadonlyMap<AccountId, WorkerStart>
  readonly heldOut: readonly string[]
  readonly ownRows: ReadonlyMap<AccountId, readonly string[]>
  readonly shards: ReadonlyMap<AccountId, readonly Assignment.ShardId[]>
}

/** A validator's result for a round. */
export type RoundFindings = {
  readonly findings: readonly UpdateFinding[]
  readonly state: Float32Array
  /** Factors by which accepted updates are scaled, by account. */
  readonly scales: ReadonlyMap<AccountId, number>
}

type LossesOf = SavedTrainer['losses']

/** Reads an update's numbers; undefined if the file does not match the job. */
function valuesOf({ file }: Submission, spec: Job.JobSpec): Float32Array | undefined {
  const { densityPpm } = spec.compression
  try {
    return Update.decode(file, { parameters: Job.parametersOf(spec), densityPpm })
  } catch (error) {
    if (BaseError.is(error)) return undefined
    throw error
  }
}

/**
 * Returns whether a trace has a fault. A correct trace has all steps. It starts with the round's
 * state, and with the moments and the error feedback at the end of the worker's last trace. It ends
 * with the submitted file.
 */
function hasFault({ spec, parent, starts }: RoundCase, { account, trace, file }: Submission) {
  const start = starts.get(account)
  const moments = start?.moments ? Hex.sha256Hex(start.moments) : Hex.zeroHash
  const expected = {
    parentState: Update.stateHash(parent, spec),
    moments,
    residual: start?.residualHash ?? Hex.zeroHash,
    update: Hex.sha256Hex(file),
    innerSteps: spec.innerSteps,
  }
  return Trace.findTraceFault(trace, expected) !== undefined
}

/** Returns the losses of a state; NaN for each row if a number of the state is not finite. */
async function lossesOrNone(
  lossesOf: LossesOf,
  state: Float32Array,
  { spec, rows }: { readonly spec: Job.JobSpec; readonly rows: readonly string[] },
): Promise<readonly number[]> {
  if (!state.every(Number.isFinite)) return rows.map(() => Number.NaN)
  return await lossesOf(Update.encodeState(state, spec), rows)
}

/** Scores an update only by the losses. Nodes call this check the gate. */
async function gate(
  round: RoundCase,
  { account, values }: { readonly account: AccountId; readonly values: Float32Array },
  lossesOf: LossesOf,
): Promise<Scoring.ScoreResult> {
  const { spec, parent, heldOut } = round
  const own = (round.ownRows.get(account) ?? []).slice(0, heldOut.length)
  const after = Scoring.scoredState(parent, values)
  const pairOf = async (rows: readonly string[]) => ({
    before: await lossesOrNone(lossesOf, parent, { spec, rows }),
    after: await lossesOrNone(lossesOf, after, { spec, rows }),
  })
  const measured = { heldOut: await pairOf(heldOut), own: await pairOf(own) }
  return Scoring.scoreUpdate(measured, spec.evaluation)
}

async function examineOne(
  round: RoundCase,
  submission: Submission,
  lossesOf: LossesOf,
): Promise<UpdateFinding> {
  const { account } = submission
  const reject = (rejected: Rejection) => ({ account, score: 0, rejected })
  if (hasFault(round, submission)) return reject('trace-mismatch')
  const values = valuesOf(submission, round.spec)
  if (!values) return reject('update-invalid')
  if (values.every((value) => value === 0)) return reject('no-change')
  const { score, rejected } = await gate(round, { account, values }, lossesOf)
  return { account, score, values, ...(rejected && { rejected }) }
}

/** Returns whether two workers have a shard in common. Their updates may then be similar. */
function sharesShard({ shards }: RoundCase, a: AccountId, b: AccountId): boolean {
  const key = ({ dataset, shard }: Assignment.ShardId) => `${dataset}/${shard}`
  const own = new Set((shards.get(a) ?? []).map(key))
  return (shards.get(b) ?? []).some((one) => own.has(key(one)))
}

/**
 * Examines a round as a validator does, but without replaying steps, because a replay would find
 * every change of a trained state. Therefore, only the losses, or the comparison with other
 * updates, can expose an attacker whose files are valid.
 */
export async function examineRound(round: RoundCase, lossesOf: LossesOf): Promise<RoundFindings> {
  const findings: UpdateFinding[] = []
  for (const submission of round.submissions) {
    findings.push(await examineOne(round, submission, lossesOf))
  }
  const compared = findings.flatMap(({ account, values, rejected }, position) =>
    values && !rejected ? [{ account, values, position }] : [],
  )
  const copies = Scoring.findCopies(compared).filter(
    ({ account, original }) => !sharesShard(round, account, original),
  )
  const judged = findings.map((finding): UpdateFinding => {
    const isCopy = copies.some(({ account }) => account === finding.account)
    return isCopy ? { account: finding.account, score: 0, rejected: 'copy' } : finding
  })
  return { findings: judged, ...aggregateAccepted(round, judged) }
}

const aggregateAccepted = ({ spec, parent }: RoundCase, findings: readonly UpdateFinding[]) =>
  Aggregation.aggregate({
    state: parent,
    updates: findings.flatMap(({ account, values, rejected }) =>
      values && !rejected ? [{ account, values }] : [],
    ),
    terms: spec.aggregation,
  })

/** Accepts every readable update, without clipping or other defenses. */
export function takeAll(round: RoundCase): RoundFindings {
  const findings = round.submissions.map((submission): UpdateFinding => {
    const values = valuesOf(submission, round.spec)
    return { account: submission.account, score: 1, ...(values && { values }) }
  })
  return { findings, ...aggregateAccepted(round, findings) }
}

/** Returns the hash of a state's file. */
export const stateHashOf = (state: Float32Array, spec: Job.JobSpec): Hash =>
  Update.stateHash(state, spec)
