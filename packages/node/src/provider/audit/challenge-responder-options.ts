import type { DataChallengeLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ProviderRecords } from '../records.ts'
import type { AuditorKeys } from './auditor-keys.ts'
import type { ChallengeRecords } from './challenge-records.ts'
import type { TranscriptStore } from './transcript-store.ts'

/**
 * Returns true if the chain holds a request's pay until an audit. Validators may then see the
 * answer, and no opt-out of the client changes that.
 */
export type IsAudited = (id: Hash) => Promise<boolean>

export type ChallengeResponderOptions = {
  readonly ledger: Ledger
  readonly dataChallenges: DataChallengeLedger
  /** The challenged provider. */
  readonly provider: AccountId
  readonly state: StateStore
  readonly records: ProviderRecords
  readonly transcripts: TranscriptStore
  readonly isAudited: IsAudited
  readonly auditorKeys: AuditorKeys
  readonly random: RandomBytes
  readonly log: Log
}

/** Dependencies of the functions that answer one data challenge. */
export type ChallengeContext = ChallengeResponderOptions & { readonly challenges: ChallengeRecords }
