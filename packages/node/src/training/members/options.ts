import type { Ledger, TrainingLedger } from '@ostrom/ledger'
import type { Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { Trainer } from '@ostrom/trainer'
import type { OpenAdapter } from '../jobs/continuation.ts'
import type { RequiredApprovals } from '../jobs/required-approvals.ts'
import type { MemberProgress } from './member-progress.ts'

/** Options of a member of a training job. */
export type TrainingMemberOptions = {
  readonly ledger: Ledger
  readonly training: TrainingLedger
  /** Files of the job: fetched files, and files that this member publishes. */
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
  readonly state: StateStore
  readonly trainer: Trainer
  /**
   * Returns the folder of a version's safetensors files, and fetches it if it is not in the store.
   */
  readonly openBase: (version: Hash, signal: AbortSignal) => Promise<string>
  /** Reads a registered adapter, which a job may continue. */
  readonly openAdapter: OpenAdapter
  /** Texts of evaluation sets, which no trained row may contain. */
  readonly evaluationTexts: readonly string[]
  /** Votes that must have approved the job; none when absent. */
  readonly requiredApprovals?: RequiredApprovals | undefined
  readonly random: RandomBytes
  /** Called with the member's activity, after each change. */
  readonly onProgress?: ((progress: MemberProgress) => void) | undefined
  readonly log: Log
  readonly jobId: Hash
}
