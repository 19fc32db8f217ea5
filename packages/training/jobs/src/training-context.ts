import type { Ledger, TrainingLedger } from '@ostrom/ledger'
import type { OpenAdapter, TrainingContents } from '@ostrom/node/training'
import type { Hash } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'
import type { Trainer } from '@ostrom/trainer'

/** The opened resources that work on training jobs needs. */
export type TrainingContext = {
  readonly ledger: Ledger
  readonly training: TrainingLedger
  readonly storage: StorageWithPaths
  readonly sources: readonly ContentSource[]
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly trainer: Trainer
  /** Returns the folder of a version's safetensors files, which are fetched if missing. */
  readonly openBase: (version: Hash) => Promise<string>
  /** Returns the state of a registered adapter from which a job continues. */
  readonly openAdapter: OpenAdapter
  /** Texts of evaluation sets, which no trained row may contain. */
  readonly evaluationTexts: readonly string[]
}
