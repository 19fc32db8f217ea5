import type { Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { JobRecord, TrainingSeat } from '../chain/training-state.ts'

export const seatsOf = (
  { members }: Pick<JobRecord, 'members'>,
  role: TrainingSeat['role'],
): readonly TrainingSeat[] => members.filter((seat) => seat.role === role)

/** Returns the weight of the given validators, without expelled ones. */
export const weightOf = (seats: readonly TrainingSeat[]): number =>
  seats.reduce((sum, { weight, isExpelled }) => sum + (isExpelled ? 0 : weight), 0)

/** Returns true if a job has ended. */
export const isOver = ({ status }: Pick<JobRecord, 'status'>): boolean =>
  status === 'finished' || status === 'cancelled'

/** Stores a job. */
export const save = ({ state }: TransactionContext, job: JobRecord): void =>
  state.jobs.set(job.id, job)

/** @throws {LedgerError} `training-job-unknown`. */
export function jobOf({ state }: TransactionContext, id: Hash): JobRecord {
  const job = state.jobs.get(id)
  check(job, 'training-job-unknown', { job: id })
  return job
}

/** @throws {LedgerError} `training-phase-invalid`. */
export function inStatus(job: JobRecord, status: JobRecord['status']): void {
  check(job.status === status, 'training-phase-invalid', { status: job.status, needed: status })
}

/** Returns the sender's seat. @throws {LedgerError} `training-seat-invalid`. */
export function seatOf(
  { sender }: TransactionContext,
  job: JobRecord,
  role: TrainingSeat['role'],
): TrainingSeat {
  const seat = job.members.find(({ account }) => account === sender)
  const isActive = seat?.role === role && !seat.left && !seat.isExpelled
  check(isActive, 'training-seat-invalid', { account: sender, role })
  return seat
}

/** Returns the job with the changed seat of one account. */
export const withSeat = (job: JobRecord, seat: TrainingSeat): JobRecord => ({
  ...job,
  members: job.members.map((one) => (one.account === seat.account ? seat : one)),
})
