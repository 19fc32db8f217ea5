import type { Ledger, TrainingLedger } from '@ostrom/ledger'
import type { OpenAdapter, TrainingContents } from '@ostrom/node/training'
import type { Hash } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'
import type { Trainer } from '@ostrom/trainer'

/** Everything that work on training jobs stands on, opened. */
export type TrainingContext = {
  readonly ledger: Ledger
  readonly training: TrainingLedger
  readonly storage: StorageWithPaths
  readonly sources: readonly ContentSource[]
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly trainer: Trainer
  /** Folder of a version's safetensors files, fetched where it is not here. */
  readonly openBase: (version: Hash) => Promise<string>
  /** State of a registered adapter that a job goes on from. */
  readonly openAdapter: OpenAdapter
  /** Texts of evaluation sets, which no trained row may hold. */
  readonly evaluationTexts: readonly string[]
}
