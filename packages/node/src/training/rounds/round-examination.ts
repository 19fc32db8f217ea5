import type { AccountId, Hash } from '@ostrom/protocol'
import type { JobTrainer } from '@ostrom/trainer'
import { Aggregation, Update } from '@ostrom/training'
import type { TrainingContents } from '../jobs/contents.ts'
import type { JobData } from '../jobs/job-data.ts'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import type { JobStates } from '../jobs/job-states.ts'
import { createTransferTime } from '../jobs/timely-contents.ts'
import { assignmentOf, heldOutRows, type RoundAssignment } from './round-assignment.ts'
import { copiesAmong } from './round-copies.ts'
import { examineUpdate, type UpdateExamination } from './update-examination.ts'

/** A validator's findings in a round: its ballot, without the salt. */
export type RoundExamination = {
  readonly state: Hash
  readonly stateFile: Uint8Array
  /** One score for each trainer's seat; 0 if the trainer's update was rejected or not examined. */
  readonly scores: readonly number[]
  readonly updates: ReadonlyMap<AccountId, UpdateExamination>
}

export type RoundExaminationOptions = {
  readonly contents: TrainingContents
  readonly history: JobHistory
  readonly states: JobStates
  readonly data: JobData
  readonly trainer: JobTrainer
  readonly round: RoundHistory
  /**
   * Seats of the trainers whose updates are examined; by default all trainers that revealed an
   * update.
   */
  readonly accepted?: readonly number[]
  /** Total milliseconds to wait for files of updates; unlimited by default. */
  readonly transfer?: { readonly totalMs: number; readonly nowMs: () => number }
  readonly signal: AbortSignal
}

/** Rejects copies of updates that were committed before them. */
function withoutCopies(
  updates: Map<AccountId, UpdateExamination>,
  round: RoundHistory,
  assignment: RoundAssignment,
): void {
  const compared = [...updates].flatMap(([account, { values, rejected }]) =>
    values && !rejected ? [{ account, values }] : [],
  )
  for (const account of copiesAmong(compared, round, assignment)) {
    updates.set(account, { score: 0, rejected: 'copy' })
  }
}

/**
 * Examines the updates of a round, and computes the next state from the accepted updates. In an
 * environment of class `exact`, all validators that fetch the same files get the same result.
 *
 * @throws {TrainerFailedError} {TrainingContentInvalidError} This validator cannot examine the
 *   round.
 */
export async function examineRound(options: RoundExaminationOptions): Promise<RoundExamination> {
  const { history, states, data, trainer, round, signal } = options
  const { spec } = data
  const assignment = assignmentOf(history, round.round, spec)
  const parentFile = await states.fileOf(round, signal)
  const parent = Update.decodeState(parentFile, spec)
  const heldOut = heldOutRows(data, round, assignment)
  const parentLosses = (rows: readonly string[]) =>
    trainer.losses({ state: parentFile, rows, signal })
  const heldOutLosses = await parentLosses(heldOut)
  const context = {
    ...options,
    assignment,
    parent,
    heldOut,
    parentLosses: async (rows: readonly string[]) =>
      rows === heldOut ? heldOutLosses : await parentLosses(rows),
  }
  const updates = new Map<AccountId, UpdateExamination>()
  const { contents, transfer, accepted } = options
  const { trainers } = history.members()
  const reveals = round.reveals.filter(
    ({ account }) => accepted === undefined || accepted.includes(trainers.indexOf(account)),
  )
  const share = { contents, updates: reveals.length }
  const time = transfer && createTransferTime({ ...share, ...transfer })
  for (const reveal of reveals) {
    const timely = { ...context, contents: time?.next() ?? contents }
    updates.set(reveal.account, await examineUpdate(timely, reveal))
  }
  withoutCopies(updates, round, assignment)
  const chosen = [...updates].flatMap(([account, { score, values }]) =>
    score > 0 && values ? [{ account, values }] : [],
  )
  const { state } = Aggregation.aggregate({
    state: parent,
    updates: chosen,
    terms: spec.aggregation,
  })
  return {
    state: Update.stateHash(state, spec),
    stateFile: Update.encodeState(state, spec),
    scores: trainers.map((account) => updates.get(account)?.score ?? 0),
    updates,
  }
}
