import type { DataChallengeLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ProviderRecords } from '../records.ts'
import type { AuditorKeys } from './auditor-keys.ts'
import type { ChallengeRecords } from './challenge-records.ts'
import type { TranscriptStore } from './transcript-store.ts'

/**
 * Whether the chain holds a request's pay until its answer was audited. Then it takes no word of
 * the client's on who may see the answer, whatever lies here: validators do.
 */
export type IsAudited = (id: Hash) => Promise<boolean>

export type ChallengeResponderOptions = {
  readonly ledger: Ledger
  readonly dataChallenges: DataChallengeLedger
  /** Of whom answers are demanded. */
  readonly provider: AccountId
  readonly state: StateStore
  readonly records: ProviderRecords
  readonly transcripts: TranscriptStore
  readonly isAudited: IsAudited
  readonly auditorKeys: AuditorKeys
  readonly random: RandomBytes
  readonly log: Log
}

/** What answers one demand has at hand. */
export type ChallengeContext = ChallengeResponderOptions & { readonly challenges: ChallengeRecords }
