import {
  createJobMember,
  type MemberProgress,
  type RequiredApprovals,
  runMember,
  trainerRole,
  validatorRole,
} from '@ostrom/node/training'
import type { Hash, Log } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { TrainingContext } from './training-context.ts'

/** A seat that this node takes. */
export type SeatChoice = {
  readonly jobId: Hash
  readonly role: 'trainer' | 'validator'
  /** Weight of a validator's seat, in units of the job's validator stake. */
  readonly weight: number
  /** Whether this node, as a validator, challenges forged updates, for which it pays a bond. */
  readonly challenges: boolean
  /**
   * Votes that must have approved the job's base or datasets before this node takes a seat.
   */
  readonly requiredApprovals: RequiredApprovals
}

/**
 * Takes part in a job until the job is over and this node has left it, or until the signal aborts.
 */
export async function joinJob(
  context: TrainingContext,
  { jobId, role, weight, challenges, requiredApprovals }: SeatChoice,
  options: {
    readonly log: Log
    readonly onProgress: (progress: MemberProgress) => void
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { log, onProgress, signal } = options
  const { training, ledger } = context
  const member = createJobMember({
    ...context,
    jobId,
    requiredApprovals,
    log,
    onProgress,
    signal,
    random: systemRandom,
    role:
      role === 'trainer' ? trainerRole(training) : validatorRole(training, { weight, challenges }),
  })
  await runMember(member, { ledger, clock: systemClock, log, signal })
}
